"""Several names in one text, each for itself: parted by numbers, by semicolons, by lines, or by commas where all are bare."""

from __future__ import annotations

import re

from bangvang.imports.awards.people import looks_like_person, named
from bangvang.imports.awards.posts import looks_like_role, looks_like_unit
from bangvang.imports.tables.folding import tidy

_NUMBER = re.compile(r"(?:^|(?<=[\s;,.]))(\d{1,3})[.)/]\s*(?=[^\W\d])")
_ADDRESSED = r"(?i:ông|bà|cô giáo|thầy giáo|cô|thầy|em|cháu|đồng chí|đ/c|hộ|gia đình|chị|anh)\s+[A-ZĐÀ-Ỹ]"
_COLLECTIVE = r"(?:Tổ|Lớp|Phòng|Trường|Khối|Khoa|Chi đoàn|Chi đội|Chi bộ|Liên đội|Công đoàn|Ban)\s+[A-ZĐÀ-Ỹ\d]"
_NEXT = r"\s*;\s*(?:và\s+)?|\s*(?:,\s*(?:và\s+)?|\s+và\s+)(?=%s)"
#: Behind somebody's post the school is where that person works, and behind a school a further school is the next one.
_NEXT_PERSON, _NEXT_COLLECTIVE = re.compile(_NEXT % _ADDRESSED), re.compile(_NEXT % _COLLECTIVE)
_COMMA = re.compile(r"\s*,\s*(?:và\s+)?|\s+và\s+")
_BRACKETS = re.compile(r"\([^()]*\)")
_POST_FIRST = re.compile(r"(?P<post>[^–;]+?)\s+[–-]\s+(?:ông |bà |cô |thầy )?(?P<name>[^–,;]+)")
_POSTS = re.compile(r"\s*[,;]\s*(?:và\s+)?(?=[a-zà-ỹđA-ZĐ][^,;–]*\s[–-]\s)")
_FEWEST_WORDS = 3


def parted(text: str, kind: str = "") -> list[str]:
    """The names that a text lists, each with what is said of it; the whole text where it lists one.

    Args:
        text: `1. A; 2. B`, `A, B và C`, `ông A, Bảo vệ Trường X; bà B, Giáo viên Trường Y`.
        kind: `collective` where the text lists teams and schools.
    """
    whole = tidy(text).strip(" ;./")
    for parts in (_numbered(whole), _bare(whole), _behind_posts(whole)):
        if len(parts) > 1:
            return parts
    if kind == "collective" and ";" not in whole and named(whole, expect=kind).unit:
        # `Tổ Toán, Trường THCS A` is one team with its school.
        return [whole]
    following = _NEXT_PERSON if named(whole, expect=kind).kind == "person" else _NEXT_COLLECTIVE
    return [part for part in following.split(whole) if part]


def people_in_cell(text: str) -> list[str]:
    """The people of one cell of names, where it clearly holds several; else the cell as it stands.

    A name that is broken over two lines stays one: its second line has no three words of its own.
    """
    lines = [tidy(line).strip(" ;,.") for line in text.split("\n") if line.strip()]
    for parts in (_numbered(tidy(text)), lines, re.split(r"\s*;\s*", tidy(text)), _bare(tidy(text))):
        if len(parts) > 1 and all(map(_is_whole_name, parts)):
            return parts
    return [text]


def _is_whole_name(text: str) -> bool:
    who = named(text)
    words = who.name.split()
    return who.kind == "person" and not who.rest and looks_like_person(who.name) and not looks_like_role(who.name) and (
        len(words) >= _FEWEST_WORDS
    )


def _behind_posts(text: str) -> list[str]:
    """`Hiệu trưởng trường A – Lê Thị B, giáo viên trường C – Hà Văn D`: each with the post behind the name; else empty."""
    found = [_POST_FIRST.fullmatch(part) for part in _POSTS.split(text)]
    return [f"{match['name']}, {match['post']}" for match in found if match and looks_like_person(match["name"])] if all(
        match and looks_like_role(match["post"]) for match in found
    ) else []


def _numbered(text: str) -> list[str]:
    """Parts behind running numbers that begin with 1; empty where there are none."""
    found = list(_NUMBER.finditer(text))
    if [int(match[1]) for match in found] != list(range(1, len(found) + 1)) or not found or found[0].start():
        return []
    ends = [match.start() for match in found[1:]] + [len(text)]
    return [text[match.end() : end].strip(" ;,.") for match, end in zip(found, ends, strict=True)]


def _bare(text: str) -> list[str]:
    """Names or schools alone between commas, with no more than a bracket behind each; empty for anything else."""
    if ";" in text:
        return []
    hidden = _BRACKETS.sub(lambda match: "\x00" * len(match.group()), text)
    cuts = [(match.start(), match.end()) for match in _COMMA.finditer(hidden)]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)]
    parts = [text[start:end].strip() for start, end in zip(starts, ends, strict=True)]
    bare = [named(_BRACKETS.sub("", part).strip()) for part in parts]
    people = all(
        who.kind == "person" and not who.rest and looks_like_person(who.name) and not looks_like_role(who.name)
        and (who.address or len(who.name.split()) >= _FEWEST_WORDS) for who in bare
    )
    schools = all(part.startswith(("Trường ", "Trung tâm ")) and looks_like_unit(part) for part in parts)
    return parts if people or schools else []
