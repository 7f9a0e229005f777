"""Which picture belongs to whom: by its place in the article, its name or caption, at last by order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bangvang.imports.stories.model import Line, Profile
from bangvang.problems import Problem
from bangvang.text import slug

PHOTO_ENDINGS = (".jpg", ".jpeg", ".png", ".webp")


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
