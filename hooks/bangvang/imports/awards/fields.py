"""Single fields of a row, each from its own words: school year, level, category, texts without stray brackets."""

from __future__ import annotations

import re

from bangvang.imports.awards.titles import level_of
from bangvang.imports.tables.folding import plain, tidy


def closed(text: str) -> str:
    """A text without the bracket that closes what was opened before it."""
    text = tidy(text)
    return text.rstrip(") ") if text.count(")") > text.count("(") else text


def plain_year(text: str) -> str:
    """The school year in a cell that holds nothing else (`2023-24`); empty for anything else."""
    match = re.fullmatch(r"\s*(20\d\d)\s*[-–/]\s*(20\d\d|\d\d)\s*", text)
    if not match:
        return ""
    second = int(match[2]) if len(match[2]) == 4 else int(match[1][:2] + match[2])
    return f"{match[1]}-{second}" if second == int(match[1]) + 1 else ""


def stated_level(text: str) -> str:
    """The level in a cell of a column of levels, in the words of this house where they are known."""
    return level_of(text) or level_of(f"cấp {text}") or tidy(text) if text.strip() else ""


# A post that only a pupil has, or a class alone where the sheet asks for it (7A, 10A1, 6/3); and what only pupils are given.
_PUPILS_POST = re.compile(
    r"(?:hoc sinh|hs|lop|tre|doi vien|(?:lien|chi) doi (?:truong|pho))\b|"
    r"\d{1,2} ?(?:[a-z]{1,2}\d{0,2}|/ ?\d{1,2})$"
)
_PUPILS_AWARD = re.compile(r"(?:hoc sinh|chau ngoan)\b")


def reads_as_pupil(role: str, award: str) -> bool:
    """Whether post or award says that this is a pupil: taken for a teacher, a child would be shown without consent."""
    return bool(_PUPILS_POST.match(plain(tidy(role))) or _PUPILS_AWARD.match(plain(tidy(award))))


# What only those who work are given.
_ADULTS_AWARD = re.compile(
    r"\b(?:chien si|lao dong (?:tien tien|xuat sac)|nha giao|giao vien|ky niem chuong|huy chuong|huan chuong)\b"
)
IN_DOUBT = ("không rõ là nhà giáo hay học sinh; bản nháp tạm ghi nha-giao: nếu là học sinh, hãy sửa category thành hoc-sinh "
            "trước khi bỏ dòng “draft: true”, vì trẻ em chỉ được nêu khi có sự đồng ý")


def may_be_pupil(award: str) -> bool:
    """Whether somebody of whom no post is known may be a child, by what was given."""
    return not _ADULTS_AWARD.search(plain(tidy(award)))


def category_of(kind: str, role: str, pupil: bool) -> str:
    """The id of the category that kind and post suggest; empty where they suggest none."""
    if kind == "collective":
        return "tap-the"
    if kind == "household":
        return "ho-gia-dinh"
    if pupil:
        return "hoc-sinh"
    folded = plain(role)
    if re.match(
        r"(?:pho |p\. ?)?(?:hieu truong|giam doc|truong phong|chu tich)|pho truong phong|pho chu tich|ht\b|pht\b",
        folded,
    ):
        return "can-bo-quan-ly"
    if re.match(r"giao vien|gv\b|giang vien|to truong|to pho|tong phu trach|nha giao", folded):
        return "nha-giao"
    return "nhan-vien" if re.match(r"nhan vien|ke toan|van thu|bao ve|thu vien|cap duong|y te|thu quy", folded) else ""
