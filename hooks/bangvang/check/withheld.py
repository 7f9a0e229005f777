"""Who may not be shown today, and whether a text names one of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import takewhile
from typing import NamedTuple

from bangvang.consent import allowed
from bangvang.load.free_text import pairs_in, pairs_of, pairs_said
from bangvang.model.cards import RecipientCard
from bangvang.model.catalogue import Catalogue
from bangvang.model.vocabulary import is_of_minors
from bangvang.problems import Severity
from bangvang.text import canonical_spelling, fold, placed_words
from bangvang.text.name_words import end_of, parts, without_remark

_ROWS_OF_A_NAME = 4
# Schools, communes, streets, movements and prizes are called after people: what such a name follows with no sign between.
_CALLED_AFTER = frozenset({
    "thcs", "thpt", "th", "mn", "mg", "ptcs", "ptdtnt", "ptdtbt", "gdtx", "tiểu học", "trung học", "cơ sở", "phổ thông",
    "mầm non", "mẫu giáo", "xã", "phường", "thị trấn", "huyện", "quận", "thôn", "đường", "phố",
    "phong trào", "giải thưởng", "huy hiệu"})
_SCHOOL = "trường"  # “Ở trường Lê Lợi chăm học” lacks a comma: here a unit must bear the name


class Withheld(NamedTuple):
    """Those who may not be shown today: minors without consent, and those who withdrew.

    Args:
        ids: of the recipients.
        names: each name and alias with the ids of those who bear it, by the digest of its last words.
    """

    ids: frozenset[str]
    names: Mapping[int, Mapping[tuple[str, ...], frozenset[str]]]


def withheld(catalogue: Catalogue, today: dt.date) -> Withheld:
    """All of them; who has neither a birthday nor a paper is passed over at once."""
    categories = catalogue.vocabulary["categories"]
    of_minors = {id_: is_of_minors(categories, id_) for id_ in {card.category for card in catalogue.recipients.values()}}
    ids: set[str] = set()
    names: dict[int, dict[tuple[str, ...], frozenset[str]]] = {}
    for id_, card in catalogue.recipients.items():
        if (not card.consents and card.minor_until is None and not of_minors[card.category]) or card.kind != "person":
            continue
        if allowed(card, category_is_minor=of_minors[card.category], today=today):
            continue
        ids.add(id_)
        for name in (card.name, *card.aliases):
            for pair in pairs_of(name):
                same = names.setdefault(pair, {})
                same[_spelling(name)] = same.get(_spelling(name), frozenset()) | {id_}
    return Withheld(frozenset(ids), names)


class Namesakes:
    """Who may be shown and is called as somebody withheld; names are folded only once somebody asks."""

    def __init__(self, catalogue: Catalogue, hidden: frozenset[str]) -> None:
        self._people = {id_: card for id_, card in catalogue.recipients.items() if id_ not in hidden}
        self._catalogue = catalogue

    def has(self, name: tuple[str, ...]) -> bool:
        """Whether a public recipient bears this name."""
        return name in self._names

    def is_unit(self, name: tuple[str, ...]) -> bool:
        """Whether the name of a unit, of today or of another day, ends with this one."""
        return any(unit[-len(name):] == name for unit in self._units)

    def of(self, id_: str | None) -> RecipientCard | None:
        """A public recipient."""
        return self._people.get(id_ or "")

    @cached_property
    def _names(self) -> frozenset[tuple[str, ...]]:
        return frozenset(_spelling(card.name) for card in self._people.values())

    @cached_property
    def _units(self) -> frozenset[tuple[str, ...]]:
        return frozenset(_spelling(name) for unit in self._catalogue.units.values() for name in (unit.name, *unit.other_names))


def named(text: str | None, hidden: Withheld, namesakes: Namesakes, owner: str | None = None) -> Iterator[tuple[int, Severity]]:
    """The rows (from 0) in which a text names somebody withheld, and how sure that is.

    Args:
        owner: the recipient whose text it is, and who may be named in it.
    """
    card = namesakes.of(owner)
    own = {_spelling(name) for name in (card.name, *card.aliases)} if card else set()
    rows = (text or "").split("\n")
    for row, line in enumerate(rows):
        # A name may go on in the next rows of its paragraph, and what it follows may end the row before.
        going_on = takewhile(str.strip, rows[row + 1:row + 1 + _ROWS_OF_A_NAME])
        above = rows[row - 1] if row else ""
        first = len(parts(above))
        said = names_in(" ".join((above, line, *going_on)), hidden, range(first, first + len(parts(line))))
        found = [(name, after) for name, after in said if name not in own]
        if found:
            sure = any(not namesakes.has(name) and not _is_place(after, name, namesakes) for name, after in found)
            yield row, "error" if sure else "warning"


def _is_place(after: str, name: tuple[str, ...], namesakes: Namesakes) -> bool:
    """Whether a school, a commune or a street is called by a name where it follows these words."""
    last = after.rpartition(" ")[2]
    return not _CALLED_AFTER.isdisjoint((after, last)) or (last == _SCHOOL and namesakes.is_unit(name))


def names_in(line: str, hidden: Withheld, begins: range | None = None) -> Iterator[tuple[tuple[str, ...], str]]:
    """The names of the withheld in a line: spelt in one of the usual ways, or without accents as people type in a hurry.

    However its words are parted (H'Hen, H Hen, HHen; Y-a, Ya), a name is the same. Each comes with the two words that it
    follows, in small letters, as far as only space stands between.

    Args:
        begins: only names that begin with one of these words of the line.
    """
    placed = [(signs, part) for before, word in placed_words(line) for signs, part in _apart(before, word)]
    said = [word for _, word in placed]
    plain = [fold(word) for word in said]
    for pair in sorted(hidden.names.keys() & set(pairs_in(pairs_said(line)))):
        for name in hidden.names[pair]:
            wanted = fold("".join(name))
            for start in range(len(said)) if begins is None else begins:
                found = said[start:end_of(wanted, plain, start)]
                spelt = "".join(_spelling(" ".join(found)))
                if found and ("".join(found).lower() == wanted or spelt == "".join(name)):
                    yield name, _followed(placed[max(start - 2, 0):start + 1])


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


def _spelling(name: str) -> tuple[str, ...]:
    """The words of a name as they compare: small letters, one place for the tone; Hoa and Hòa stay two."""
    return tuple(parts(canonical_spelling(without_remark(name)).lower()))
