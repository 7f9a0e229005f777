"""Cited documents: number, kind, date, issuer and title of every mention, full and short ones joined."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from bangvang.dates import Date
from bangvang.imports.plan.citation_kinds import KINDS, TYPES
from bangvang.imports.plan.citation_lists import Mention, same_day, shared_issuers
from bangvang.imports.plan.citation_titles import title_at
from bangvang.imports.plan.issuers import (
    ORGAN,
    expand,
    issuer_at,
    issuer_before,
    issuer_of_code,
    same_issuer,
    second_issuer,
)
from bangvang.imports.plan.numbers import NUMBER, canonical, identity, type_of
from bangvang.imports.plan.passages import Passage
from bangvang.imports.plan.prose_dates import Spotted, spot_dates

_NAMED = re.compile(
    rf"(?P<type>(?i:{KINDS}))(?:\s+(?:liên tịch|liên ngành|hành động|phối hợp|của\s[^,;.]{{3,60}}?))?(?:\s+số)?\s*:?\s*$"
)
_LAW = re.compile(
    r"(?P<name>(?:(?:Luật|Pháp lệnh)\s+sửa đổi,?\s+bổ sung\s+(?:một số\s+)?điều\s+của\s+)?(?:Bộ luật|Luật|Pháp lệnh)\s+"
    r"(?-i:[A-ZĐ])[^“”\"();:.]{2,90}?)\s*(?=(?:ngày|năm)\s+\d)", re.IGNORECASE
)
_LAW_BEFORE = re.compile(
    r"(?P<name>(?P<type>Bộ luật|Luật|Pháp lệnh)\s+[A-ZĐ][^“”\"();:.]{2,90}?)(?:\s+năm\s+\d{4})?\s*,?\s*(?:số)?\s*[:(]?\s*$"
)
#: Who passed a law, between its name and its day: `Luật … đã được Quốc hội thông qua ngày …`.
_PASSED = re.compile(r",?\s+(?:đã\s+)?được\s+(?:Quốc hội|Ủy ban Thường vụ|Chủ tịch nước)\b.*$", re.DOTALL)
#: The code may be followed by the name that it leaves out: `125/KH-THCS Hoa Mai ngày …`.
_DATE_GAP = re.compile(r"(?:\s+[^\W\d_a-zđ][^\W\d_]*){0,4}\s*[,(]?\s*(?:được\s+)?(?:ban hành\s+)?(?:ký\s+)?(?:ngày\s+)?ngày\s*$")
#: `Mẫu 09/BM` is a form, which has a number like a document's.
_FORM = re.compile(r"\b(?:mẫu|biểu|biểu mẫu|phụ lục)(?:\s+số)?\s*:?\s*$", re.IGNORECASE)
#: `Ngày 03/6/2025, Thủ tướng Chính phủ đã ban hành Quyết định số …`: the day and who issued it stand before.
_OPENS = re.compile(r"(?:\A|[.;]\s)\W*(?:[Nn]gày\s+)?\Z")
_BY_WHOM = re.compile(
    rf"\s*,\s*(?P<name>{ORGAN}\b[^,.;:“”\d]{{0,80}}?)\s+(?:đã\s+)?(?:ban hành|ký)(?:\s+ban hành)?\s+"
    rf"(?i:{KINDS})\b[^,.;:\d]{{0,30}}\Z"
)
_LAST_RESORT = re.compile(r"(?:số|[,;]|và)\s*$")


def mentions(passage: Passage) -> Iterator[Mention]:
    """All citations of a passage in order: those with a number, and laws named with their day or year."""
    text = passage.text
    numbers = list(NUMBER.finditer(text))
    dates = list(spot_dates(text))
    numbers = [match for match in numbers if _FORM.search(text, max(0, match.start() - 20), match.start()) is None]
    last_type: str | None = None
    last_end = 0
    found: list[tuple[int, Mention]] = []
    for index, match in enumerate(numbers):
        limit = numbers[index + 1].start() if index + 1 < len(numbers) else len(text)
        before = text[last_end : match.start()]
        named = _nearest_kind(before)
        continues = last_type is not None and _LAST_RESORT.search(before) is not None and len(before) < 160
        number = canonical(match[0])
        law = _LAW_BEFORE.search(before) if number.rpartition("/")[2].startswith(("QH", "UBTVQH")) else None
        kind = named["type"] if named else type_of(number) or (last_type if continues else None)
        kind = law["type"] if law else kind
        date, end = _date_behind(text, match.end(), dates, limit)
        if date is None and found and (then := same_day(text, end)) is not None:
            date, end = found[-1][1].date, then
        issuer = issuer_at(text, end) or (issuer_at(text, match.end()) if end == match.end() else None)
        if issuer is not None:
            end = issuer[1]
            if date is None:
                date, end = _date_behind(text, end, dates, limit)
        if issuer is not None and "LT" in number and (second := second_issuer(text, end)) is not None:
            issuer, end = (f"{issuer[0]}, {second[0]}", second[1]), second[1]
        told = _told_before(text, match.start(), dates) if date is None and issuer is None else None
        date = told[0] if told else date
        proposer = (told[1] if told else issuer_before(before)) if issuer is None else None
        name = expand(issuer[0] if issuer else proposer or "") or issuer_of_code(number)
        cased = _cased(kind)
        title = law["name"].strip(" ,") if law else title_at(text, end)
        mention = Mention(number, match[0], cased, date, name, title, passage.line(match.start()))
        found.append((match.start(), mention))
        last_type, last_end = kind, match.end()
    found = shared_issuers(found, text)
    found += _laws(passage, dates)
    yield from (mention for _, mention in sorted(found, key=lambda pair: pair[0]))


def _nearest_kind(before: str) -> re.Match[str] | None:
    """The last kind named before a number: "Lời kêu gọi của … tại Kế hoạch số" is a Kế hoạch."""
    named = _NAMED.search(before)
    while named is not None and (nearer := _NAMED.search(before, named.end("type"))) is not None:
        named = nearer
    return named


def _cased(kind: str | None) -> str | None:
    """A kind's name as it is spelt in the list of kinds."""
    return next((name for name in TYPES if kind and name.lower() == kind.lower()), kind)


