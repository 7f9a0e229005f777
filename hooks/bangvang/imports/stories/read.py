"""From the lines of an article to profiles: split at headings that present somebody, privacy seen to, photos matched."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bangvang.imports.stories.casing import ordinary
from bangvang.imports.stories.closing import authors_at_top, closing, is_byline
from bangvang.imports.stories.collectives import is_honoured
from bangvang.imports.stories.dateline import datelines
from bangvang.imports.stories.doubts import doubts
from bangvang.imports.stories.headed_by_names import portraits_below_names
from bangvang.imports.stories.letterhead import letterhead, school_of
from bangvang.imports.stories.lines import read_lines
from bangvang.imports.stories.model import Line, StoryDraft
from bangvang.imports.stories.photos import concerning, match_photos
from bangvang.imports.stories.portrait import portrait
from bangvang.imports.stories.post_in import names_office
from bangvang.imports.stories.posts import only_school
from bangvang.imports.stories.running import introductions
from bangvang.imports.stories.sections import first_presented, portraits_below_slogans, presented
from bangvang.imports.stories.subjects import Subject, subject_of_heading, subject_of_lead
from bangvang.imports.stories.web_page import is_furniture, with_captions
from bangvang.imports.stories.when import when
from bangvang.imports.tables.folding import key, plain

_GROUP = re.compile(
    r"\W*(?:(?:[ivx]+|[a-d]|\d)\s*[.)/-]\s*)?(?:ve |guong |cac |khoi |doi voi )*(?:tap the|ca nhan|ho "
    r"gia dinh|hoc sinh|nha giao|giao vien)(?: tieu bieu| dien hinh| xuat sac)*\W*"
)
# `Gương số 2:` opens a portrait and names nobody.
_NUMBERED_HEAD = re.compile(r"\W*(?:tam )?guong(?: dien hinh)? (?:so|thu) (?:\d{1,2}|\w+)\W*")
_COLUMN = re.compile(
    r"\W*(?:chuyen muc\W+)?(?:nhung )?(?:tam )?(?:guong )?"
    r"(?:sang|dien hinh(?: tien tien| tieu bieu)?|nguoi tot\W+viec tot|mat tieu bieu)\W*"
)
#: `Gương sáng học đường - Quý 1 năm 2026`
_WITH_QUARTER = re.compile(
    r"\W*(?:chuyen muc\W+)?(?:guong|dien hinh|nguoi tot)[^.!?:]{0,60}(?:quy \w{1,3}|thang \d{1,2})\W+(?:nam )?\d{4}\W*"
)
#: Characters: a form of address and a name.
_NAME_LENGTH = 60
_IN_BRACKETS = re.compile(r"[*_]*\([^()]{5,120}\)[*_.]*")
_IN_ITALICS = re.compile(r"(?:>\s*)?[*_][^*]{5,120}[*_]\.?")


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
    lines = with_captions(lines)
    if not lines:
        return StoryDraft(name, (), (), tuple(problems))
    parts, rest = _parts(lines)
    days = datelines(lines)
    # A page shows the day of the visit, or of the last change, too: the article is of the earliest.
    day = min(days.values(), default="")
    quarter, year = when([line for line in rest if days.get(line.number, day) == day], lines, name)
    profiles = []
    own_school = school_of(lines[: letterhead(lines)])
    for subject, own in parts:
        profile, said = portrait(name, subject, own)
        said = [problem for problem in said if problem not in problems]
        problems += said
        unit = profile.unit or ("" if profile.kind == "household" else own_school)
        name_now = ordinary(profile.name, lines, person=profile.kind == "person")
        profiles.append(
            replace(profile, name=name_now, unit=ordinary(unit, lines), quarter=quarter, year=year)
        )
    units, of_pupils = {profile.unit for profile in profiles}, all(profile.category == "hoc-sinh" for profile in profiles)
    # Who is presented together is of the one school of which the article tells.
    school = only_school([line.text for line in lines]) if units == {""} or (of_pupils and "" in units) else ""
    if school and {key(unit) for unit in units if unit} <= {key(school)}:
        profiles = [
            replace(profile, unit=school) if profile.kind == "person" and not names_office(profile.role) else profile
            for profile in profiles
        ]
    said_images = {line.image.rsplit("/", 1)[-1] for line in lines if line.image}
    near = concerning(name, profiles, said_images, photos)
    matched, said = match_photos(name, profiles, [own for _, own in parts], sorted({*near, *pictures}))
    problems += said
    problems += doubts(name, matched, [line for line in rest if line.number not in days], quarter, year)
    return StoryDraft(
        name,
        tuple(matched),
        tuple((line.number, line.text) for line in rest if line.text),
        tuple(sorted(problems, key=lambda problem: (problem.line, problem.rule, problem.message))),
        day,
        pictures,
    )


def _parts(lines: list[Line]) -> tuple[list[tuple[Subject, list[Line]]], list[Line]]:
    """Portraits with their lines, and the lines of nobody; these end with the signatures below the article."""
    days = datelines(lines)
    page = [line for line in lines if not is_furniture(line)]
    start, end = letterhead(page), len(page) - closing(page)
    authors = authors_at_top(page, days)
    body = [line for place, line in enumerate(page)
            if start <= place < end and line.number not in days and place not in authors
            and (line.caption or not is_byline(line, page, place))]
    parts, rest = _below_headings(body)
    if len(parts) == 1 and _is_bare_name(parts[0], rest):
        bare = parts[0][1][0]
        lines = [replace(line, caption=True) if line is bare else line for line in lines]
        return _parts(lines)
    of_collective = len(parts) == 1 and parts[0][0].kind == "collective" and is_honoured(parts[0][1][0].text)
    if len(parts) < 2 and not of_collective and not any(_presents(line) for line in body):
        parts, rest = _behind_leads(body) or _below_slogans(body) or _running(body) or (parts, rest)
    if not parts:
        parts, rest = _one_person(body)
    taken = {id(line) for _, own in parts for line in own}
    return parts, [line for line in lines if id(line) not in taken]


def _below_headings(lines: list[Line]) -> tuple[list[tuple[Subject, list[Line]]], list[Line]]:
    parts: list[tuple[Subject, list[Line]]] = []
    rest: list[Line] = []
    text_seen = 0
    for line in lines:
        text_seen += not line.image
        at_top = text_seen == 1 and len(line.text) < 160 and not line.text.endswith(".")
        subject = None if line.image or line.caption else subject_of_heading(line, first=at_top)
        if subject and any(key(known.name) == key(subject.name) for known, _ in parts):
            subject = None
        if not line.image and (_GROUP.fullmatch(plain(line.text)) or _NUMBERED_HEAD.fullmatch(plain(line.text))):
            rest.append(line)
        elif subject:
            parts.append((subject, [line]))
        else:
            (parts[-1][1] if parts else rest).append(line)
    return parts, rest


def _is_bare_name(part: tuple[Subject, list[Line]], before: Sequence[Line]) -> bool:
    """Whether what looks like a heading is a name below a picture: whose it is was told in the text above."""
    subject, (first, *_) = part
    return not (first.caption or first.heading or first.strong) and len(first.text) < _NAME_LENGTH and any(
        subject.name in line.text for line in before if not line.caption and len(line.text) > _NAME_LENGTH
    )


def _presents(line: Line) -> bool:
    """Whether a line further down than the title opens a portrait as a heading does."""
    return not (line.image or line.caption) and subject_of_heading(line, first=False) is not None


def _behind_leads(lines: list[Line]) -> tuple[list[tuple[Subject, list[Line]]], list[Line]] | None:
    """Portraits of which each opens with its name in bold; an article about one person may have a bold name, too."""
    parts: list[tuple[Subject, list[Line]]] = []
    for line in lines:
        subject = subject_of_lead(line)
        if subject and all(key(known.name) != key(subject.name) for known, _ in parts):
            parts.append((subject, [line]))
        elif parts:
            parts[-1][1].append(line)
    return (parts, []) if len(parts) > 1 else None


def _below_slogans(lines: list[Line]) -> tuple[list[tuple[Subject, list[Line]]], list[Line]] | None:
    found = portraits_below_slogans(lines) or portraits_below_names(lines)
    return ([(subject, own) for people, own in found for subject in people], []) if found else None


def _running(lines: list[Line]) -> tuple[list[tuple[Subject, list[Line]]], list[Line]] | None:
    found = introductions(lines)
    ends = [index for index, _ in found[1:]] + [len(lines)]
    parts: list[tuple[Subject, list[Line]]] = []
    for (start, people), end in zip(found, ends, strict=False):
        parts += [(subject, lines[start:end]) for subject in people]
    return (parts, []) if parts else None


def _one_person(lines: list[Line]) -> tuple[list[tuple[Subject, list[Line]]], list[Line]]:
    """An article without headings that name anybody presents whom its text names first with a form of address."""
    subject = presented(lines)
    # What stands in brackets below the title is the column or the month: `(Gương người tốt, việc tốt tháng 6/2025)`.
    own = [line for place, line in enumerate(lines) if not (0 < place < 3 and _is_column(line))]
    own = own[1:] if _begins_with_column(own) else own
    return ([(subject, own)], []) if subject else ([], lines)


def _begins_with_column(lines: Sequence[Line]) -> bool:
    """Whether the name of a column stands above the title of the article."""
    return len(lines) > 2 and bool(_COLUMN.fullmatch(plain(lines[0].text))) and not lines[1].text.endswith((".", ":", "…"))


def _is_column(line: Line) -> bool:
    set_apart = _IN_BRACKETS.fullmatch(line.text) or _IN_ITALICS.fullmatch(line.text) or _WITH_QUARTER.fullmatch(plain(line.text))
    return bool(set_apart) and first_presented(line.text) is None
