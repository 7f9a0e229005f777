"""Who gave what a decision gives: by the field `authority`, else as the issuer's words tell it. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from bangvang.model.decision import Decision
from bangvang.model.vocabulary import Authority, Term
from bangvang.text import fold

# What papers write in full or in letters, in the words of `fold`.
_IN_FULL = {"uy ban nhan dan": "ubnd", "giao duc va dao tao": "gddt", "giao duc & dao tao": "gddt", "gd&dt": "gddt"}
_SHORTER = re.compile("|".join(map(re.escape, sorted(_IN_FULL, key=len, reverse=True))))


def giver(record: Decision, authorities: Mapping[str, Term]) -> str | None:
    """The authority that a decision names, or whose name or alias its issuer begins with; None where neither tells.

    The longest name decides (`Chủ tịch UBND xã` before a `Chủ tịch`); of two authorities with one name neither is taken.
    Organisations with rules of their own are not guessed.
    """
    if record.authority is not None:
        return record.authority
    issuer = _plain(record.issuer)
    guessed = {id_: term for id_, term in authorities.items() if not (isinstance(term, Authority) and term.own_rules)}
    found = {(len(name), id_) for id_, term in guessed.items() for name in map(_plain, (term.name, *term.aliases))
             if re.match(rf"{re.escape(name)}(?!\w)", issuer)}
    longest = {id_ for length, id_ in found if length == max(found)[0]}
    return longest.pop() if len(longest) == 1 else None


@lru_cache(maxsize=4096)  # the same few names for each decision
def _plain(text: str) -> str:
    return _SHORTER.sub(lambda match: _IN_FULL[match.group()], " ".join(fold(text).split()))
