"""load() gives a catalogue with problems, or Invalid for want of a site: nothing else, whatever stands in data/ (gate H3)."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangvang.check import check
from bangvang.load.catalogue import load
from bangvang.problems import Invalid, Problem
from tests.support.build import TODAY
from tests.support.data import PLAN, Records, small_site

PLACES = (
    "site.yml",
    "vocabulary/awards.yml",
    "vocabulary/categories.yml",
    "recipients/g-aaaaaa.yml",
    "exemplars/2026/e-1.yml",
    "decisions/2026/qd-2/decision.yml",
    "decisions/2026/qd-2/recipients.csv",
    "campaigns/2026/ke-hoach/campaign.yml",
    "campaigns/2026/ke-hoach/plan.md",
    "units/thcs-cu.yml",
    "anniversaries/nha-giao.yml",
    "movements/day-tot.yml",
    "documents/ct-34.yml",
)
NAUGHTY = (
    "",
    "null",
    "[]",
    "{}",
    "-",
    '"',
    "'",
    "&a",
    "*a",
    "!!int",
    "---",
    "...",
    "%",
    "0",
    "-1",
    "1e999999999",
    "NaN",
    "Infinity",
    "9" * 5000,
    "2024-13-40",
    "0000",
    "9999-12-31",
    "\t",
    "\u2028",
    "\u0000",
    "٣٤",
    "true",
    "../..",
    "a" * 3000,
    "{a: {b: {c: d}}}",
    "[[[]]]",
    "<script>",
    "g-aaaaaa",
    "thcs-moi",
    "2026/ke-hoach",
    "Q9",
    "|\n",
    ">\n  x\n",
    "1_000",
    " 5 ",
    "5.0",
    "1.0",
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole small site; each example spoils one file of it."""
    root = tmp_path_factory.mktemp("load")
    small_site(root)
    return root


def loading(root: Path) -> list[Problem]:
    """What load alone says; nothing but Invalid may be raised."""
    try:
        return list(load(str(root)).problems)
    except Invalid as invalid:
        return list(invalid.problems)


def problems_of(root: Path) -> list[Problem]:
    """What load and check say; nothing but Invalid may be raised."""
    try:
        catalogue = load(str(root))
    except Invalid as invalid:
        return list(invalid.problems)
    return sorted({*catalogue.problems, *check(catalogue, TODAY)})


def spoiled(root: Path, place: str, data: bytes) -> list[Problem]:
    """What is said when one file has other bytes; each problem must name a file of data/ and speak Vietnamese."""
    path = root / "data" / place
    old = path.read_bytes()
    try:
        path.write_bytes(data)
        found = problems_of(root)
    finally:
        path.write_bytes(old)
    for problem in found:
        assert problem.path.startswith("data/") and problem.line >= 0
        assert problem.rule == problem.rule.lower() and " " not in problem.rule
        assert problem.message and "giá trị không đúng" not in problem.message, problem
        str(problem).encode()
    return found


@given(st.sampled_from(PLACES), st.binary(max_size=200))
def test_any_bytes(root: Path, place: str, data: bytes) -> None:
    """Any bytes in any file."""
    spoiled(root, place, data)


@given(st.sampled_from(PLACES), st.text(max_size=200))
def test_any_text(root: Path, place: str, text: str) -> None:
    """Any text in any file."""
    spoiled(root, place, text.encode("utf-8", "replace"))


@given(st.sampled_from(PLACES), st.data())
def test_any_mutation(root: Path, place: str, data: st.DataObject) -> None:
    """A valid file with a piece cut out, doubled, moved, or replaced by something naughty."""
    text = (root / "data" / place).read_text(encoding="utf-8")
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(at, min(len(text), at + 40)))
        what = data.draw(st.sampled_from(NAUGHTY) | st.just(text[at:end] * 2) | st.text(max_size=5))
        text = text[:at] + what + text[end:]
    spoiled(root, place, text.encode("utf-8", "replace"))


