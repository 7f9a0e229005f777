"""From the lines of an article to profiles: split at headings that present somebody, privacy seen to, photos matched."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bangvang.imports.stories.lines import read_lines
from bangvang.imports.stories.model import Line, Profile, StoryDraft
from bangvang.imports.stories.photos import concerning, match_photos
from bangvang.imports.stories.portrait import portrait
from bangvang.imports.stories.running import introductions
from bangvang.imports.stories.subjects import Subject, subject_in, subject_of_heading
from bangvang.imports.tables.folding import key, plain, tidy
from bangvang.privacy_scan import scan
from bangvang.problems import Problem

_BYLINE = re.compile(
    r"^\W*(?:(?:tin|bai|bai viet|anh|tin va anh|tin, bai|bai va anh|bai, anh|tin, anh|tac gia|nguon|"
    r"nguoi viet|thuc hien|nguoi thuc hien|tong hop|bien tap|suu tam)(?: va anh)?\s*[:.]|"
    r"\(?theo\b.{0,60}\)?$|[^,]{2,40}, ngay .{0,12}thang .{0,12}nam \d{4}\W*$|"
    r"(?:nguoi lap|nguoi bao cao|nguoi viet|xac nhan)\b.{0,60}$)"
)
_GROUP = re.compile(
    r"\W*(?:(?:[ivx]+|[a-d]|\d)\s*[.)/-]\s*)?(?:ve |guong |cac |khoi |doi voi )*(?:tap the|ca nhan|ho "
    r"gia dinh|hoc sinh|nha giao|giao vien)(?: tieu bieu| dien hinh| xuat sac)*\W*"
)
_QUARTER = re.compile(r"qu[yí]\s*(iv|iii|ii|i|[1-4])(?:\s*[/,–-]?\s*(?:nam\s*)?((?:19|20)\d\d))?(?![a-z\d])")
_MONTH = re.compile(r"thang\s*(\d{1,2})\s*(?:/|nam|-)\s*((?:19|20)\d\d)")
_YEAR = re.compile(r"(?<!\d)(?:nam\s+)((?:19|20)\d\d)(?!\d)")


def read_story(data: bytes, name: str, photos: Sequence[str] = ()) -> StoryDraft:
    """Read one article.

    Args:
        data: the file's bytes.
        name: its name, for messages and for what its ending says.
        photos: names of the pictures beside it, in any order.

    Returns:
        Profiles in the order of the article; every line of the article stands in one of them or in `unassigned`.
    """
    lines, pictures, problems = read_lines(data, name)
    if not lines:
        return StoryDraft(name, (), (), tuple(problems))
    parts, rest = _parts(lines)
    quarter, year = _when([*rest, *lines[:3]], name)
    profiles = []
    for subject, own in parts:
        profile, said = portrait(name, subject, own)
        said = [problem for problem in said if problem not in problems]
        problems += said
        profiles.append(replace(profile, quarter=quarter, year=year))
    said_images = {line.image.rsplit("/", 1)[-1] for line in lines if line.image}
    near = concerning(name, profiles, said_images, photos)
    matched, said = match_photos(name, profiles, [own for _, own in parts], sorted({*near, *pictures}))
    problems += said
    problems += _doubts(name, matched, rest, quarter, year)
    return StoryDraft(
        name,
        tuple(matched),
        tuple((line.number, line.text) for line in rest if line.text),
        tuple(sorted(problems, key=lambda problem: (problem.line, problem.rule, problem.message))),
        pictures,
    )


def _parts(lines: list[Line]) -> tuple[list[tuple[Subject, list[Line]]], list[Line]]:
    parts: list[tuple[Subject, list[Line]]] = []
    rest: list[Line] = []
    text_seen = 0
    for place, line in enumerate(lines):
        if line.image:
            (parts[-1][1] if parts else rest).append(line)
            continue
        text_seen += 1
        subject = subject_of_heading(
            line, first=text_seen == 1 and len(line.text) < 160 and not line.text.endswith(".")
        )
        if subject and any(key(known.name) == key(subject.name) for known, _ in parts):
            subject = None
        if _GROUP.fullmatch(plain(line.text)):
            rest.append(line)
        elif subject and not _is_byline(line, lines, place):
            parts.append((subject, [line]))
        elif parts and not _is_byline(line, lines, place):
            parts[-1][1].append(line)
        else:
            rest.append(line)
    several = _running(lines) if len(parts) < 2 and not any(_presents(line) for line in lines) else []
    if several:
        opened = {line.number for _, own in several for line in own}
        return several, [line for line in lines if line.number not in opened]
    if not parts:
        return _one_person(rest)
    # A title that names the first person of several is the article's title, not a portrait of its own.
    return parts, rest


def _presents(line: Line) -> bool:
    """Whether a line further down than the title opens a portrait as a heading does."""
    return not line.image and subject_of_heading(line, first=False) is not None


def _running(lines: list[Line]) -> list[tuple[Subject, list[Line]]]:
    """Portraits in running text: each from the paragraph that introduces somebody to the next such one."""
    found = introductions(lines)
    if not found:
        return []
    ends = [index for index, _ in found[1:]] + [len(lines)]
    parts: list[tuple[Subject, list[Line]]] = []
    for (start, people), end in zip(found, ends, strict=True):
        own = [line for place, line in enumerate(lines) if start <= place < end and not _is_byline(line, lines, place)]
        parts += [(subject, own) for subject in people]
    return parts


def _is_byline(line: Line, lines: list[Line], place: int) -> bool:
    at_end = place >= len(lines) - 2
    return bool(_BYLINE.match(plain(line.text))) and len(line.text) < 120 and (at_end or ":" in line.text[:20])


def _one_person(lines: list[Line]) -> tuple[list[tuple[Subject, list[Line]]], list[Line]]:
    """An article without headings that name anybody presents whom its text names first with a form of address."""
    for line in lines:
        subject = subject_in(line.text)
        if subject:
            own = [other for place, other in enumerate(lines) if not _is_byline(other, lines, place)]
            return [(subject, own)], [other for other in lines if other not in own]
    return [], lines


def _when(lines: Sequence[Line], name: str) -> tuple[str, str]:
    """Quarter and year that title or introduction state; the name of the file counts last."""
    quarter = year = ""
    for stated in [*(line.text for line in lines), re.sub(r"[-_]", " ", name)]:
        text = stated
        # A birth year is no year of an article.
        for finding in reversed(scan(text)):
            text = text[: finding.start] + text[finding.end :]
        folded = plain(text)
        found = _QUARTER.search(folded)
        if found and not quarter:
            quarter = "Q" + {"i": "1", "ii": "2", "iii": "3", "iv": "4"}.get(found[1], found[1])
            year = year or found[2] or ""
        month = _MONTH.search(folded)
        if month and not quarter and 1 <= int(month[1]) <= 12:
            quarter, year = f"Q{(int(month[1]) + 2) // 3}", year or month[2]
        if not year and (only := _YEAR.search(folded)):
            year = only[1]
    return quarter, year


def _doubts(name: str, profiles: Sequence[Profile], rest: Sequence[Line], quarter: str, year: str) -> list[Problem]:
    found = []
    if not profiles:
        found.append(
            Problem(
                name,
                0,
                "profiles",
                "warning",
                "no-person-found",
                "không nhận ra bài viết về ai; mỗi gương cần một dòng đầu như “1. Cô giáo Nguyễn Thị "
                "Hoa – Trường Tiểu học Hòa Bình”",
            )
        )
    for line in rest:
        if line.text:
            found.append(
                Problem(
                    name,
                    line.number,
                    "",
                    "warning",
                    "unassigned-text",
                    f"dòng này không thuộc gương nào, giữ ở bản gốc: “{tidy(line.text)[:80]}”",
                )
            )
    if profiles and not (quarter and year):
        found.append(
            Problem(
                name,
                0,
                "quarter",
                "warning",
                "missing-quarter",
                "bài không ghi quý và năm giới thiệu; hãy điền, ví dụ quarter: Q4 trong thư mục 2024",
            )
        )
    for profile in profiles:
        if profile.kind == "person" and not profile.unit:
            found.append(
                Problem(name, profile.line, "unit", "warning", "missing-unit", f"“{profile.name}”: không thấy đơn vị")
            )
        if profile.category == "hoc-sinh":
            found.append(
                Problem(
                    name,
                    profile.line,
                    "name",
                    "warning",
                    "minor",
                    f"“{profile.name}” là học sinh: không công khai khi chưa có sự đồng ý ghi trong hồ sơ",
                )
            )
    return found
