"""What is due where the words before its day leave it out: in brackets, in the clause or the heading before it."""

from __future__ import annotations

import re

from bangvang.imports.plan.deadline_bare import bare_term, behind_term, same_report
from bangvang.imports.plan.deadline_vocabulary import LATEST, WORK
from bangvang.imports.plan.passages import Passage

_LABEL = re.compile(r"(?:Bước|Đợt|Giai đoạn|Lần|Vòng|Ghi chú|Lưu ý|Yêu cầu)(?:\s+\S{1,4})?", re.IGNORECASE)


def completed(title: str | None, word: str, end: int, last: str, passage: Passage) -> str:
    """What is due, completed from its parenthesis, the date before it or the heading above it."""
    if not title:
        heading = passage.path[-1] if passage.path else ""
        opens = re.match(rf"trước|{LATEST}|hạn|dự kiến", word, re.IGNORECASE)
        return bare_term(passage.text, heading, word, end) or (behind_term(passage.text, end) if opens else "")
    if _LABEL.fullmatch(title):
        return behind_term(passage.text, end) or (_as_before(last, title) if title[:1].islower() else "")
    title = same_report(last, re.sub(r"^để\s+(?:tổng hợp,\s*)?", "", title))
    return title if WORK.search(title) else _as_before(last, title) or _under_heading(passage, title)


def _as_before(last: str, title: str) -> str:
    """A second date of one sentence, its work named with the first: `báo cáo đợt 1 trước …, đợt 2 trước …`."""
    if not last:
        return ""
    shared = last.lower().find(title.lower().split()[0])
    work = last[:shared] if shared > 0 else ""
    return f"{work}{title}" if WORK.search(work) else f"{last.partition(': ')[0]}: {title}"


def _under_heading(passage: Passage, title: str) -> str:
    """Who has a deadline, below a heading that says what for: `Thời gian nộp hồ sơ: Khối THPT`."""
    above = passage.path[-1].strip(" :") if passage.path else ""
    return (
        f"{above}: {title}"
        if re.search(r"nộp|gửi|báo cáo|hồ sơ|đăng ký", above.lower()) and len(above) < 120
        else title
    )
