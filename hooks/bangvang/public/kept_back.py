"""Who may be shown on pages and agrees not to all the rest: what names them stays out of what they keep back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from unicodedata import category

from bangvang.consent import ALL
from bangvang.model.cards import RecipientCard
from bangvang.model.recipient import PURPOSES, Purpose
from bangvang.model.unit import Unit
from bangvang.store.output import digest
from bangvang.text import canonical_spelling
from bangvang.text.name_words import alike, parts, without_remark, writings

Name = tuple[str, ...]
Way = Callable[[str], Name]
_MOST_KNOWN = 50_000  # a language has few syllables: each is folded and spelt once


@lru_cache(_MOST_KNOWN)
def _fold(word: str) -> str:
    return alike(word)


@lru_cache(_MOST_KNOWN)
def _spell(word: str) -> str:
    return canonical_spelling(word)


def _folded(text: str) -> Name:
    return tuple(filter(None, map(_fold, _words(text))))


def _spelt(text: str) -> Name:
    return tuple(_spell(word).lower() for word in _words(text))


def _as_written(text: str) -> Name:
    return tuple(map(_spell, _words(text)))


def _words(text: str) -> list[str]:
    return parts(text if text.isprintable() else "".join(sign for sign in text if category(sign) != "Cf"))


def _way(name: str) -> Way:
    """How a name is looked for: the shorter it is, the more words sound like it (`Cô Năm`, “có năm”; Hoa, “hoa”)."""
    return {1: _as_written, 2: _spelt}.get(len(_words(name)), _folded)


class _Names:
    """Names that are looked for in one way; whether each is that of a group."""

    def __init__(self) -> None:
        self.groups: dict[Name, bool] = {}
        self._lengths: dict[str, set[int]] = {}  # by last word: most words of a text end no name

    def add(self, name: Name, *, is_group: bool) -> None:
        """One more; who bears the name of a group counts as a person all the same."""
        if name:
            self.groups[name] = is_group and self.groups.get(name, True)
            self._lengths.setdefault(name[-1], set()).add(len(name))

    def hits(self, said: Name) -> Iterator[tuple[int, int]]:
        """Where they stand among words: the first word and the one behind the last."""
        for end, word in enumerate(said, 1):
            for length in self._lengths.get(word, ()):
                if length <= end and said[end - length:end] in self.groups:
                    yield end - length, end


class KeptBack:
    """Names and aliases of those whom consent covers for pages and not for one purpose.

    Args:
        people: of persons.
        groups: of collectives and households; hundreds of schools have a Tổ Toán.
        places: the names of units, as a way makes them; schools are called after people, and nobody is named in them.

    Attributes:
        state: digest of all that the answers depend on.
    """

    def __init__(self, people: Iterable[str], groups: Iterable[str], places: Callable[[Way], Iterable[Name]]) -> None:
        found: dict[Way, _Names] = {}
        for is_group, hidden in ((False, people), (True, groups)):
            for name in map(without_remark, hidden):
                way = _way(name)
                for written in writings(way(name)):
                    found.setdefault(way, _Names()).add(tuple(written), is_group=is_group)
        self._looked_for = [(way, names, sorted({place for place in places(way) if any(names.hits(place))}))
                            for way, names in sorted(found.items(), key=lambda one: one[0].__name__)]
        self.state = digest(*(repr((way.__name__, sorted(names.groups.items()), around))
                              for way, names, around in self._looked_for))

    def named_in(self, text: str | None, own: Sequence[str] = (), *, groups: bool = True) -> bool:
        """Whether a text names one of them, whoever it is about.

        Args:
            own: names of whom the text is about, who may be called as one of them is.
            groups: whether names of collectives and households count.
        """
        return any((groups or not names.groups[said[start:end]])
                   and not _within(said, start, end, (*places, *map(way, map(without_remark, own))))
                   for way, names, places in self._looked_for if text
                   for said in (way(text),) for start, end in names.hits(said))


def _within(said: Name, start: int, end: int, others: Iterable[Name]) -> bool:
    """Whether the words from `start` to `end` are part of another name."""
    return any(said[first:first + len(other)] == other
               for other in others for first in range(max(end - len(other), 0), start + 1))


def kept_back(cards: Mapping[str, RecipientCard], purposes: Mapping[str, frozenset[Purpose]],
              units: Mapping[str, Unit]) -> dict[Purpose, KeptBack]:
    """Those who keep something back, by what they keep back: whether or not they have a page of their own yet."""
    hidden: dict[Purpose, tuple[list[str], list[str]]] = {purpose: ([], []) for purpose in PURPOSES}
    for id_, agreed in purposes.items():
        if agreed and agreed != ALL:
            card = cards[id_]
            for purpose in ALL - agreed:
                hidden[purpose][card.kind != "person"].extend((card.name, *card.aliases))
    places = [name for unit in units.values() for name in (unit.name, *unit.other_names)]

    @cache
    def placed(way: Way) -> list[Name]:
        return [way(name) for name in places]

    return {purpose: KeptBack(people, groups, placed) for purpose, (people, groups) in hidden.items()}
