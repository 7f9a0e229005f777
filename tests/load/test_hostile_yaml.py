"""Files made to hurt, and files that went wrong: each is refused at its line, at once, with little memory (gate H2)."""

from __future__ import annotations

import time
import tracemalloc

import pytest

from bangvang.load.yaml_events import DEPTH, SIZE, read_yaml

LAUGHS = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(8)
)

CASES: dict[str, tuple[str | bytes, str, int]] = {
    "50,000 brackets": ("a: " + "[" * 50_000, "yaml-depth", 1),
    "50,000 braces": ("a: " + "{a: " * 50_000, "yaml-depth", 1),
    "a stair of lists": ("".join(" " * n + "-\n" for n in range(1_000)), "yaml-depth", DEPTH + 1),
    "10 MB": (b"a: " + b"x" * 10_000_000, "file-too-large", 0),
    "10 MB that is no text": (b"\xff" * 10_000_000, "file-too-large", 0),
    "a million laughs": (LAUGHS, "yaml-anchor", 1),
    "an alias": ("a: 1\nb: *a\n", "yaml-alias", 2),
    "an anchor": ("a: 1\nb: &b 2\n", "yaml-anchor", 2),
    "a tag": ("a: 1\nb: !!python/object/apply:os.system [id]\n", "yaml-tag", 2),
    "a tag spelt in bytes that are no text": ("a: 1\nb: !%c0%80 x\n", "yaml-syntax", 0),
    "a merge key with an alias": ("a: 1\n<<: *b\n", "yaml-alias", 2),
    "a duplicate key": ("name: A\nrole: B\nname: C\n", "duplicate-key", 3),
    "a duplicate key after an empty value": ("name:\nname: C\n", "duplicate-key", 2),
    "a duplicate key inside": ("a:\n  b: 1\n  b: 2\n", "duplicate-key", 3),
    "two documents": ("a: 1\n---\nb: 2\n", "yaml-documents", 2),
    "a list as a key": ("a: 1\n? [x]\n: 2\n", "yaml-key", 2),
    "a tab": ("a:\n\tb: 1\n", "yaml-tab", 2),
    "a name without its colon": ("kind: person\nname Nguyễn Văn Mẫu\ncategory: x\n", "yaml-no-colon", 2),
    "a colon of full width": ("kind: person\nname：Nguyễn\ncategory: x\n", "yaml-no-colon", 2),
    "a last name without its colon": ("kind: person\nname Mẫu\n", "yaml-no-colon", 2),
    "a colon in a text": ("title: Chủ đề: Đoàn kết\n", "yaml-colon", 1),
    "a quote that stays open": ('a: 1\nb: "x\nc: 3\n', "yaml-quote", 2),
    "UTF-16": ("a: 1\nb: An\n".encode("utf-16-le"), "unseen-character", 1),
    "TCVN3": (b"a: 1\nb: Tr\xad\xeang\n", "not-utf8", 2),
    "a NUL": ("a: 1\nb: x\x00y\n", "unseen-character", 2),
    "a C1 control": ("a: 1\nb: x\x90y\n", "unseen-character", 2),
    "next line": ("a: 1\nb: x\x85y\n", "unseen-character", 2),
    "a line separator": ("a: 1\nb: x\u2028y\n", "unseen-character", 2),
    "no character at all": ("a: 1\nb: x\uffffy\n", "unseen-character", 2),
    "a zero-width space": ("a: 1\nb: Nguyễn\u200b An\n", "unseen-character", 2),
    "a right-to-left override": ("a: \u202eexe.jpg\n", "unseen-character", 1),
    "a byte order mark inside": ("a: 1\nb: \ufeffx\n", "unseen-character", 2),
    "a Hangul filler": ("a: \u3164\n", "unseen-character", 1),
    "a tag character": ("a: x\U000e0041\n", "unseen-character", 1),
    "150,000 entries": ("a: [" + "1,\n" * 150_000 + "]", "file-too-large", 19_998),
    "nothing but a bracket": ("[", "yaml-syntax", 1),
    "a file of NUL": (b"\0" * 1_000_000, "unseen-character", 1),
    "a NUL spelt out": ('a: 1\nb: "x\\0y"\n', "unseen-character", 2),
    "a zero-width space spelt out": ('a: 1\nb: ["Nguyễn\\u200b An"]\n', "unseen-character", 2),
    "an override spelt out in a name": ('"\\u202ea": 1\n', "unseen-character", 1),
    "half a character spelt out": ('a: "\\uD800"\n', "yaml-escape", 1),
    "a Windows path": ('a: 1\nb: "D:\\Phiếu\\12"\n', "yaml-escape", 2),
    "a Windows path that begins like a character": ('a: 1\nb: "D:\\xuan"\n', "yaml-escape", 2),
    "no space behind the first colon": ("name:An\nrole: B\n", "yaml-space", 1),
    "no space behind the last colon": ("role: B\nname:An\n", "yaml-space", 2),
    "no space behind a colon inside": ("a:\n  - name:An\n    role: B\n", "yaml-space", 2),
    "a directive": ("%YAML 9.9\n---\na: 1\n", "yaml-syntax", 1),
}


