"""Keys: the sets of terms under which an entry is filed, chosen so that any full name leads to a short list.

A term that few entries share is a key of its own. Common terms (nguyen, thi) are filed in pairs, common pairs in
threes, and threes that even so are too long in fours; under the common ones themselves only the first entries stand.
The reader's browser knows from the index which terms and pairs are common, and so takes the right file at once; that
a three is cut its list says.

A title of many common terms (of a plan, a decision) has thousands of threes. It is filed under those alone that short
titles make; where there is none, the browser takes the list of the pair, under which such titles stand whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

COMMON = 200  # entries; a list of so many is about 6 KB on the wire
WHOLE_THREES = 800  # threes and fours stay whole up to this: about 20 KB on the wire
FIRST = 60  # entries listed under a common key
LONG = 10  # common terms: a title of more makes no threes; the longest names of people and schools have as many
WHOLE_PAIRS = 400  # long titles under a common pair stand whole up to this
NAMESAKES = 800  # entries that are called just so stand under their key up to this, however common it is

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Filing:
    """Which keys are common, and all keys with the entries (by position) under them."""

    terms: tuple[str, ...]  # all terms, the most frequent first
    common_terms: frozenset[str]
    common_pairs: frozenset[Key]
    entries: dict[Key, list[int]]
    long: frozenset[int]  # entries with long titles


def file_entries(term_sets: Sequence[frozenset[str]]) -> Filing:
    """Files each entry, given as its set of terms, under its keys."""
    singles = Counter(term for terms in term_sets for term in terms)
    common = frozenset(term for term, count in singles.items() if count > COMMON)
    in_common = [sorted(terms & common) for terms in term_sets]
    pairs = Counter(pair for terms in in_common for pair in combinations(terms, 2))
    common_pairs = frozenset(pair for pair, count in pairs.items() if count > COMMON)
    long = [position for position, terms in enumerate(in_common) if len(terms) > LONG]
    short = sorted({*range(len(in_common))}.difference(long)) if long else range(len(in_common))
    entries: dict[Key, list[int]] = {}
    for position, terms in enumerate(term_sets):
        for term in terms:
            entries.setdefault((term,), []).append(position)
        for pair in combinations(in_common[position], 2):
            entries.setdefault(pair, []).append(position)
    for position in short:
        for three in combinations(in_common[position], 3):
            if all(pair in common_pairs for pair in combinations(three, 2)):
                entries.setdefault(three, []).append(position)
    _file_long(3, in_common, long, entries)
    # Fours around each three that has too many entries; only very large sites have such.
    cut = {key for key, positions in entries.items() if len(key) == 3 and len(positions) > WHOLE_THREES}
    for position in sorted({position for three in cut for position in entries[three]}.difference(long)):
        for four in combinations(in_common[position], 4):
            if any(three in cut for three in combinations(four, 3)):
                entries.setdefault(four, []).append(position)
    _file_long(4, in_common, long, entries)
    ordered = sorted(singles, key=lambda term: (-singles[term], term))
    return Filing(tuple(ordered), common, common_pairs, entries, frozenset(long))


def _file_long(size: int, in_common: Sequence[Sequence[str]], long: Sequence[int], entries: dict[Key, list[int]]) -> None:
    """Adds entries with long titles under those keys of a size that others have made."""
    having: dict[str, set[int]] = {}
    for position in long:
        for term in in_common[position]:
            having.setdefault(term, set()).add(position)
    for key, positions in entries.items() if long else ():
        if len(key) == size and having.keys() >= set(key):
            joining = set.intersection(*sorted((having[term] for term in key), key=len))
            if joining:
                entries[key] = sorted([*positions, *joining])


def most_listed(key: Key, filing: Filing) -> int | None:
    """How many entries stand under a key, namesakes apart; None when all do."""
    if len(key) == 1:
        return FIRST if key[0] in filing.common_terms else None
    if len(key) == 2:
        return FIRST if key in filing.common_pairs else None
    return FIRST if len(filing.entries[key]) > WHOLE_THREES else None
