"""Where a text names somebody who may not be shown, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from bangvang.check.withheld import Name, Namesakes, Withheld, spelling
from bangvang.load.free_text import pairs_in, pairs_said
from bangvang.problems import Severity
from bangvang.text import placed_words
from bangvang.text.name_words import alike, end_of, parts, with_one_i

_ROWS_OF_A_NAME = 4
_WORDS_BEFORE = 3
# Schools, communes, streets, movements and prizes are called after people: what such a name follows with no sign between.
CALLED_AFTER = frozenset({
    "thcs", "thpt", "th", "mn", "mg", "ptcs", "ptdtnt", "ptdtbt", "gdtx", "tiểu học", "trung học", "cơ sở", "phổ thông",
    "mầm non", "mẫu giáo", "xã", "phường", "thị trấn", "huyện", "quận", "thôn", "đường", "phố",
    "phong trào", "giải thưởng", "huy hiệu"})
_SCHOOL = "trường"  # “Ở trường Lê Lợi chăm học” lacks a comma: here a unit must bear the name


def named(text: str | None, hidden: Withheld, namesakes: Namesakes, owner: str | None = None) -> Iterator[tuple[int, Severity]]:
    """The rows (from 0) in which a text names somebody withheld, and how sure that is.

    Args:
        owner: the recipient whose text it is, and who may be named in it.
    """
    own, grown_up = _own(owner, hidden, namesakes)
    rows = (text or "").split("\n")
    for row, line in enumerate(rows):
        # A name may go on in the next rows of its paragraph, and what it follows may end the row before.
        going_on = takewhile(str.strip, rows[row + 1:row + 1 + _ROWS_OF_A_NAME])
        above = rows[row - 1] if row else ""
        first = len(parts(above))
        said = list(names_in(" ".join((above, line, *going_on)), hidden, range(first, first + len(parts(line)))))
        found = [_severity(name, after, hidden, namesakes) for name, after in said if name not in own]
        found += ["warning" for name, after in said if name in own and grown_up and _is_pupil(after)]
        if any(found):
            yield row, "error" if "error" in found else "warning"


def _own(owner: str | None, hidden: Withheld, namesakes: Namesakes) -> tuple[set[Name], bool]:
    """By what the owner of a text may be named in it, and whether no text calls the owner a pupil."""
    card = namesakes.of(owner)
    if card is None:
        return set(), False
    names = {spelling(name) for name in (card.name, *card.aliases)}
    if card.kind != "person":  # a group called as a child is the child's group
        names = {name for name in names if name not in hidden.bearers or not hidden.bearers[name].person}
    return names, namesakes.is_grown_up(card)


def _severity(name: Name, after: str, hidden: Withheld, namesakes: Namesakes) -> Severity | None:
    """How sure it is that a name that follows these words is that of somebody withheld; None where it need not be asked."""
    if namesakes.has(name) or _is_place(after, name, namesakes):
        return "warning" if hidden.bearers[name].sure else None
    return "error" if hidden.bearers[name].sure else "warning"


def _is_pupil(after: str) -> bool:
    """Whether these words make a pupil of whom they are followed by: “em”, “em học sinh”, and not “chị em”."""
    *before, last = after.removesuffix(" học sinh").split() or [""]
    return last == "em" and not {"anh", "chị"}.intersection(before[-1:])


def _is_place(after: str, name: Name, namesakes: Namesakes) -> bool:
    """Whether a school, a commune or a street is called by a name where it follows these words."""
    *before, last = after.split() or [""]
    return not CALLED_AFTER.isdisjoint((last, " ".join((*before[-1:], last)))) or (last == _SCHOOL and namesakes.is_unit(name))


def names_in(line: str, hidden: Withheld, begins: range | None = None) -> Iterator[tuple[Name, str]]:
    """The names of the withheld in a line: spelt in one of the usual ways, or without accents as people type in a hurry.

    However its words are parted (H'Hen, H Hen, HHen; Y-a, Ya), a name is the same. Each comes with the words that it
    follows, in small letters, three at most and as far as only space stands between.

    Args:
        begins: only names that begin with one of these words of the line.
    """
    placed = [(signs, part) for before, word in placed_words(line) for signs, part in _apart(before, word)]
    said = [word for _, word in placed]
    plain = [alike(word) for word in said]
    for pair in sorted(hidden.names.keys() & set(pairs_in(pairs_said(line)))):
        for name in hidden.names[pair]:
            wanted, spelt = alike("".join(name)), with_one_i("".join(name))
            for start in range(len(said)) if begins is None else begins:
                found = said[start:end_of(wanted, plain, start)]
                if found and (with_one_i("".join(found).lower()) == wanted
                              or with_one_i("".join(spelling(" ".join(found)))) == spelt):
                    yield name, _followed(placed[max(start - _WORDS_BEFORE, 0):start + 1])


def _apart(before: str, word: str) -> Iterator[tuple[str, str]]:
    """The parts of a word, each with the signs before it: H'Hen is two."""
    for place, part in enumerate(word.split("'")):
        yield (before if place == 0 else "'"), part


def _followed(placed: Sequence[tuple[str, str]]) -> str:
    """The words before the last one, as far back as only space stands between."""
    found: list[str] = []
    for (_, word), (signs, _) in zip(reversed(placed[:-1]), reversed(placed), strict=False):
        if not signs.isspace():
            break
        found.insert(0, word.lower())
    return " ".join(found)
