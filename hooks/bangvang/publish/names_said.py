"""Whom the texts of a release may name, as digests: so that a name that may be said no more can be looked for later.

A release outlives the texts that it was made of, and consent may be withdrawn after they were changed. What is kept of a
paragraph are digests of the ends of what could be a name in it: the last two and the last three words, wherever two with
capitals follow each other, as the checks look for names (load.free_text, check.naming). It holds no words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from hashlib import blake2b
from itertools import chain

from bangvang.check.withheld import Withheld
from bangvang.text import canonical_spelling, fold, nfc, placed_words
from bangvang.text.name_words import with_one_i, writings

DIGEST_LETTERS = 12  # of one end of a name
_PARAGRAPHS = re.compile(r"\n[^\S\n]*\n")
_CAPITAL = "".join(filter(str.isupper, map(chr, range(0x10000))))
# What most paragraphs have not, and is found much faster than their words: two capitals, or a capital and what is joined to it.
_CAPITALS = re.compile(rf"(?<![^\W_])[{_CAPITAL}][^\W_]*+(?:[\W_]++[{_CAPITAL}]|[^\w\s]++[^\W_])")
_LONGEST_END = 3  # words
_NOTHING: Mapping[str, frozenset[str]] = {}
_MOST_KNOWN = 50_000  # a language has few syllables: each is spelt once


def names_said(texts: Iterable[str], known: Mapping[str, frozenset[str]] = _NOTHING) -> dict[str, frozenset[str]]:
    """Every paragraph that may name somebody, by its digest, with the ends of those names.

    Args:
        known: what was found out of paragraphs before.
    """
    found: dict[str, frozenset[str]] = {}
    for text in texts:
        for paragraph in _PARAGRAPHS.split(text) if not text.islower() else ():
            if _CAPITALS.search(nfc(paragraph)) is None:
                continue
            digest = _digest(paragraph)
            if digest not in found:
                found[digest] = known[digest] if digest in known else frozenset(map(_digest, _ends_in(paragraph)))
    return {digest: ends for digest, ends in found.items() if ends}


def names_hidden(hidden: Withheld) -> frozenset[str]:
    """The ends of all names that may not be said, in their spelling and as they are typed without accents."""
    names = set(chain.from_iterable(hidden.names.values()))
    return frozenset(_digest("".join(way[-_LONGEST_END:]))
                     for name in names for spelt in (map(_spelt, name), (_spelt(fold(word)) for word in name))
                     for way in writings(tuple(spelt)) if len(way) > 1)


def packed(said: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """What was said, for a file: the ends of a paragraph one behind the other."""
    return {digest: "".join(sorted(ends)) for digest, ends in sorted(said.items())}


def unpacked(said: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """The reverse."""
    return {digest: frozenset(ends[place:place + DIGEST_LETTERS] for place in range(0, len(ends), DIGEST_LETTERS))
            for digest, ends in said.items()}


def _ends_in(paragraph: str) -> Iterator[str]:
    """The last two and last three words, joined, of what could be a name."""
    said: list[str] = []
    after_capital = False
    for signs, word in _parted(paragraph):
        # H'Hen, Y-a: what is joined to a capital belongs to it.
        is_capital = word[0].isupper() or (after_capital and bool(signs) and not any(map(str.isspace, signs)))
        said.append(_spelt(word))
        if is_capital and after_capital:
            yield "".join(said[-2:])
            if len(said) >= _LONGEST_END:
                yield "".join(said[-_LONGEST_END:])
        after_capital = is_capital


def _parted(text: str) -> Iterator[tuple[str, str]]:
    """The words with the signs before them, H'Hen as two."""
    for before, word in placed_words(text):
        first, *more = word.split("'")
        yield before, first
        yield from (("'", part) for part in more if part)


@lru_cache(_MOST_KNOWN)
def _spelt(word: str) -> str:
    return with_one_i(canonical_spelling(word).lower())


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=DIGEST_LETTERS // 2).hexdigest()