@given(st.sampled_from([place for place in PLACES if place.endswith(".yml")]), st.data())
def test_any_value(root: Path, place: str, data: st.DataObject) -> None:
    """A valid record with any value in the place of one of its fields, at any depth."""
    record = json.loads((root / "data" / place).read_text(encoding="utf-8"))
    values: st.SearchStrategy[Any] = st.recursive(
        st.sampled_from(NAUGHTY) | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=2)
            | st.dictionaries(st.sampled_from(["name", "date", "line", "id", "x", ""]), inner, max_size=2)
        ),
        max_leaves=4,
    )
    holder, key = record, data.draw(st.sampled_from(sorted(record)))
    while isinstance(holder[key], (dict, list)) and holder[key] and data.draw(st.booleans()):
        holder = holder[key]
        key = data.draw(st.sampled_from(sorted(holder) if isinstance(holder, dict) else range(len(holder))))
    holder[key] = data.draw(values)
    spoiled(root, place, json.dumps(record, ensure_ascii=False).encode("utf-8", "replace"))


@pytest.mark.parametrize("place", [place for place in PLACES if place.endswith(".yml") and "vocabulary" not in place])
def test_naughty_values_in_every_field(root: Path, place: str) -> None:
    """Each naughty value in the place of every plain field of a record, all of its fields at once."""
    record = json.loads((root / "data" / place).read_text(encoding="utf-8"))
    plain = [key for key, value in record.items() if isinstance(value, str)]
    for naughty in NAUGHTY:
        spoiled(root, place, json.dumps({**record, **dict.fromkeys(plain, naughty)}, ensure_ascii=False).encode())


def _made(tmp_path: Path, spoil: Any) -> list[tuple[str, str]]:
    data = small_site(tmp_path)
    spoil(data)
    return [(problem.path, problem.rule) for problem in loading(tmp_path)]


# A file that is there and opens, and fails when it is read, as on a damaged disk; for whoever runs the tests, root too.
UNREADABLE = "/proc/self/mem"


def _link(data: Records, path: str, target: str) -> None:
    place = data.root / "data" / path
    place.parent.mkdir(parents=True, exist_ok=True)
    os.symlink(target, place)


