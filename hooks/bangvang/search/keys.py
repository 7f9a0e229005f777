"""Keys: the sets of terms under which an entry is filed, chosen so that any full name leads to a short list.

A term that few entries share is a key of its own. Common terms (nguyen, thi) are filed in pairs, common pairs in
threes, and threes that even so are too long in fours; under the common ones themselves only the first entries stand.
The reader's browser knows from the index which terms and pairs are common, and so takes the right file at once; that
a three is cut its list says.

A title of many common terms (of a plan, an initiative) has hundreds of pairs and thousands of threes. It stands whole under
its common terms, and in pairs of those alone that very many such titles share; beside that under the pairs and threes that
short titles make, so that these are whole for all. Where there is no such list, the browser takes a shorter key.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

COMMON = 200  # entries; a list of so many is about 6 KB on the wire
WHOLE_THREES = 800  # threes and fours stay whole up to this: about 20 KB on the wire
FIRST = 60  # entries listed under a common key
LONG = 6  # common terms: a title of more is long; names of people have no more
WHOLE_LONG = 400  # long titles under a common term or pair stand whole up to this: about 25 KB on the wire
NAMESAKES = 800  # entries that are called just so stand under their key up to this, however common it is

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Filing:
    """Which keys are common, and all keys with the entries (by position) under them.

    Args:
        terms: all terms, the most frequent first.
        long: entries with long titles.
        crowded: common terms that so many long titles share that they make pairs of them.
    """

    terms: tuple[str, ...]
    common_terms: frozenset[str]
    common_pairs: frozenset[Key]
    entries: dict[Key, list[int]]
    long: frozenset[int]
    crowded: frozenset[str]


def file_entries(term_sets: Sequence[frozenset[str]]) -> Filing:
    """Files each entry, given as its set of terms, under its keys."""
    singles = Counter(term for terms in term_sets for term in terms)
    common = frozenset(term for term, count in singles.items() if count > COMMON)
    in_common = [sorted(terms & common) for terms in term_sets]
    having = _having([(position, terms) for position, terms in enumerate(in_common) if len(terms) > LONG])
    crowded = frozenset(term for term, positions in having.items() if len(positions) > WHOLE_LONG)
    alone: dict[str, list[int]] = {term: [] for term in singles}
    pairs: defaultdict[Key, list[int]] = defaultdict(list)
    for position, terms in enumerate(term_sets):
        for term in terms:
            alone[term].append(position)
        mine = in_common[position]
        for pair in combinations(mine if len(mine) <= LONG else filter(crowded.__contains__, mine), 2):
            pairs[pair].append(position)
    entries: dict[Key, list[int]] = {**{(term,): positions for term, positions in alone.items()}, **pairs}
    _join(2, having, entries)
    common_pairs = frozenset(key for key, positions in entries.items() if len(key) == 2 and len(positions) > COMMON)
    for position, mine in enumerate(in_common):
        for three in combinations(mine, 3) if len(mine) <= LONG else ():
            if all(pair in common_pairs for pair in combinations(three, 2)):
                entries.setdefault(three, []).append(position)
    _join(3, having, entries)
    # Fours around each three that has too many entries; only very large sites have such.
    cut = {key for key, positions in entries.items() if len(key) == 3 and len(positions) > WHOLE_THREES}
    for position in sorted({position for three in cut for position in entries[three]}):
        for four in combinations(in_common[position], 4) if len(in_common[position]) <= LONG else ():
            if any(three in cut for three in combinations(four, 3)):
                entries.setdefault(four, []).append(position)
    _join(4, having, entries)
    ordered = sorted(singles, key=lambda term: (-singles[term], term))
    long = frozenset().union(*having.values())
    return Filing(tuple(ordered), common, common_pairs, entries, long, crowded)


def _having(long: Iterable[tuple[int, Sequence[str]]]) -> dict[str, set[int]]:
    """The entries with long titles by each of their common terms."""
    having: dict[str, set[int]] = {}
    for position, terms in long:
        for term in terms:
            having.setdefault(term, set()).add(position)
    return having


def _join(size: int, having: Mapping[str, set[int]], entries: dict[Key, list[int]]) -> None:
    """Adds entries with long titles under those keys of a size that others have made."""
    for key, positions in entries.items() if having else ():
        if len(key) == size and having.keys() >= set(key):
            joining = set.intersection(*sorted((having[term] for term in key), key=len)).difference(positions)
            if joining:
                entries[key] = sorted([*positions, *joining])


def most_listed(key: Key, filing: Filing) -> int | None:
    """How many entries stand under a key, namesakes apart; None when all do."""
    if len(key) == 1:
        return FIRST if key[0] in filing.common_terms else None
    if len(key) == 2:
        return FIRST if key in filing.common_pairs else None
    return FIRST if len(filing.entries[key]) > WHOLE_THREES else None
