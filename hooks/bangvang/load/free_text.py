"""What free text says that the checks must know, found once when the file is parsed and kept with its card.

Whom a text names is kept as digests of pairs of capitalised words that stand together, so that a build can ask of
100,000 texts in a moment whether one of them names somebody who is withheld today.
"""

from __future__ import annotations

import re
import sys
from array import array
from functools import lru_cache
from itertools import pairwise
from zlib import crc32

from bangvang.privacy_scan import scan
from bangvang.text import fold
from bangvang.text.folding import APOSTROPHES
from bangvang.text.name_words import parts, without_remark, writings

_CAPITAL = "".join(sign for sign in map(chr, range(0x41, 0x1F00)) if sign.isupper() and not "\u0250" <= sign < "\u1e00")
# Bounded and never tried again: of 20,000 capitals without a space every one would begin a search to their end.
_WORD = rf"[{_CAPITAL}]\w{{0,99}}+"
_JOINED = rf"(?:[{APOSTROPHES}‐‑–-]\w{{1,99}}+)"  # H'Hen, Y-a
_NAME = rf"{_WORD}{_JOINED}{{0,9}}+"
_RUN = re.compile(rf"{_NAME}(?:[{APOSTROPHES}]?\s+{_NAME})+|{_WORD}{_JOINED}{{1,9}}+")


def pairs_said(*texts: str | None) -> bytes:
    """The pairs of capitalised words in texts, as sorted 32-bit digests."""
    found: set[int] = set()
    for text in texts:
        if text:
            found.update(*map(_pairs_in_run, _RUN.findall(text)))
    return array("I", sorted(found)).tobytes()


@lru_cache(maxsize=4_096)  # schools and offices are named again and again
def _pairs_in_run(run: str) -> tuple[int, ...]:
    return tuple(crc32(" ".join(pair).encode()) for pair in pairwise(parts(fold(run))))


def pairs_of(name: str) -> set[int]:
    """The digests of a name's last two words, in each way of writing its short words together or apart.

    Nothing for a name of one word, which is a word like others.
    """
    written = writings(parts(fold(without_remark(name))))
    return {crc32(" ".join(way[-2:]).encode()) for way in written if len(way) > 1}


def pairs_in(said: bytes) -> memoryview:
    """The digests of `pairs_said`, to be looked through."""
    return memoryview(said).cast("I")


def private_said(field: str, text: str | None) -> tuple[tuple[str, int, str], ...]:
    """Where a text says what is nobody's business: its field, the row in it (from 0), the kind."""
    if not text:
        return ()
    return tuple((sys.intern(field), text.count("\n", 0, finding.start), sys.intern(finding.kind)) for finding in scan(text))