STRANGE: dict[str, tuple[Any, list[tuple[str, str]]]] = {
    "no data at all": (lambda data: shutil.rmtree(data.root / "data"), [("data/site.yml", "missing-site")]),
    "a folder where the site should be": (
        lambda data: (data.remove("site.yml"), (data.root / "data/site.yml").mkdir()),
        [("data/site.yml", "missing-site")],
    ),
    "a folder named like a record": (
        lambda data: (data.root / "data/units/la.yml").mkdir(),
        [("data/units/la.yml", "stray-file")],
    ),
    "a file where a folder of records should be": (
        lambda data: (data.remove("movements"), data.write("movements", "x")),
        [("data/movements", "unreadable-file")],
    ),
    "a file where a year should be": (
        lambda data: data.write("exemplars/2025", "x"),
        [("data/exemplars/2025", "year-folder")],
    ),
    "a file where a decision should be": (
        lambda data: data.write("decisions/2026/qd-3", "x"),
        [("data/decisions/2026/qd-3", "stray-file")],
    ),
    "a decision's folder named like its number": (
        lambda data: (data.root / "data/decisions/2026/Quyết định 12").mkdir(),
        [("data/decisions/2026/Quyết định 12", "file-name")],
    ),
    "a site.yml that the disk does not give": (
        lambda data: (data.remove("site.yml"), _link(data, "site.yml", UNREADABLE)),
        [("data/site.yml", "unreadable-file")],
    ),
    "a plan's source that the disk does not give": (
        lambda data: (
            data.change("campaigns/2026/ke-hoach/campaign.yml", source="source.pdf"),
            _link(data, "campaigns/2026/ke-hoach/source.pdf", UNREADABLE),
        ),
        [("data/campaigns/2026/ke-hoach/source.pdf", "unreadable-file")],
    ),
    "a link that leads nowhere": (
        lambda data: _link(data, "units/la.yml", "nowhere"),
        [("data/units/la.yml", "unreadable-file")],
    ),
    "a pipe that nobody writes to": (
        lambda data: os.mkfifo(data.root / "data/units/la.yml"),
        [("data/units/la.yml", "empty-record")],
    ),
    "a link in a circle": (
        lambda data: _link(data, "recipients/g-zzzzzz.yml", "g-zzzzzz.yml"),
        [("data/recipients/g-zzzzzz.yml", "unreadable-file")],
    ),
    "a name with an accent": (
        lambda data: data.record("units/trường.yml", {"name": "A", "kind": "truong"}),
        [("data/units/trường.yml", "file-name")],
    ),
    "a recipient's file with a name": (
        lambda data: data.person("nguyen-van-a", "A B"),
        [("data/recipients/nguyen-van-a.yml", "file-name")],
    ),
    "leftovers of editors": (
        lambda data: [
            data.write(f"units/{name}", "x")
            for name in (".la.yml.swp", "la.yml~", "~$la.yml", "Thumbs.db", ".DS_Store")
        ],
        [],
    ),
    "a photo beside its record": (lambda data: data.write("exemplars/2026/e-9.jpg", b"x"), []),
    "a decision without its list": (
        lambda data: data.remove("decisions/2026/qd-2/recipients.csv"),
        [("data/decisions/2026/qd-2/recipients.csv", "missing-file")],
    ),
    "a list without its decision": (
        lambda data: data.remove("decisions/2026/qd-2/decision.yml"),
        [("data/decisions/2026/qd-2/decision.yml", "missing-file")],
    ),
    "no vocabulary": (
        lambda data: data.remove("vocabulary/awards.yml"),
        [("data/vocabulary/awards.yml", "missing-file")],
    ),
    "a blank field in a vocabulary": (
        lambda data: data.write("vocabulary/forms.yml", "forms:\n  - id: cong-trang\n    name: Công trạng\n    aliases:\n"),
        [],
    ),
    "a faulty site and a faulty unit": (
        lambda data: (data.change("site.yml", title=None), data.unit("thcs-moi", "")),
        [("data/site.yml", "missing-field"), ("data/units/thcs-moi.yml", "blank-text")],
    ),
    "a folder where a plan's text should be": (
        lambda data: (
            data.remove("campaigns/2025/ke-hoach-cu/plan.md"),
            (data.root / "data/campaigns/2025/ke-hoach-cu/plan.md").mkdir(),
        ),
        [("data/campaigns/2025/ke-hoach-cu/plan.md", "unreadable-file")],
    ),
    "a plan's text as UTF-16": (
        lambda data: data.write("campaigns/2026/ke-hoach/plan.md", "Kế hoạch\n".encode("utf-16")),
        [("data/campaigns/2026/ke-hoach/plan.md", "not-utf8")],
    ),
    "a plan's text with old Mac line ends": (
        lambda data: data.write("campaigns/2026/ke-hoach/plan.md", PLAN.replace("\n", "\r")),
        [],
    ),
    "a vocabulary that is no list": (
        lambda data: data.write("vocabulary/forms.yml", "forms: x\n"),
        [("data/vocabulary/forms.yml", "vocabulary-list")],
    ),
}


@pytest.mark.parametrize("what", STRANGE)
def test_strange_folders(what: str, tmp_path: Path) -> None:
    """Whatever stands where a record should: a problem that names it, never an exception."""
    spoil, expected = STRANGE[what]
    assert _made(tmp_path, spoil) == expected


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    """A file name of bytes that are no UTF-8 is reported, and the report can be printed."""
    small_site(tmp_path)
    try:
        with open(os.fsencode(tmp_path / "data" / "units") + b"/tr\xfa\xffng.yml", "wb"):
            expected = ["file-name"]
    except (OSError, UnicodeError):
        expected = []  # a system that has no such names
    found = loading(tmp_path)
    assert [problem.rule for problem in found] == expected
    "".join(map(str, found)).encode()
