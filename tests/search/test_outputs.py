"""The files of the index: the same for the same records, few changed by one, safe as scripts."""

import json
import random
import re
from dataclasses import replace

import sample

from bangvang.search import CONTENTS, Block, search_outputs
from tests.support.memory import Memory


def bodies(entries, texts=sample.TEXTS):
    """The files of an index by path."""
    return {output.path: output.make() for output in search_outputs(entries, texts)}


def test_order_of_entries_changes_nothing():
    """Shuffled entries and texts give the same files, byte for byte."""
    entries, texts = list(sample.ENTRIES), list(sample.TEXTS)
    random.Random(1).shuffle(entries)
    texts.reverse()
    assert bodies(entries, texts) == bodies(sample.ENTRIES)


def test_files_are_named_by_what_is_in_them():
    """All but the contents list have names of eight small letters and digits, and say their name to the loader."""
    for path, body in bodies(sample.ENTRIES).items():
        if path != CONTENTS:
            name = re.fullmatch(r"tim-kiem/du-lieu/([a-z2-7]{8})\.js", path)[1]
            assert body.startswith(f'BangVang.shard("{name}",'.encode())


def test_one_changed_name_changes_few_files(many):
    """Among 1,500 people another name for one changes less than a sixth of the files, and no text."""
    before = bodies(many)
    at = next(i for i, entry in enumerate(many) if entry.kind == "recipient")
    after = bodies([*many[:at], replace(many[at], title="Đặng Hữu Đoạt"), *many[at + 1 :]])
    assert 1 < len(after.keys() - before.keys()) < len(after) / 6


def test_one_changed_text_leaves_other_years_alone():
    """A word changed in a story of 2024 changes no file of 2023."""
    older = replace(sample.TEXTS[0], year=2023)
    newer = sample.TEXTS[1]
    before = bodies([], [older, newer])
    after = bodies([], [older, replace(newer, blocks=(Block("muc-1", "Lời khác hẳn."),))])
    only_older = bodies([], [older])
    assert only_older.keys() - {CONTENTS} <= before.keys() & after.keys() | {
        path for path in only_older if path not in before
    }
    assert len(before.keys() & after.keys()) >= len(only_older) - 2


def test_who_is_left_out_is_nowhere():
    """A name that is not among the entries stands in no file, no count and no list of terms."""
    kept = [entry for entry in sample.ENTRIES if entry.title != "Đặng Hữu Đoạt"]
    written = b"".join(bodies(kept, []).values())
    for trace in ("Đoạt", "doat", "g-222226"):
        assert trace.encode() not in written


def test_scripts_hold_data_only():
    """Every file is one call with JSON; no text can end the script or the call."""
    strange = replace(sample.ENTRIES[0], title="</script><script>alert(1)</script>\u2028\"')")
    for body in bodies([strange, *sample.ENTRIES[1:]]).values():
        text = body.decode()
        assert "</" not in text
        assert "\u2028" not in text
        call = re.fullmatch(r'BangVang\.(?:contents\(|shard\("[a-z2-7]{8}",)(.*)\)\n', text, re.DOTALL)
        json.loads(call[1])


def test_keys_of_outputs_follow_their_bytes():
    """Outputs come sorted by path, and two with the same inputs have the same bytes."""
    outputs = search_outputs(sample.ENTRIES, sample.TEXTS)
    assert [output.path for output in outputs] == sorted(output.path for output in outputs)
    assert all(output.inputs and output.kind.startswith("search-") for output in outputs)


def test_nothing_gives_an_index_that_answers_nothing():
    """Without entries there is still a contents list."""
    assert CONTENTS in bodies([], [])


def test_texts_that_have_not_changed_are_not_read_again():
    """With a memo a second build gives the same files and reads no text, until one is made anew."""
    reads = []

    def text(state, words):
        def blocks():
            reads.append(words)
            return [Block("a", words)]

        return replace(sample.TEXTS[0], blocks=blocks, state=state)

    memo = Memory()
    first = {one.path: one.make() for one in search_outputs([], [text(b"1", "thư viện xanh")], memo)}
    assert reads == ["thư viện xanh"]
    again = search_outputs([], [text(b"1", "thư viện xanh")], memo)
    assert len(reads) == 1
    assert {one.path: one.make() for one in again} == first
    assert len(reads) > 1
    changed = search_outputs([], [text(b"2", "thư viện mới")], memo)
    assert {one.path for one in changed} != set(first)


def test_pages_that_share_a_key_are_both_found(tmp_path, monkeypatch):
    """Keys of pages are short: two pages of one key, both of which hold the words, are both found."""
    monkeypatch.setattr("bangvang.search.fulltext.page_key", lambda _url: "aaa")
    texts = [replace(sample.TEXTS[0], url=f"guong-dien-hinh/g-{n}.html", blocks=(Block("", "Thư viện xanh bên suối."),))
             for n in range(3)]
    filed = next(body.decode() for body in bodies([], texts).values() if b"thu+vien" in body)
    assert "thu+vien:aaa " in filed


def test_what_is_remembered_never_shows():
    """After each of many edits, upon what the edits before left in memory, the files are those made without a memory."""
    rng = random.Random(4)
    people = [at for at, entry in enumerate(sample.ENTRIES) if entry.kind == "recipient"]
    entries, texts = list(sample.ENTRIES), list(sample.TEXTS)
    memo = Memory()

    def edit_entry(**fields):
        at = rng.choice(people)
        entries[at] = replace(entries[at], **fields)

    def edit_text(**fields):
        at = rng.randrange(len(texts))
        texts[at] = replace(texts[at], **fields)

    edits = [
        lambda: edit_entry(title=rng.choice(["Đặng Hữu Đoạt", "Nguyễn Thị Hòa", "Vũ An", "Nguyễn Thị Hoà"])),
        lambda: edit_entry(category=rng.choice([sample.TEACHER, sample.GROUP])),
        lambda: edit_entry(sample=rng.choice([True, False])),
        lambda: edit_entry(aliases=rng.choice([(), ("Cô Hòa",)])),
        lambda: edit_entry(honours=rng.choice(sample.ENTRIES[:3]).honours),
        lambda: edit_text(title=rng.choice(["Một người khác", "Nguyễn Thị Hòa"])),
        lambda: edit_text(kind=rng.choice(["recipient", "campaign"])),
        lambda: edit_text(year=rng.choice([2023, 2024])),
        lambda: edit_text(blocks=(Block("muc-1", rng.choice(["Lời khác.", "Lời khác hẳn."])),)),
    ]
    for edit in [*edits, *rng.choices(edits, k=40)]:
        edit()
        with_memory = {one.path: one.make() for one in search_outputs(entries, texts, memo)}
        assert with_memory == bodies(entries, texts)
