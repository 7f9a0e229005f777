"""Themes (chủ đề năm, năm học, thi đua; phương châm): their words, whose they are and where they were set."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from bangvang.imports.plan.issuers import expand, issuer_at
from bangvang.imports.plan.numbers import NUMBER, canonical
from bangvang.imports.plan.passages import Passage
from bangvang.imports.plan.quotations import quotations

_ANCHOR = re.compile(r"chủ đề|phương châm(?:\s+hành động)?|khẩu hiệu", re.IGNORECASE)
_BARE = re.compile(
    r"(?<!nghĩa )(?:chủ đề|phương châm|khẩu hiệu)(?P<about>[^:“”\"]{0,90}):\s*(?P<text>[^“”\"]{8,250}?)[.;]*$",
    re.IGNORECASE,
)
#: What pupils write, paint and put up has a theme of its own, which is not the plan's.
_WORK_OF_PUPILS = re.compile(
    r"báo tường|tập san|trang trí|(?:bài|tiểu phẩm|bức|vẽ|viết|video|clip)\b[^.;:]{0,40}$", re.IGNORECASE
)
#: A contest, a festival or a talk has a theme of its own: `tổ chức hội thi “…” với chủ đề “…”`.
_EVENT = re.compile(
    r"(?:ngày hội|hội thi|cuộc thi|hội diễn|hội trại|tọa đàm|toạ đàm|diễn đàn|chuyên đề|ngoại khóa|triển lãm|"
    r"sân chơi|sinh hoạt|mít tinh|hội nghị)\b"
    r"[^.;:]{0,90}$",
    re.IGNORECASE,
)
#: What opens with its theme, below a heading of its own, is one piece of the work.
_OF_ITEM = re.compile(r"\W*với\s+$", re.IGNORECASE)
_CONTESTS = ("cuộc thi", "hội thi", "hội diễn", "thể lệ", "hội trại", "hội thao")
_OF_EVENT = re.compile(r"\s*(?:của\s+)?(?:sân chơi|cuộc thi|hội thi|bài thi|ngày hội|hội trại|buổi)\b", re.IGNORECASE)
_SEVERAL = re.compile(r"\b(?:các|những)\s+$", re.IGNORECASE)
_NEXT = re.compile(r"\s*(?:,|;|và|,\s*và)\s*")
_WORKS = ("bài thi", "bài dự thi", "bài viết", "tác phẩm", "bài dự")
#: A theme of a phase of emulation is one of emulation: `Đợt 1: từ … đến …. Chủ đề: …`.
_PHASE = re.compile(r"\W*(?:đợt|chặng)\s", re.IGNORECASE)
_OWNER = re.compile(r"\bcủa\s+")
_NOT_OWNER = re.compile(r"đợt|năm|tháng|tuần|ngày|kế hoạch|phong trào|hội nghị|cuộc")
_GAP = re.compile(r"[.;]\s")
_PAREN = re.compile(r"\s*\(([^()]{5,160})\)")


def themes(found: Sequence[Passage]) -> list[dict[str, Any]]:
    """Each theme once, in order."""
    entries: dict[str, dict[str, Any]] = {entry["text"].lower(): entry for entry in _in_verses(found)}
    title = " ".join(passage.text for passage in found if passage.block is None).lower()
    for passage in found:
        for entry in _themes(passage, "thi đua" if _PHASE.match(passage.text) else _default_kind(title)):
            entries.setdefault(entry["text"].lower(), entry)
    return sorted(entries.values(), key=lambda entry: entry["line"])


def _in_verses(found: Sequence[Passage]) -> Iterator[dict[str, Any]]:
    """The theme of the Young Pioneers, whose verses each have a line below "CHỦ ĐỀ NĂM HỌC"."""
    verses: list[Passage] = []
    for passage in [*found, None]:
        if passage is not None and _is_verse(passage) and (not verses or passage.path == verses[0].path):
            verses.append(passage)
            continue
        if len(verses) > 1 and verses[0].block is not None:
            words = " – ".join(verse.text.strip(' “”",.') for verse in verses)
            yield _entry(verses[0], None, verses[0].path[-1], words, 0, "năm học")
        verses = [passage] if passage is not None and _is_verse(passage) else []


def _is_verse(passage: Passage) -> bool:
    """Whether a passage is one short line below a heading of a theme."""
    headed = bool(passage.path) and re.match(r"\W*chủ đề(?: năm(?: học)?)?\W*$", passage.path[-1], re.IGNORECASE)
    plain = passage.block is not None and passage.block.role == "paragraph"
    return bool(headed) and plain and len(passage.text) < 60 and not passage.text.endswith((".", ":", ";"))


def _default_kind(title: str) -> str:
    """What a theme is that does not say it: of the school year where the plan is one of a school year."""
    return "năm học" if "năm học" in title else "năm"


def _themes(passage: Passage, default: str) -> Iterator[dict[str, Any]]:
    text = passage.text
    used = 0
    several = False
    for start, end, words in quotations(text):
        if several and _NEXT.fullmatch(text, used, start):
            yield _entry(passage, None, "", words, end, default)
            used = end
            continue
        anchors = list(_ANCHOR.finditer(text, used, start))
        if anchors:
            about = text[anchors[-1].end() : start]
            if (
                len(about) <= 130
                and not _GAP.search(about)
                and not _OF_EVENT.match(about)
                and not _is_of_item(passage, anchors[-1].start(), end)
                and not _is_of_works(text[: anchors[-1].start()].rpartition(". ")[2], passage)
                and not re.search(r"với (?:các )?nhiệm vụ|phong trào", about)
            ):
                yield _entry(passage, anchors[-1], about, words, end, default)
                several = _SEVERAL.search(text[: anchors[-1].start()][-8:]) is not None
                used = end
                continue
        if passage.under("chủ đề") and not text[:start].strip(" :-"):
            yield _entry(passage, None, " ".join(passage.path[-1:]), words, end, default)
            used = end
    if not used:
        bare = _BARE.search(text) if len(text) < 400 else None
        of_works = bare is not None and (_OF_EVENT.match(bare["about"]) or _is_of_works(text[: bare.start()], passage))
        if bare is not None and passage.block is not None and not of_works:
            anchor = _ANCHOR.search(text, bare.start())
            yield _entry(passage, anchor, bare["about"], bare["text"].strip(), len(text), default)


def _is_of_works(before: str, passage: Passage) -> bool:
    """Whether a theme is that of what is written, painted or held, by the words before it or the headings above."""
    return bool(_WORK_OF_PUPILS.search(before) or _EVENT.search(before)) or passage.under(*_WORKS, *_CONTESTS)


def _is_of_item(passage: Passage, start: int, end: int) -> bool:
    """Whether a paragraph only says with which theme the work of the heading above it is done."""
    text = passage.text
    return bool(passage.path) and _OF_ITEM.fullmatch(text, 0, start) is not None and not text[end:].strip(' .;”"')


def _entry(
    passage: Passage, anchor: re.Match[str] | None, about: str, words: str, end: int, default: str
) -> dict[str, Any]:
    """One theme; its owner stands in "của …", its source in parentheses behind it or in the footnote it is."""
    name = f"{anchor[0]} {about}".lower() if anchor else about.lower()
    line = passage.line(anchor.start() if anchor else 0)
    return {
        "text": words,
        "kind": _kind(name, default),
        "owner": _owner(about),
        "source": _source(passage, end),
        "line": line,
    }


def _kind(name: str, default: str) -> str:
    if "phương châm" in name or "khẩu hiệu" in name:
        return "phương châm"
    if "thi đua" in name:
        return "thi đua"
    if "năm học" in name:
        return "năm học"
    return "năm" if "năm" in name else default


def _owner(about: str) -> str | None:
    """Whose theme it is, as the text says it."""
    found = _OWNER.search(about)
    if found is None:
        return None
    named = issuer_at(about, found.start())
    words = named[0] if named else re.split(r"\s+(?:về|là|với|năm)\b|[:“(,]", about[found.end() :])[0]
    words = words.strip(" :,")
    return expand(words) if words and not _NOT_OWNER.match(words.lower()) else None


def _source(passage: Passage, end: int) -> str | None:
    """The document in parentheses behind the theme, or the footnote in which it stands."""
    paren = _PAREN.match(passage.text, end)
    number = NUMBER.search(paren[1]) if paren else None
    if number is not None:
        return canonical(number[0])
    if passage.block is not None and passage.block.role == "footnote":
        return f"Chú thích {passage.block.id.removeprefix('ct').partition('-')[0]}"
    return None
