"""Which picture belongs to whom: by its place in the article, its name or caption, at last by order."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from bangvang.imports.stories.model import Line, Profile
from bangvang.problems import Problem
from bangvang.text import slug

#: Names that say nothing of their subject: pictures beside an article are often called so.
_PLAIN_NAME = re.compile(r"(?:anh|hinh|image|img|photo|pic|picture|dsc|dscn)[-_ ]*\d{0,6}|\d{1,3}", re.IGNORECASE)


def concerning(name: str, profiles: Sequence[Profile], said: Collection[str], photos: Sequence[str]) -> list[str]:
    """The pictures of a folder that can belong to an article; others that lie there are nobody's business here.

    Args:
        name: the article's file name: pictures are named like it.
        profiles: those whom it presents: pictures are named like them.
        said: names of pictures to which it refers.
        photos: names of all pictures beside it.
    """
    stem = slug(name.rsplit(".", 1)[0])
    people = [wanted for profile in profiles if (wanted := slug(profile.name))]
    own = []
    plain_names = []
    for photo in photos:
        bare = slug(photo.rsplit(".", 1)[0])
        named = any(f"-{wanted}-" in f"-{bare}-" for wanted in people)
        if photo in said or named or f"{bare}-".startswith(f"{stem}-"):
            own.append(photo)
        elif _PLAIN_NAME.fullmatch(bare):
            plain_names.append(photo)
    # `anh1.jpg, anh2.jpg` beside an article of two people are theirs; more or fewer of them tell nothing.
    return own + (plain_names if len(own) + len(plain_names) == len(profiles) else [])


def match_photos(
    name: str, profiles: Sequence[Profile], parts: Sequence[Sequence[Line]], photos: Sequence[str]
) -> tuple[list[Profile], list[Problem]]:
    """Profiles with their pictures; each match is said with its ground, each picture left over too."""
    problems: list[Problem] = []
    left = sorted(photos, key=_natural)
    chosen: dict[int, str] = {}
    for place, (profile, lines) in enumerate(zip(profiles, parts, strict=True)):
        here = [line.image for line in lines if line.image]
        for image in here:
            found = next(
                (photo for photo in left if photo == image or photo.rsplit("/", 1)[-1] == image.rsplit("/", 1)[-1]),
                None,
            )
            if found and place not in chosen:
                chosen[place] = found
                left.remove(found)
                problems.append(_said(name, profile, found, "ảnh đặt trong bài về người này", "photo-matched"))
            elif found is None:
                problems.append(
                    Problem(
                        name,
                        profile.line,
                        "photo",
                        "warning",
                        "photo-missing",
                        f"bài nhắc tới ảnh “{image}” nhưng không có tệp này bên cạnh",
                    )
                )
    for place, profile in enumerate(profiles):
        wanted = slug(profile.name)
        found = next(
            (
                photo
                for photo in left
                if place not in chosen and wanted and f"-{wanted}-" in f"-{slug(photo.rsplit('.', 1)[0])}-"
            ),
            None,
        )
        if found:
            chosen[place] = found
            left.remove(found)
            problems.append(_said(name, profile, found, "tên tệp có tên người này", "photo-matched"))
    open_places = [place for place in range(len(profiles)) if place not in chosen]
    if left and len(left) == len(open_places):
        for place, photo in zip(open_places, left, strict=True):
            chosen[place] = photo
            problems.append(
                _said(name, profiles[place], photo, "ghép theo thứ tự, hãy xem có đúng người không", "photo-by-order")
            )
        left = []
    problems += [
        Problem(
            name,
            0,
            "photo",
            "warning",
            "photo-unmatched",
            f"ảnh “{photo}” chưa rõ của ai; hãy ghi tên người vào tên tệp, ví dụ nguyen-thi-hoa.jpg",
        )
        for photo in left
    ]
    return [replace(profile, photo=chosen.get(place, "")) for place, profile in enumerate(profiles)], problems


def _said(name: str, profile: Profile, photo: str, ground: str, rule: str) -> Problem:
    return Problem(
        name, profile.line, "photo", "warning", rule, f"ảnh “{photo}” được ghép với “{profile.name}”: {ground}"
    )


def _natural(photo: str) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdigit() else (0, part) for part in re.split(r"(\d+)", photo.lower())]