@pytest.mark.parametrize("what", CASES)
def test_refused_at_its_line(what: str) -> None:
    """Each is refused by its rule at its line, in a tenth of a second and with little memory."""
    given, rule, line = CASES[what]
    data = given.encode() if isinstance(given, str) else given
    begun = time.process_time()
    tree = read_yaml(data, "data/x.yml")
    took = time.process_time() - begun
    tracemalloc.start()
    read_yaml(data, "data/x.yml")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert tree.value is None or rule == "duplicate-key", "what is written once is looked at all the same"
    assert (tree.problems[0].rule, tree.problems[0].line) == (rule, line)
    assert took < 1 and peak < 50 << 20  # processor time, which a busy machine does not lengthen


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("\n\n", None),
        ("# chỉ có ghi chú\n", None),
        ("a:\n", {"a": None}),
        ("a: ''\n", {"a": ""}),
        (
            "a: no\nb: 0123\nc: 1e3\nd: 2024-01-01\ne: null\nf: ~\n",
            {"a": "no", "b": "0123", "c": "1e3", "d": "2024-01-01", "e": "null", "f": "~"},
        ),
        ("a: |\n  Một\n\n  Hai\n", {"a": "Một\n\nHai\n"}),
        ("a: >-\n  Một\n  hai\n", {"a": "Một hai"}),
        ("- a\n- b: c\n", ["a", {"b": "c"}]),
        ("chữ", "chữ"),
        ("a: 'x # y'\n", {"a": "x # y"}),
        ("{a: [1, {b: c}]}", {"a": ["1", {"b": "c"}]}),
        ("\ufeffa: b\n", {"a": "b"}),
        ("a: b\r\nc: d\r\n", {"a": "b", "c": "d"}),
        ("a: H'Hen Niê\nb: K'Brêu\n", {"a": "H'Hen Niê", "b": "K'Brêu"}),
        ("a: 👩‍🏫\n".replace("\u200d", ""), {"a": "👩🏫"}),
    ],
)
def test_everything_is_text(text: str, value: object) -> None:
    """Nothing is guessed: no, 0123 and null are text, nothing but an empty place is nothing."""
    tree = read_yaml(text.encode(), "x.yml")
    assert (tree.value, tree.problems) == (value, [])


def test_composed_on_reading() -> None:
    """Combining marks are composed, with a warning at the first such line and the same text as composed spelling gives."""
    import unicodedata

    text = "a: An\nname: Nguyễn Thị Ánh\n"
    tree = read_yaml(unicodedata.normalize("NFD", text).encode(), "x.yml")
    assert tree.value == {"a": "An", "name": "Nguyễn Thị Ánh"}
    assert [(p.rule, p.line, p.severity) for p in tree.problems] == [("not-composed", 2, "warning")]


def test_lines_of_fields() -> None:
    """Each field knows its line, in lists and maps at any depth; a field that is not there gets that of what holds it."""
    tree = read_yaml(b"# x\na: 1\nb:\n  - c: 2\n    d: 3\n  -\n    c: 4\ne: {f: 5,\n  g: 6}\n", "x.yml")
    assert {
        keys: tree.line(keys)
        for keys in (("a",), ("b",), ("b", 0), ("b", 0, "d"), ("b", 1, "c"), ("e", "f"), ("e", "g"))
    } == {("a",): 2, ("b",): 3, ("b", 0): 4, ("b", 0, "d"): 5, ("b", 1, "c"): 7, ("e", "f"): 8, ("e", "g"): 9}
    assert tree.line(("b", 1, "missing")) == tree.line(("b", 1))
    assert tree.line(("missing",)) == 2


def test_depth_and_size_are_limits_and_not_less() -> None:
    """What stands just within the limits is read."""
    deep = "[" * DEPTH + "x" + "]" * DEPTH
    assert read_yaml(deep.encode(), "x.yml").problems == []
    assert read_yaml(f"[{deep}]".encode(), "x.yml").problems[0].rule == "yaml-depth"
    assert read_yaml(b"a: " + b"x" * (SIZE - 3), "x.yml").problems == []
    assert read_yaml(b"a: " + b"x" * (SIZE - 2), "x.yml").problems[0].rule == "file-too-large"


def test_one_sentence_for_a_line_of_unseen_signs() -> None:
    """A file of NUL, as a power cut leaves it, is one sentence; two lines with unseen signs are two, with their first sign."""
    assert len(read_yaml(b"\0" * 100_000, "x.yml").problems) == 1
    found = read_yaml("a: x\u200by\u200b\nb: \u202ez\n".encode(), "x.yml").problems
    assert [(p.line, p.message.partition(";")[0]) for p in found] == [
        (1, "không được có ký tự ẩn U+200B (cột 5) và 1 ký tự ẩn nữa"),
        (2, "không được có ký tự ẩn U+202E (cột 4)"),
    ]


def test_composed_when_spelt_out() -> None:
    """Combining marks that are spelt out between quotes are composed too, with the same warning at their field."""
    tree = read_yaml(b'a: 1\nname: "Nguye\\u0302\\u0303n"\n', "x.yml")
    assert tree.value == {"a": "1", "name": "Nguyễn"}
    assert [(p.rule, p.line, p.field, p.severity) for p in tree.problems] == [("not-composed", 2, "name", "warning")]