def _date_behind(text: str, end: int, dates: Sequence[Spotted], limit: int) -> tuple[Date | None, int]:
    """The day given right behind a number ("ngày 07/4/2014"), and where the scan goes on."""
    for date in dates:
        if end <= date.start < limit and date.day is not None and date.year is not None:
            if _DATE_GAP.fullmatch(text[end : date.start]):
                close = date.end + (text[date.end : date.end + 1] == ")")
                return date.resolve(None), close
            break
    return None, end


def _told_before(text: str, start: int, dates: Sequence[Spotted]) -> tuple[Date | None, str] | None:
    """The day and the issuer that open the sentence of a number: `Ngày 03/6/2025, Chính phủ đã ban hành Nghị định số`."""
    for date in dates:
        if date.end <= start and date.day is not None and date.year is not None:
            opens = _OPENS.search(text, max(0, date.start - 16), date.start)
            whom = _BY_WHOM.match(text, date.end, start) if opens is not None else None
            if whom is not None:
                return date.resolve(None), whom["name"]
    return None


def _laws(passage: Passage, dates: Sequence[Spotted]) -> Iterator[tuple[int, Mention]]:
    """Laws without a number: `Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022`, `… năm 2022`."""
    for match in _LAW.finditer(passage.text):
        wording = _PASSED.sub("", match["name"])
        own = re.sub(r"^.{4,12} sửa đổi.*? điều\s+của\s+", "", match["name"], flags=re.IGNORECASE)
        own = _PASSED.sub("", own)
        if re.search(rf"\b(?:và các|theo|của|để|trong|số|{KINDS})\b", own[4:]):
            continue
        date = next((one for one in dates if match.end() <= one.start <= match.end() + 6), None)
        if date is None or date.year is None:
            continue
        kind = next(name for name in TYPES if match["name"].lower().startswith(name.lower()))
        name = re.sub(r"\s+", " ", wording).strip(" ,")
        yield (
            match.start(),
            Mention(None, name, kind, date.resolve(None), "Quốc hội", name, passage.line(match.start())),
        )


def citations(found: Sequence[Passage]) -> list[dict[str, Any]]:
    """One entry a document, in order of first mention; date, issuer and title from the first that has them."""
    entries: list[dict[str, Any]] = []
    for passage in found:
        for mention in mentions(passage):
            known = next((entry for entry in entries if _same(entry, mention)), None)
            if known is None:
                entries.append(_entry(mention))
            else:
                _join(known, mention)
    return entries


def _same(entry: dict[str, Any], mention: Mention) -> bool:
    """Whether a mention is of a document already found: its number alone is not enough."""
    if mention.number is None or entry["number"] is None:
        if mention.number is not entry["number"] or entry["title"] is None or mention.title is None:
            return False
        years = {str(date)[:4] for date in (entry["date"], mention.date) if date}
        return _law_name(entry["title"]) == _law_name(mention.title) and len(years) <= 1
    if identity(entry["number"]) != identity(mention.number):
        return False
    one, other = entry["date"], str(mention.date) if mention.date else None
    if one and other and one[:4] != other[:4]:
        return False
    return bool(one and one == other) or same_issuer(entry["issuer"], mention.issuer)


def _law_name(title: str) -> str:
    return re.sub(r"\W+", " ", title.lower()).strip()


def _entry(mention: Mention) -> dict[str, Any]:
    return {
        "number": mention.number,
        "type": mention.type,
        "date": str(mention.date) if mention.date else None,
        "issuer": mention.issuer,
        "title": mention.title,
        "wording": mention.wording,
        "line": mention.line,
        "lines": [mention.line],
    }


def _join(entry: dict[str, Any], mention: Mention) -> None:
    entry["lines"] = sorted({*entry["lines"], mention.line})
    given = {"date": mention.date, "issuer": mention.issuer, "title": mention.title, "type": mention.type}
    for field, value in given.items():
        if entry[field] is None and value is not None:
            entry[field] = str(value)
