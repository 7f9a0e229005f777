"""From what was read to what is written: awards and stories as batches of drafts with the original beside them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from bangvang.imports.accepted import ensure_accepted
from bangvang.imports.awards.drafts import as_files
from bangvang.imports.awards.matching import Matcher
from bangvang.imports.awards.model import AwardsDraft, Known, Paper
from bangvang.imports.places import ending, free_folder, same_source
from bangvang.imports.stories.drafts import story_files
from bangvang.imports.stories.model import Profile, StoryDraft
from bangvang.imports.writing import Batch, Placed
from bangvang.model.catalogue import Catalogue
from bangvang.model.exemplar import MAX_COMMENDATION
from bangvang.photo import MAX_BYTES
from bangvang.problems import Problem

_UNKNOWN_ISSUER = "(chưa rõ cơ quan ban hành)"


def place_awards(draft: AwardsDraft, data: bytes, known: Known, root: Path, today: dt.date) -> Placed:
    """The drafts of an award decision: new recipients, then its folder with the original.

    Args:
        draft: what was read.
        data: the file's bytes; a file that was imported before is known by them.
        known: what exists.
        root: the project's root.
        today: its year stands in where the file states no date, which is said.

    Raises:
        Invalid: load would not accept the drafts.
    """
    there = same_source(root / "data" / "decisions", "*/*/source.*", data)
    if there:
        return Placed(there=there.parent.relative_to(root).as_posix())
    if not draft.entries:
        return Placed()
    stated = draft.paper
    filled = replace(
        draft,
        paper=replace(
            stated,
            date=stated.date or _dated(draft) or stated.year or str(today.year),
            issuer=stated.issuer or _UNKNOWN_ISSUER,
            title=stated.title or draft.name,
        ),
    )
    made = as_files(filled, known)
    folder = free_folder(root, f"data/{made.folder}")
    files = {f"data/{path}": text.encode() for path, text in made.files.items() if not path.startswith(f"{made.folder}/")}
    inside = {
        path.rpartition("/")[2]: text.encode() for path, text in made.files.items() if path.startswith(f"{made.folder}/")
    }
    batch = Batch(files, {folder: {**inside, f"source.{ending(draft.name)}": data}})
    ensure_accepted(batch.everything)
    return Placed(batch, tuple(sorted({*made.problems, *_filled_in(draft.name, stated, filled.paper)})))


def place_story(
    draft: StoryDraft, data: bytes, folder: Path, catalogue: Catalogue | None, known: Known, root: Path, today: dt.date
) -> Placed:
    """The drafts of an article: recipients, cleaned photos, portraits, the original beside the first of them.

    Args:
        folder: where the article lies, with the pictures beside it.

    Raises:
        Invalid: load would not accept the drafts.
    """
    there = same_source(root / "data" / "exemplars", "*/*.source.*", data)
    if there:
        return Placed(there=there.relative_to(root).as_posix())
    if not draft.profiles:
        return Placed()
    cut, problems = _fitting(draft)
    matcher = Matcher(known)
    units = {profile.unit: _certain_unit(matcher, profile.unit) for profile in cut.profiles}
    made = story_files(
        cut,
        _pictures(cut, folder),
        date=cut.date or today.isoformat(),
        taken=(person.id for person in known.people),
        taken_records=(id_.rpartition("/")[2] for id_ in catalogue.exemplars) if catalogue else (),
        units={name: unit for name, unit in units.items() if unit},
    )
    texts = {f"data/{path}": text.encode() for path, text in made.files.items()}
    ensure_accepted(texts)
    pictures = {f"data/{path}": picture for path, picture in made.pictures.items()}
    recipients = {path: text for path, text in texts.items() if path.startswith("data/recipients/")}
    portraits = {path: text for path, text in texts.items() if path not in recipients}
    original = f"{min(portraits).removesuffix('.yml')}.source.{ending(draft.name)}"
    if not cut.date:
        problems.append(_stood_in(draft.name, "date", "ngày đăng", today.isoformat(), "bản nháp, ví dụ 2025-11-20"))
    return Placed(
        Batch({**recipients, **pictures, **portraits, original: data}), tuple(sorted({*problems, *made.problems}))
    )


def _dated(draft: AwardsDraft) -> str:
    """The newest day that a row states, where the paper states none."""
    return max((entry.date for entry in draft.entries if entry.date), default="")


def _filled_in(name: str, stated: Paper, filled: Paper) -> Iterator[Problem]:
    """What stands in for something that the file does not state."""
    for field, what, before, after, example in (
        ("date", "ngày ban hành", stated.date, filled.date, "2025-11-20"),
        ("issuer", "cơ quan ban hành", stated.issuer, filled.issuer, "Giám đốc Sở Giáo dục và Đào tạo"),
        ("title", "trích yếu", stated.title, filled.title, "Về việc tặng Giấy khen …"),
    ):
        if not before:
            yield _stood_in(name, field, what, after, f"decision.yml, ví dụ {example}")


def _stood_in(name: str, field: str, what: str, after: str, where: str) -> Problem:
    return Problem(name, 0, field, "warning", "to-fill-in",
                   f"không thấy {what} trong tệp; tạm ghi “{after}”, hãy sửa {field} trong {where}")


def _fitting(draft: StoryDraft) -> tuple[StoryDraft, list[Problem]]:
    """The article with commendations as long as a record takes; what was cut stays in the story and is said."""
    problems = []
    profiles: list[Profile] = []
    for profile in draft.profiles:
        text = profile.commendation or profile.heading or profile.name
        if len(text) > MAX_COMMENDATION:
            problems.append(
                Problem(
                    draft.name,
                    profile.line,
                    "commendation",
                    "warning",
                    "commendation-too-long",
                    f"câu nêu thành tích dài {len(text)} chữ cái, bản nháp chỉ lấy {MAX_COMMENDATION}; hãy viết gọn lại",
                )
            )
            text = text[: MAX_COMMENDATION - 2].rsplit(" ", 1)[0] + "…"
        profiles.append(replace(profile, commendation=text))
    return replace(draft, profiles=tuple(profiles)), problems


def _certain_unit(matcher: Matcher, name: str) -> str:
    certain = [match.id for match in matcher.units(name) if match.certainty == "chắc chắn"]
    return certain[0] if len(certain) == 1 else ""


def _pictures(draft: StoryDraft, folder: Path) -> Mapping[str, bytes]:
    """Bytes of the pictures that were matched; of one that is too large, enough to see that it is."""
    found = {}
    for profile in draft.profiles:
        path = folder / profile.photo
        if profile.photo and profile.photo not in draft.pictures and path.is_file():
            with open(path, "rb") as file:
                found[profile.photo] = file.read(MAX_BYTES + 1)
    return found
