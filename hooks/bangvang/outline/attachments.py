"""What stands behind the signature and is still the document: the plan that a decision issues, the annex of a plan."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bangvang.outline.document_kinds import is_type
from bangvang.outline.lines import SourceLine, is_finished, is_row, is_rule
from bangvang.outline.markers import read_marker

_ANNEX = re.compile(r"(?:PHỤ LỤC|Phụ lục)(?:\s+(?:số\s+)?(?:[IVX]{1,4}|\d{1,2}))?\b")
_STATE = re.compile(r"CỘNG H\w{2} XÃ HỘI CHỦ NGHĨA")
_AGENCY = re.compile(r"(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|BỘ|SỞ|PHÒNG|TRƯỜNG|CÔNG ĐOÀN|LIÊN ĐOÀN)\s")
#: The shortest closing is a function and a name.
_CLOSING = 2
_TITLE = 120


def attachment_start(lines: Sequence[SourceLine], end: int) -> int:
    """The index of the first line of what is attached; the number of lines where nothing is.

    Args:
        lines: all lines of the text.
        end: where its nơi nhận and signatures begin.
    """
    behind = range(end + _CLOSING, len(lines))
    last = next((index for index in reversed(behind) if _is_content(lines[index])), 0)
    return next((index for index in behind if index < last and _heads_attachment(lines[index].text.strip("*# "))), len(lines))


def header_start(lines: Sequence[SourceLine], end: int, attached: int) -> int:
    """Where the header begins that what is attached has of its own, behind the signatures; `attached` where it has none."""
    first = next((index for index in range(end, attached) if _STATE.search(lines[index].text)), attached)
    while first < attached and first > end + _CLOSING and _is_header(lines[first - 1].text, beside=not lines[first].after_blank):
        first -= 1
    return first


def _is_header(text: str, *, beside: bool) -> bool:
    """Whether a line above the state's name is one of its header: an agency, or, in one run with it, capitals and rules."""
    return (text.isupper() and (beside or _AGENCY.match(text) is not None)) or (beside and is_rule(text))


def _heads_attachment(text: str) -> bool:
    """Whether a line is an annex's or opens a document in capitals, as no recipient and no signatory does."""
    if len(text) > _TITLE or is_finished(text.rstrip(":")):
        return False
    return _ANNEX.match(text) is not None or (text.isupper() and is_type(text))


def _is_content(line: SourceLine) -> bool:
    """Whether a line is one of a body: a table's row, or numbered; recipients have dashes."""
    marker = read_marker(line.text, {})
    return is_row(line.text) or (marker is not None and marker.kind in ("chuong", "hoa", "roman", "dieu", "number"))
