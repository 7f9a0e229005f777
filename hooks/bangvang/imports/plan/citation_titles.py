"""What a cited document is about: its title in running text, up to where the sentence goes on to something else."""

from __future__ import annotations

import re

from bangvang.imports.plan.citation_kinds import KINDS
from bangvang.imports.plan.issuers import ORGAN

#: Who speaks in a plan; within a school small letters do.
_WHO = rf"(?:{ORGAN}|nhà trường|liên đội|hội đồng|công đoàn|chi đoàn|đoàn trường)"
_TITLE_END = re.compile(
    rf"[;](?=\s|$)|[.](?=\s|$)|(?:,|\s+và|\s+theo|,\s+theo)\s+(?=(?:các\s+)?(?:{KINDS})\s+(?:số|\d))"
    r"|,\s+(?=(?:qua đó|trong đó|làm cho|góp phần|tạo|gắn|đồng thời|nhằm|kết quả))|\s+(?=gắn (?:với|chặt))|$"
)
_TITLE_OPEN = re.compile(
    r"(?:\s*\([^()\d]{2,40}\))?(?:\s*,)?\s*(?:\(?kh[oó][aá]\s+[IVX]+\)?\s*,?\s*)?(?P<title>"
    r"(?:về|quy định|tiếp tục|[Pp]hát động|phê duyệt|ban hành|triển khai|tăng cường|phương hướng|thí điểm|V/v|hướng dẫn|“|\")"
    r".*)",
    re.DOTALL,
)
#: "…, Sở … ban hành kế hoạch như sau:" is the plan's own sentence behind what it rests on.
_OWN_SENTENCE = re.compile(
    rf"(?:,|(?<=\d))\s+(?={_WHO}\b[^;]*?\s(?:như sau|sau đây|dưới đây)\s*[:,.]?\s*$).*$"
    rf"|,\s+(?={_WHO}\b(?:\s[^\W\d_]\S*){{1,12}}?\s(?:ban hành|xây dựng|đề ra|lập)\s+"
    r"(?:[Kk]ế hoạch|[Hh]ướng dẫn|[Cc]hương trình)).*$",
    re.DOTALL,
)
_AFTER_COMMA = re.compile(r"về\b|quy định\b|“")
#: A sentence longer than this is looked at as it is.
_SENTENCE = 1500
_TITLE_LIMIT = 400


def title_at(text: str, start: int) -> str | None:
    """What the document is about, up to the end of the clause or the next document."""
    opened = _TITLE_OPEN.match(text, start)
    if opened is None or (text[start:].lstrip().startswith(",") and not _AFTER_COMMA.match(opened["title"])):
        return None
    rest = re.sub(r"^(?:ban hành\s+)?(?:về(?:\s+việc)?|V/v)\s+", "", opened["title"])
    rest = _OWN_SENTENCE.sub("", rest) if len(rest) < _SENTENCE else rest
    if rest[:1] in ("“", '"'):
        close = re.search(r"[”\"]", rest[1:])
        return _clean(rest[1 : close.start() + 1]) if close else None
    end = _TITLE_END.search(_hide_quoted(rest))
    return _clean(rest[: end.start()] if end else rest)


def _hide_quoted(text: str) -> str:
    """The text with what stands in quotation marks made unreadable, at its length."""
    return re.sub(r"“[^”]*”|\"[^\"]*\"", lambda found: "x" * len(found[0]), text)


def _clean(words: str) -> str | None:
    text = words.strip(" ,")
    return text if 3 < len(text) <= _TITLE_LIMIT else None
