"""What an editor changed in the five real plans after the import: docs/import-differences.md, written by this script.

Run: python benchmarks/imports/differences.py. A test fails when the document is not what this gives.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "hooks"))

from bangvang.imports.into_data import Importer
from bangvang.imports.plan_drafts import campaign_yaml

ROOT = Path(__file__).resolve().parents[2]

DOCUMENT = ROOT / "docs" / "import-differences.md"
PLANS = (
    "2021/ninh-binh-30-nam-tai-lap",
    "2022/uong-bi-phong-gddt",
    "2024/da-nang-so-gddt",
    "2024/dien-bien-so-gddt",
    "2024/thcs-le-anh-xuan",
)
TODAY = dt.date(2026, 11, 22)
LINKS = ("day", "document", "movement", "award")
ADDED = ("unit", "summary", "notes")  # what no text states and only an editor gives
_HEAD = """# What editors changed after the import

Written by `benchmarks/imports/differences.py`; a test fails when it is stale. Each of the five real plans in data/ is
the importer's result and what reading the plan line by line confirmed. Three things are an editor's in every plan and
not counted: the unit that issued it and a summary, the notes on slips of the source, and the links to records of
celebrated days, documents, movements and titles.

| plan | values read | changed | added | left out | links | notes |
|---|---|---|---|---|---|---|
"""


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that differs: its place, what the importer gave, what was confirmed (empty where there is none)."""

    place: str
    imported: str
    confirmed: str


def compare(plan: str) -> tuple[list[Difference], dict[str, int]]:
    """All differences of a plan, and counts: values read, links, notes."""
    folder = ROOT / "data" / "campaigns" / plan
    confirmed = yaml.safe_load((folder / "campaign.yml").read_text(encoding="utf-8"))
    result = Importer(ROOT, TODAY, "campaign").read(str(folder / "source.txt")).outcome.result
    assert result is not None
    imported = yaml.safe_load(campaign_yaml(result, "source.txt"))
    counts = {
        "values": sum(1 for _ in _leaves(imported)) - 1,
        "links": sum(key in entry for name in confirmed.values() for entry in _entries(name) for key in LINKS),
        "notes": len(confirmed.get("notes", ())),
    }
    found = []
    for name in dict.fromkeys((*imported, *confirmed)):
        if name not in (*ADDED, "draft"):
            found += _differences(name, imported.get(name), confirmed.get(name))
    return found, counts


def _entries(value: Any) -> list[dict[str, Any]]:
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


def _leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from _leaves(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(inner)
    else:
        yield value


def _differences(place: str, imported: Any, confirmed: Any) -> Iterator[Difference]:
    if isinstance(imported, dict) and isinstance(confirmed, dict):
        for key in dict.fromkeys((*imported, *confirmed)):
            if key not in LINKS:
                yield from _differences(f"{place}.{key}", imported.get(key), confirmed.get(key))
    elif _entries(imported) or _entries(confirmed):
        for ours, theirs in _pairs(imported or [], confirmed or []):
            line = (ours or theirs or {}).get("line", "")
            if ours is not None and theirs is not None:
                yield from _differences(f"{place}, line {line}", ours, theirs)
            else:
                yield Difference(f"{place}, line {line}", _name(ours), _name(theirs))
    elif imported != confirmed:
        yield Difference(place, _text(imported), _text(confirmed))


def _pairs(
    imported: list[dict[str, Any]], confirmed: list[dict[str, Any]]
) -> Iterator[tuple[dict[str, Any] | None, dict[str, Any] | None]]:
    """Entries that mean the same: equal but for links, else on one line with one value equal; the rest alone."""
    left = list(confirmed)
    pairs: list[tuple[dict[str, Any], dict[str, Any] | None]] = []
    for wanted in (0, 1):
        for entry in imported:
            if any(entry is ours and theirs is not None for ours, theirs in pairs):
                continue
            other = next((one for one in left if _alike(entry, one, wanted)), None)
            if other is not None:
                left.remove(other)
                pairs.append((entry, other))
    found = {id(ours): theirs for ours, theirs in pairs}
    yield from ((entry, found.get(id(entry))) for entry in imported)
    yield from ((None, entry) for entry in left)


def _alike(one: dict[str, Any], other: dict[str, Any], loosely: int) -> bool:
    bare = {key: value for key, value in other.items() if key not in LINKS}
    if not loosely:
        return one == bare
    shared = [key for key in one if key not in ("line", "unit") and one[key] == bare.get(key)]
    return one.get("line") == bare.get("line") and bool(shared)


def _name(entry: dict[str, Any] | None) -> str:
    """An entry in short: its words."""
    if entry is None:
        return ""
    return ": ".join(str(entry[key]) for key in ("who", "name", "label", "title", "number", "text") if key in entry)


def _text(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value or "")


def document() -> str:
    """The whole document."""
    table, sections = [], []
    for plan in PLANS:
        found, counts = compare(plan)
        added = sum(not one.imported for one in found)
        gone = sum(not one.confirmed for one in found)
        changed = len(found) - added - gone
        table.append(
            f"| {plan} | {counts['values']} | {changed} | {added} | {gone} | {counts['links']} | {counts['notes']} |"
        )
        rows = [f"| {one.place} | {_cell(one.imported)} | {_cell(one.confirmed)} |" for one in found]
        sections.append(f"## {plan}\n\n| place | importer | confirmed |\n|---|---|---|\n" + "\n".join(rows))
    return _HEAD + "\n".join(table) + "\n\n" + "\n\n".join(sections) + "\n"


def _cell(text: str) -> str:
    escaped = text.replace("|", "\\|")
    return (escaped if len(escaped) <= 160 else f"{escaped[:158].rstrip()}…") or "–"


if __name__ == "__main__":
    DOCUMENT.write_text(document(), encoding="utf-8")
    print(f"{DOCUMENT.relative_to(ROOT)}: {sum(len(compare(plan)[0]) for plan in PLANS)} differences")
