"""A term whose sentence leaves open what is due: from its own words, its parenthesis, what follows it, or the heading above."""

from __future__ import annotations

import re

from bangvang.imports.plan.deadline_vocabulary import HANDED_IN, WORK

_TERM = re.compile(r"(?:thời\s+)?hạn\b|thời gian\s+(?:nộp|gửi|nhận|đăng ký)", re.IGNORECASE)
#: "Hạn cuối nhận sản phẩm" says what comes in, "Hạn nộp" leaves it to the heading.
_WHOLE_TERM = re.compile(r"(?:nộp|gửi|nhận|đăng ký)\s+[^\W\d]", re.IGNORECASE)


def same_report(last: str, title: str) -> str:
    """The second report of `Báo cáo sơ kết trước …, tổng kết trước …` is a report as well."""
    shared = re.match(r"(?:gửi |nộp )?báo cáo(?= (?:sơ kết|tổng kết))", last, re.IGNORECASE)
    return f"{shared[0]} {title}" if shared and re.match(r"sơ kết|tổng kết", title, re.IGNORECASE) else title


def behind_term(text: str, end: int) -> str:
    """The work behind a term that opens its sentence: `Trước ngày 10/12/2025 các đơn vị gửi báo cáo`; empty if none."""
    found = re.compile(r"\s*\)?\s*[,:]?\s*(?P<title>[^\W\d][^;.]{8,200})").match(text, end)
    return found["title"] if found and WORK.search(found["title"]) else ""


def bare_term(text: str, heading: str, word: str, end: int) -> str:
    """What `Hạn nộp: 20/10/2025 (phiếu đăng ký)` is the term of: its parenthesis, else the heading above; else itself."""
    if word.lower().endswith(" sau"):
        return word[:-4]  # "Không nhận bài gửi sau 17h ngày …" says itself what is due
    if _TERM.match(word) is None:
        return ""
    inside = re.compile(r"\s*\((?P<what>[^()\d]{4,60})\)").match(text, end)
    if inside is not None:
        return f"{word.strip(' :')}: {inside['what']}"
    if _WHOLE_TERM.search(word) and HANDED_IN.search(heading) is None:
        return word.strip(" :")
    return f"{heading.strip(' :.')}: {word.strip(' :')}" if 0 < len(heading) < 100 else word.strip(" :")
