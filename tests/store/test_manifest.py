"""The manifest: whole or worthless, the same bytes for the same site, quick for large sites."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangvang.store.manifest import (
    Changes,
    Entry,
    Manifest,
    entries_by_line,
    load_manifest,
    loads_manifest,
    plan_changes,
)

HEX = "0123456789abcdef"
NAMES = st.lists(st.text("abc ếĐ-", min_size=1, max_size=8).map(lambda text: "p" + text + "p"), min_size=1,
                 max_size=3).map("/".join)
ENTRIES = st.lists(st.builds(Entry, NAMES, st.text(HEX, min_size=32, max_size=32),
                             st.text(HEX, min_size=64, max_size=64), st.integers(0, 2 ** 40)),
                   unique_by=lambda entry: entry.path, max_size=12)


def sample() -> Manifest:
    """Three files, one with letters that JSON must quote or may spell in two ways."""
    return Manifest([Entry("b/ế.html", "ab" * 16, "cd" * 32, 7), Entry("a.html", "01" * 16, "23" * 32, 1),
                     Entry("c.css", "", "ff" * 32, 0)])


@given(ENTRIES, st.randoms(use_true_random=False))
def test_round_trip(entries: list[Entry], chance: random.Random) -> None:
    """What is written is read back equal, and the order of the entries changes no byte."""
    manifest = Manifest(entries)
    data = manifest.dumps()
    assert loads_manifest(data) == manifest
    chance.shuffle(entries)
    assert Manifest(entries).dumps() == data


def test_form() -> None:
    """The file is plain JSON, one entry a line, sorted by address."""
    data = sample().dumps()
    read = json.loads(data)
    assert read["format"] == 1
    assert read["columns"] == ["path", "key", "sha256", "size"]
    assert [row[0] for row in read["entries"]] == ["a.html", "b/ế.html", "c.css"]
    lines = data.decode().splitlines()
    assert lines[2] == f'["b/ế.html","{"ab" * 16}","{"cd" * 32}",7],'
    assert len(lines) == 5


def test_release_is_of_contents() -> None:
    """The release's id hangs on addresses and contents, not on keys; any of the former changes it."""
    one = sample()
    assert one.without_keys().release == one.release
    assert "ab" * 16 not in one.without_keys().dumps().decode()
    others = [Manifest([*one.entries.values()][:-1]),
              Manifest([*list(one.entries.values())[:-1], Entry("d.css", "", "ff" * 32, 0)]),
              Manifest([*list(one.entries.values())[:-1], Entry("c.css", "", "fe" * 32, 0)])]
    assert len({one.release, *(other.release for other in others)}) == 4


def test_every_damaged_byte_is_found(tmp_path: Path) -> None:
    """A manifest with any byte changed or cut off is no manifest."""
    data = sample().dumps()
    for place in range(len(data)):
        changed = bytearray(data)
        changed[place] ^= 1
        (tmp_path / "manifest.json").write_bytes(changed)
        assert load_manifest(tmp_path) is None, place
        assert loads_manifest(data[:place]) is None


def test_no_manifest(tmp_path: Path) -> None:
    """No folder, no file, another format, an address that leads out: everything is to be made."""
    assert load_manifest(tmp_path / "nowhere") is None
    assert load_manifest(tmp_path) is None
    assert loads_manifest(sample().dumps().replace(b'"format": 1', b'"format": 2')) is None
    assert loads_manifest(Manifest([Entry("../x", "", "ff" * 32, 1)]).dumps()) is None
    assert loads_manifest(b"[" * 100_000) is None
    assert loads_manifest(b"\xff\xfe") is None


def test_two_for_one_address() -> None:
    """Two entries for one address are a mistake of the program."""
    with pytest.raises(ValueError, match="one address"):
        Manifest([Entry("a", "", "", 1), Entry("a", "", "", 2)])


def test_changes() -> None:
    """New and changed keys are made, equal ones kept, absent ones removed; no manifest: all are made."""
    old = Manifest([Entry("keep", "1", "", 0), Entry("change", "1", "", 0), Entry("gone", "1", "", 0)])
    keys = {"new": "1", "keep": "1", "change": "2"}
    assert plan_changes(keys, old) == Changes(("change", "new"), ("keep",), ("gone",))
    assert plan_changes(keys, None) == Changes(("change", "keep", "new"), (), ())


def test_equal_sites_count_once() -> None:
    """Manifests of equal files are one and the same in a set."""
    assert len({sample(), sample(), Manifest([])}) == 2


def test_right_digest_wrong_form() -> None:
    """Entries of a wrong form are no manifest, even with a right digest over them."""
    from bangvang.store.manifest import _head

    for body in (b'["a","k","c"]', b'["a"', b"7", b'[["a"],"k","c",1]', b'["b","","",1],\n["b","","",2]'):
        assert loads_manifest(_head("0" * 32, body) + body + b"\n]}\n") is None
    body = b'["a","k",\n"c",1]'  # right, but for the break
    assert loads_manifest(_head(Manifest([Entry("a", "k", "c", 1)]).release, body) + body + b"\n]}\n") is None


def test_a_large_one_is_read_in_pieces() -> None:
    """More than a million bytes come back whole, with and without another one to compare with."""
    manifest = Manifest(Entry(f"guong-dien-hinh/{number}.html", f"{number:032x}", f"{number:064x}", number)
                        for number in range(20_000))
    data = manifest.dumps()
    assert len(data) > 2_500_000
    assert loads_manifest(data) == manifest
    other = Manifest([*list(manifest.entries.values())[::2], Entry("z", "", "", 1)])
    assert loads_manifest(data, entries_by_line(other.dumps(), other)) == manifest
