"""A word of a name, as of a place, a person or a school: how it begins, whatever sign its capital carries."""

from __future__ import annotations

from bangvang.text.folding import APOSTROPHES

# A range such as À-Ỹ would hold small letters too: the block alternates.
_SIGNS = [chr(code) for code in range(0xC0, 0x1EFA) if (code < 0x1B1 or code >= 0x1EA0) and chr(code).isalpha()]
_UPPER = "A-Z" + "".join(sign for sign in _SIGNS if sign.isupper())
#: The small letters, with all their signs.
LOWER = "a-z" + "".join(sign for sign in _SIGNS if sign.islower())
#: A word of a name, as of a place or a person.
NAME = rf"[{_UPPER}][^\W\d_]*(?:[{APOSTROPHES}][^\W\d_]+)?"
