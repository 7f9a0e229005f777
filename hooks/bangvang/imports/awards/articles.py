"""What each article of a paper gives and counts, and who signed below the last one."""

from __future__ import annotations

import re

from bangvang.imports.awards.counts import counts_of
from bangvang.imports.awards.model import Article, KnownAward
from bangvang.imports.awards.titles import find_title
from bangvang.imports.tables.folding import plain, tidy

_SIGNER = re.compile(
    r"^(?:KT|TM|TL|TUQ|Q|P)\s*\.|^(?:GIÁM ĐỐC|PHÓ GIÁM ĐỐC|HIỆU TRƯỞNG|PHÓ HIỆU TRƯỞNG|CHỦ TỊCH|PHÓ CHỦ "
    r"TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|TRƯỞNG PHÒNG|PHÓ TRƯỞNG PHÒNG|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|THỦ TƯỚNG|PHÓ THỦ TƯỚNG|BÍ "
    r"THƯ|PHÓ BÍ THƯ)\b"
)
ARTICLE = re.compile(r"^(Điều\s+\d+)\s*[.:]?\s*(.*)$", re.IGNORECASE)
_GRANTS = re.compile(
    r"^\W*(?:nay |quyet dinh )?(?:tang|cong nhan|khen thuong|truy tang|khen tang|trao tang|phong tang|"
    r"bieu duong|tuyen duong|de nghi)\b"
)


def signers_of(lines: list[tuple[int, str]]) -> tuple[tuple[str, str], ...]:
    """Those who signed at the end: their capacity (both lines of a KT.) and name."""
    found: list[tuple[str, str]] = []
    role: list[str] = []
    for _, text in lines[-40:]:
        own = tidy(text).strip("*# ")
        # `KT. THỦ TƯỚNG` and below it `Phó Thủ tướng`
        below = bool(role) and bool(_SIGNER.match(own.upper())) and len(own) < 60
        if ((_SIGNER.match(own) and own.isupper() and len(own) < 90) or below) and not re.search(r"\d", own):
            role.append(own)
        elif role and _is_name(own):
            found.append((", ".join(role), own))
            role = []
        elif role and len(own) > 60:
            role = []
    return tuple(found)


def _is_name(text: str) -> bool:
    words = re.sub(r"^(?:(?:TS|ThS|PGS|GS|NGƯT|NGND)\.?\s*)+", "", text).split()
    return (
        2 <= len(words) <= 6
        and all(word[0].isupper() for word in words)
        and not re.search(r"[\d:;()/]", text)
        and not text.isupper()
    )


def articles_of(lines: list[tuple[int, str]], known: tuple[KnownAward, ...]) -> tuple[Article, ...]:
    """Each article that gives something, with its award and the numbers that it states."""
    found = []
    for index, (line, text) in enumerate(lines):
        match = ARTICLE.match(tidy(text).replace("**", "").strip("*# "))
        if not match:
            continue
        body = match[2]
        for _, following in lines[index + 1 : index + 8]:
            more = tidy(following).replace("**", "").strip("# ")
            if ARTICLE.match(more) or (_SIGNER.match(more) and more.isupper()) or (
                re.match(r"\s*(?:\d+[.)]|[a-zđ]\)|[-+•]\s|Nơi nhận)", more) and not _GRANTS.search(plain(more))
            ):
                break
            body = f"{body} {more}"
        if _GRANTS.search(plain(body)) and not re.search(r"chiu trach nhiem thi hanh", plain(body)[:250]):
            title = find_title(body, known)
            counts = counts_of(body)
            found.append(
                Article(
                    match[1],
                    tidy(body),
                    title.name if title else "",
                    counts.get("persons"),
                    counts.get("collectives"),
                    counts.get("households"),
                    line,
                )
            )
    return tuple(found)
