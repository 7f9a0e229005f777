"""How well the importer reads real plans: its results against expectations written by reading them.

Run: python benchmarks/imports/score.py [folder]. The folder holds NAME.txt (.docx, .pdf, .md: the plan) and NAME.yml
(what it says). A line is named by its number (`line`) or by words that stand on no other line (`at`).
Prints one line a figure and ends with exit code 1 when one is below its bound.
"""

from __future__ import annotations

import datetime as dt
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "hooks"))

from bangvang.imports.plan import read_plan
from bangvang.imports.text_source import read_source
from bangvang.outline import find_page_breaks, parse_outline

ROOT = Path(__file__).resolve().parents[2]

EXPECTATIONS = ROOT / "tests" / "expectations" / "plans"
TODAY = dt.date(2026, 11, 22)
#: The least F1 that each kind of finding may have; citations are held to 0.98 in precision and recall alike.
BOUNDS = {
    "anniversaries": 1.0,
    "basis": 0.95,
    "citations": 0.98,
    "deadlines": 0.95,
    "header": 0.95,
    "movements": 0.95,
    "page_breaks": 1.0,
    "phases": 0.95,
    "targets": 0.95,
    "themes": 0.95,
}
_WORD = re.compile(r"\w+")


@dataclass
class Tally:
    """Found and expected of one kind, over all plans."""

    right: int = 0
    found: int = 0
    expected: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, name: str, found: Iterable[Any], expected: Iterable[Any]) -> None:
        """Compare two collections of keys, order aside."""
        got, want = Counter(found), Counter(expected)
        self.right += sum((got & want).values())
        self.found += sum(got.values())
        self.expected += sum(want.values())
        self.wrong += [f"{name}: missing {key}" for key in (want - got).elements()]
        self.wrong += [f"{name}: extra {key}" for key in (got - want).elements()]

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of what is there that was found."""
        return self.right / self.expected if self.expected else 1.0


def _text(value: Any) -> str:
    """A value as it is compared: None is empty, a whole number has no decimals."""
    if value in (None, "", []):
        return ""
    if isinstance(value, list):
        return "|".join(_text(item) for item in value)
    if isinstance(value, Mapping):
        return "|".join(f"{key}={_text(value[key])}" for key in sorted(value))
    return f"{value:g}" if isinstance(value, float) else str(value)


def _keys(*names: str) -> Callable[[Mapping[str, Any]], tuple[str, ...]]:
    return lambda entry: tuple(_text(entry.get(name)) for name in names)


#: The fields by which an entry is the right one.
KEYS: dict[str, Callable[[Mapping[str, Any]], tuple[str, ...]]] = {
    "anniversaries": _keys("start", "date", "years", "line"),
    "citations": _keys("number", "type", "date", "issuer", "lines"),
    "deadlines": lambda entry: (
        *_keys("date", "email", "line")(entry),
        str(entry.get("tentative") in (True, "true")),
    ),
    "movements": _keys("name", "line"),
    "page_breaks": _keys("line", "kind"),
    "phases": _keys("start", "end", "line"),
    "themes": _keys("text", "kind", "owner", "line"),
}
_TARGET = _keys("value", "unit", "numerator", "denominator", "bound", "reference", "line")


def score(folder: Path = EXPECTATIONS) -> tuple[dict[str, Tally], list[str]]:
    """Tallies by kind, and the words lost or invented."""
    tallies = {name: Tally() for name in sorted(BOUNDS)}
    words: list[str] = []
    for path in sorted(folder.glob("*.yml")):
        expected = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - plain text only
        text = source_text(path)
        expected = _with_lines(expected, text)
        result = read_plan(text, path.stem, TODAY)
        words += [f"{path.stem}: {word}" for word in _word_changes(text)]
        _compare(path.stem, result, expected, tallies)
    return tallies, words


def source_text(path: Path) -> str:
    """The text of the plan beside an expectation, as the importer gets it from its file."""
    source = next(path.with_suffix(end) for end in (".txt", ".docx", ".pdf", ".md") if path.with_suffix(end).is_file())
    return read_source(source.read_bytes(), source.name).text


def _with_lines(expected: dict[str, Any], text: str) -> dict[str, Any]:
    """The expectations with each `at` and each wording of a basis as the number of its line."""
    rows = text.split("\n")

    def line(words: str) -> str:
        found = [number for number, row in enumerate(rows, 1) if words in row]
        if len(found) != 1:
            message = f"{words!r} stands on the lines {found}, not on one"
            raise ValueError(message)
        return str(found[0])

    for kind, entries in expected.items():
        if kind == "basis":
            expected[kind] = [words if words.isdigit() else line(words) for words in entries]
        elif isinstance(entries, list):
            for entry in entries:
                if "at" in entry:
                    places = [entry["at"]] if isinstance(entry["at"], str) else entry["at"]
                    entry["lines"] = [line(words) for words in places]
                    entry["line"] = entry["lines"][0]
    return expected


def _compare(name: str, result: Mapping[str, Any], expected: Mapping[str, Any], tallies: dict[str, Tally]) -> None:
    for kind, key in KEYS.items():
        found = [entry for entry in result[kind] if kind != "citations" or entry["number"]]
        tallies[kind].add(name, map(key, found), (key(_without_null(entry)) for entry in expected[kind]))
    tallies["basis"].add(name, map(str, result["basis"]), expected["basis"])
    header = {key: _text(value) for key, value in result["header"].items()}
    wanted = {key: _text(_null(value)) for key, value in expected["header"].items()}
    tallies["header"].add(name, header.items(), wanted.items())
    labels = [(_TARGET(entry), entry["label"]) for entry in result["targets"]]
    matched = []
    for entry in expected["targets"]:
        key = _TARGET(entry)
        hit = next((pair for pair in labels if pair[0] == key and entry["word"] in pair[1]), None)
        if hit is not None:
            labels.remove(hit)
        matched.append((key, entry["word"], hit is not None))
    found = [(key, word) for key, word, hit in matched if hit] + labels
    tallies["targets"].add(name, found, [(key, word) for key, word, _ in matched])


def _null(value: Any) -> Any:
    return None if value in ("null", "") else value


def _without_null(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {key: _null(value) for key, value in entry.items()}


def _word_changes(text: str) -> list[str]:
    """Words that the outline lost or invented, and whether their order changed (footnotes, page numbers apart)."""
    outline = parse_outline(text, find_page_breaks(text))
    notes = {line for block in outline.blocks if block.role == "footnote" for _, line in outline.offsets[block.id]}
    aside = {line.line for line in outline.furniture}
    rows = ["" if line in aside else row for line, row in enumerate(text.split("\n"), 1)]
    source = _WORD.findall(" ".join(row for line, row in enumerate(rows, 1) if line not in notes))
    footnotes = _WORD.findall(" ".join(row for line, row in enumerate(rows, 1) if line in notes))
    said = [line.text for line in outline.front]
    said += [f"{block.marker} {block.text}" for block in outline.blocks if block.role != "footnote"]
    said += [line.text for line in outline.back]
    noted = [f"{block.marker} {block.text}" for block in outline.blocks if block.role == "footnote"]
    changes = []
    for kind, want, got in (
        ("text", source, _WORD.findall(" ".join(said))),
        ("footnotes", footnotes, _WORD.findall(" ".join(noted))),
    ):
        lost, invented = Counter(want) - Counter(got), Counter(got) - Counter(want)
        changes += [f"{kind} lost {word}" for word in lost.elements()] + [
            f"{kind} invented {word}" for word in invented.elements()
        ]
        if not lost and not invented and want != got:
            changes.append(f"{kind} in another order")
    return changes


def main() -> int:
    """Print the figures; 1 when one is below its bound."""
    start = time.perf_counter()
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else EXPECTATIONS
    tallies, words = score(folder)
    failed = bool(words)
    print(f"{'words lost, invented or moved':34}{len(words)}")
    for name, tally in tallies.items():
        low = min(tally.precision, tally.recall) < BOUNDS[name]
        failed = failed or low
        figures = f"precision {tally.precision:.3f}  recall {tally.recall:.3f}  ({tally.right} of {tally.expected})"
        print(f"{name:34}{figures}{'  BELOW ' + str(BOUNDS[name]) if low else ''}")
    for line in [*words, *(wrong for tally in tallies.values() for wrong in tally.wrong)]:
        print(f"  {line}")
    print(f"{time.perf_counter() - start:.2f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
