"""What the figures of one sentence measure, also where it says once of what: `Giỏi 20%, Khá 45%`, `mỗi tổ 02 …, viết 03 …`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bangvang.imports.plan.figures import Figure
from bangvang.imports.plan.target_labels import VERB_FIRST, label_of
from bangvang.imports.plan.target_levels import of_level
from bangvang.imports.plan.units import known_unit

#: By how much a measure is to change: `Tỷ lệ bỏ học giảm 1,5% so với năm trước`.
_CHANGED = re.compile(r"\s+(?:(?:tăng|giảm)(?:\s\S+){0,2}?\s[\d.,]+\s?%.*|so với\s.*)$", re.IGNORECASE)
#: "đến năm 2028 có 50% và đến năm 2030 có 80% trường …" says once of what.
_SHARED = re.compile(r"\s*(?:,|và|,\s*và)?\s*(?:(?:đến|năm|năm học|cuối|hết|\d{4}|[-–])\s*)*(?:có|đạt|là|lên)?\s*", re.IGNORECASE)
_OWN_SHARE = re.compile(r"\s*=\s*|\s*\(\s*(?:đạt|chiếm|tỷ lệ|tỉ lệ)?\s*")
#: "bình quân 1 ngày lương, phấn đấu đạt 18 triệu đồng" aims at more of what was named before.
_AIMS_AT = re.compile(r"\s*,\s*(?:phấn đấu|phần đấu)(?:\s+(?:đạt|là|ở mức|đến))?\s*", re.IGNORECASE)
#: `dưới 5‰ ở cấp THCS, 9‰ ở cấp THPT`: each is of some of those whose measure is named before.
_OF_SOME = re.compile(r"(?:ở|đối với)\s+\S", re.IGNORECASE)
_SOME_BEFORE = re.compile(r"\s(?:ở|đối với)\s(?:cấp|bậc|khối|lớp)\s.*$", re.IGNORECASE)
_HEAD = re.compile(
    r"(?:^|[;.]\s)\s*(?P<head>(?:T[ỷỉ] lệ|Xếp loại|Kết quả|Chất lượng)\s[^:;.,%\d]{2,70}):\s[^:;.,%\d]{2,40}$",
    re.IGNORECASE,
)
#: "Xây dựng tủ sách: hoàn thành 03/9 thôn" says before the colon of what.
_DONE_OF = re.compile(r"(?:^|[;.]\s)(?P<head>[^:;.\d]{4,80}):\s(?P<verb>hoàn thành|thực hiện|làm xong)\s+$", re.IGNORECASE)
_LISTED = re.compile(r"[^;.:%]{0,6},\s[^;.:,%]{2,40}$")
_FEW = 6
_EACH = re.compile(r"(?<!\w)(?:mỗi|từng)(?=\s)", re.IGNORECASE)
_NEXT = re.compile(r"[^.;:]*,\s+|[^.;:,]*\s(?:và|hoặc)\s+")


def labels(text: str, kept: Sequence[Figure], path: Sequence[str]) -> Iterator[str]:
    """What each figure measures, in order; empty where nothing tells.

    Args:
        text: the passage.
        kept: its figures that are aims.
        path: the headings above it.
    """
    last = subject = head = ""
    for index, figure in enumerate(kept):
        after = kept[index + 1].start if index + 1 < len(kept) else len(text)
        before = kept[index - 1].end if index else 0
        own = _subject(text, before, figure.start)
        if own is not None or not _NEXT.match(text, before, figure.start):
            subject = own or ""
        same = index and _OWN_SHARE.fullmatch(text, before, figure.start)
        label = last if same else label_of(text, figure, before, after)
        if index and not same:
            label = _as_before(text, label, last, kept[index - 1], figure)
        following = kept[index + 1] if index + 1 < len(kept) else None
        if not label and following is not None and _SHARED.fullmatch(text, figure.end, following.start):
            end = kept[index + 2].start if index + 2 < len(kept) else len(text)
            label = label_of(text, following, figure.end, end)
        done = _DONE_OF.search(text, before, figure.start)
        if done and label.startswith(done["verb"]):
            label = f"{done['head'].strip()}: {label}"
        if label:
            label = of_level(label, text, figure.start, path)
            bare = VERB_FIRST.match(label) or (figure.start == figure.at and text.startswith(label, figure.at))
            label = f"{subject} {label}" if subject and bare else label
            head = _head(text, before, figure) or (head if figure.is_share and _LISTED.match(text, before, figure.start) else "")
            last = f"{head}: {label}" if head and len(label.split()) < _FEW and head not in label else label
            label = last
        yield label


def _head(text: str, before: int, figure: Figure) -> str:
    """What a list of shares is of, before its colon: `Tỷ lệ bỏ học: tiểu học 0,05%, THCS 0,3%`; empty where no list begins."""
    found = _HEAD.search(text, before, figure.start) if figure.is_share else None
    return found["head"].strip() if found else ""


def _as_before(text: str, label: str, last: str, one: Figure, figure: Figure) -> str:
    """The label of a figure that goes on with the measure of the one before it, else its own."""
    if not label and figure.is_share and one.is_share:
        # "giảm 1,5% so với năm trước; không quá 3%": both are of one measure.
        return _CHANGED.sub("", last)
    if _OF_SOME.match(label) and figure.is_share and one.is_share:
        return f"{_SOME_BEFORE.sub('', last)} {label}"
    if not figure.is_share and _AIMS_AT.fullmatch(text, one.end, figure.start):
        said = last.removesuffix(text[one.start : one.end]).strip().removesuffix("bình quân").strip(" ,:")
        return f"{said}: {text[figure.start : figure.end]}" if said != last else label
    return label


def _subject(text: str, start: int, end: int) -> str | None:
    """Of whom something is asked between two figures: `mỗi tổ`; empty for what no list knows, None where nobody is named so."""
    found = list(_EACH.finditer(text, start, end))
    if not found:
        return None
    known = known_unit(text, found[-1].end())
    return text[found[-1].start() : known] if known is not None and known <= end else ""
