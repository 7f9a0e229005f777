"""Slugs: the readable ASCII form of a text in addresses and file names."""

from __future__ import annotations

import re

from bangvang.text.folding import fold

_OTHER = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """`Đặng Hữu Đoạt` -> dang-huu-doat; empty when no letter or digit of ASCII is left."""
    return _OTHER.sub("-", fold(text).replace("'", "")).strip("-")
