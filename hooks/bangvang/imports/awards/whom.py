"""Whom a line between the rows of a list speaks of: persons, collectives or households, pupils of a class, who was refused."""

from __future__ import annotations

import re

from bangvang.imports.tables.folding import plain, tidy

#: `KHỐI TIỂU HỌC, THCS`: schools of a stage are grouped, and nobody's unit.
_STAGE = re.compile(
    r"(?:khoi|cap|bac)(?: hoc| truong)?(?:[\s,&/-]+(?:va )?(?:cac )?(?:truong )?(?:mam non|mau giao|tieu hoc|"
    r"trung hoc(?: co so| pho thong)?|thcs|thpt|th|mn|mg|gdtx|gdnn|truc thuoc|phong|ban|nganh|doan the))+|khoi (?:lop )?\d{1,2}"
)
#: `Lớp 4C - GVCN: …`: of the line the class alone is said of the pupils below it.
_CLASS = re.compile(r"[Ll]ớp\s*(?:\d{1,2}\s*/\s*\d{1,2}|\d{1,2}\s*[A-ZĐ]?\d{0,2})(?![\w+])(?=\s*(?:[-–:(,.]|$))", re.IGNORECASE)
#: `Các trường hợp không được công nhận`, `Danh sách chưa đủ điều kiện`.
_REFUSED = re.compile(
    r"(?:(?:khong|chua)(?: duoc| du)?(?: hoi dong)? (?:xet|cong nhan|dat|khen|tuyen duong|trao|"
    r"dieu kien|tieu chuan|de nghi|thong qua|duyet)"
    r"|danh sach (?:du phong|du bi|du khuyet)|bi loai|rut (?:ten|khoi danh sach))\b"
)
_LISTS = re.compile(r"\W*(?:[ivx]{1,4}\b|\d{1,2}\b|[a-d]\b)?\W*(?:danh sach|(?:cac |nhung |mot so )?"
                    r"(?:truong hop|ca nhan|tap the|thi sinh|giao vien|hoc sinh|don vi|nguoi)|(?:khong|chua) (?:duoc|du|dat)\b)")


def is_stage(text: str) -> bool:
    """Whether a group of a list is a stage of schools, which is nobody's unit."""
    return bool(_STAGE.fullmatch(plain(tidy(text))))


def class_of(text: str) -> str:
    """The class of pupils that heads a group of a list; empty for any other line."""
    match = _CLASS.match(tidy(text))
    return match.group() if match and len(text) < 90 else ""


def refuses(text: str) -> bool:
    """Whether a line heads those who were not recognised: they are not honoured, whatever the lines above it gave."""
    folded = plain(tidy(text))
    return len(folded) < 160 and bool(_LISTS.match(folded)) and bool(_REFUSED.search(folded))


def is_only_kind(folded: str) -> bool:
    """Whether a line says only whom it lists (`CÁ NHÂN:`); given in plain letters."""
    return bool(
        re.fullmatch(
            r"(?:cac |danh sach |doi voi |khen thuong |ve )*"
            r"(?:tap the(?: (?:lop|to|chi doi|chi doan|chi bo))?|ca nhan|ho gia dinh|don vi)[ :.]*", folded
        )
    )


def kind_listed(folded: str) -> str:
    """The kind of recipient that a line lists; empty where it speaks of several kinds or of none; given in plain letters."""
    both = re.search(r"tap the\W+(?:va |, )?(?:ho gia dinh\W+(?:va )?)?ca nhan|ca nhan\W+(?:va )?tap the", folded)
    if both or (re.search(r"\b(?:ca nhan|tap the)\b", folded) and re.search(r"\b(?:ho gia dinh|cac ho)\b", folded)):
        return ""
    if re.match(
        r"(?:\W*(?:danh sach|cac|doi voi|danh hieu|khen thuong|ve|cho)\W*)*(?:tap the|don vi)\b(?! lao "
        r"dong| ldtt| ldxs| tien tien| quyet thang)",
        folded,
    ):
        return "collective"
    if re.search(r"\b(?:ho gia dinh|cac ho)\b", folded):
        return "household"
    if re.search(r"\bca nhan\b|\bcac ong\b|\bong \(ba\)|\bhoc sinh\b|\bnha giao\b|\bgiao vien\b", folded):
        return "person"
    return "collective" if re.search(r"\btap the\b", folded) else ""
