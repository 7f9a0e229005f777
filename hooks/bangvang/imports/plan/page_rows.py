"""What the rows of a collection of documents say of a plan whose own text leaves it out: number, day of issue, signer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from bangvang.dates import Date
from bangvang.imports.plan.header_record import Header
from bangvang.imports.plan.numbers import NUMBER, canonical
from bangvang.imports.plan.signers import Closing
from bangvang.outline import Line

_NUMBER = re.compile(r"\|?\s*(?:Số hiệu|(?:Tên\s*/\s*)?Số\s*/\s*ký hiệu)\s*[|:]\s*(?P<value>.+)", re.IGNORECASE)
_DAY = re.compile(r"\|?\s*Ngày ban hành\s*[|:]?\s*(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})\b", re.IGNORECASE)
_SIGNER = re.compile(r"\|?\s*Người ký(?: duyệt)?\s*[|:]?\s*(?P<name>(?:[^\W\d_a-z][^\W\d_]*\s?){2,5})\W*")


def complete_from_rows(header: Header, closing: Closing, rows: Sequence[Line]) -> None:
    """Fill what neither the header nor the signature says; a row that is no part of such a collection says nothing."""
    for row in rows:
        numbered = _NUMBER.match(row.text) if header.number is None else None
        found = NUMBER.search(numbered["value"]) if numbered else None
        if found is not None:
            header.number, header.number_wording, header.number_line = canonical(found[0]), found[0], row.line
        issued = _DAY.match(row.text) if header.date is None else None
        if issued is not None:
            header.date, header.date_line = _day(issued), row.line
        signed = _SIGNER.fullmatch(row.text) if not closing.signers else None
        if signed is not None:
            closing.signers.append(_signer(signed["name"]))


def _day(found: re.Match[str]) -> Date | None:
    try:
        return Date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None


def _signer(name: str) -> dict[str, Any]:
    """Such rows name who signed without the function."""
    return {"role": "", "name": name.strip()}
