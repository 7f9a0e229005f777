"""Footnotes of an official text: each call leads to its note, and each note back to its first call.

Printed pages count their notes from 1 again, so one number may name several: a call means the next note of its number.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from bangvang.render import runs
from bangvang.routes.words import Part

_FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_NUMBER = re.compile(r"\[?(\d{1,2})\]?")


def link_footnotes(blocks: Sequence[Part]) -> None:
    """Give each block its runs, the calls among them their notes, and the footnotes their anchors and ways back."""
    notes: dict[str, list[tuple[int, Part]]] = {}
    counts: Counter[str] = Counter()
    for place, block in enumerate(blocks):
        if block["role"] == "footnote":
            number = _number(block["marker"])
            block |= {"call": number or block["marker"], "anchor": "", "back": ""}
            if number:
                notes.setdefault(block["marker"], []).append((place, block))
                counts[number] += 1
                block["anchor"] = f"note-{number}" if counts[number] == 1 else f"note-{number}-{counts[number]}"
    for place, block in enumerate(blocks):
        block["runs"] = [_called(run, place, notes) for run in runs(block["text"])]


def _called(run: Part, place: int, notes: dict[str, list[tuple[int, Part]]]) -> Part:
    """A run as it is shown; a raised figure calls a footnote only where there is one that is written as it is."""
    if "call" not in run:
        return run
    same = notes.get(run["call"], ())
    if not same:
        return {"text": run["text"]}
    note = next((note for there, note in same if there > place), same[-1][1])
    first = not note["back"]
    note["back"] = note["back"] or note["anchor"].replace("note", "ref", 1)
    return {"text": run["text"], "note": note["call"], "to": note["anchor"], "id": note["back"] if first else ""}


def _number(label: str) -> str:
    """The number of a label (`¹`, `¹⁰`, `[2]`); empty for a star and for a footnote's further paragraphs."""
    found = _NUMBER.fullmatch(label.translate(_FIGURES))
    return found[1] if found else ""
