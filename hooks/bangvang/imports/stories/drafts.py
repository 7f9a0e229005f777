"""From profiles to draft records: recipients and exemplars, names in no file name, photos only as clean copies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bangvang.imports.awards.fields import IN_DOUBT
from bangvang.imports.awards.ids import new_ids
from bangvang.imports.stories.model import Profile, StoryDraft
from bangvang.imports.yaml_out import to_yaml
from bangvang.photo import clean_photo
from bangvang.problems import Invalid, Problem


@dataclass(frozen=True, slots=True)
class StoryFiles:
    """What would be written, relative to data/."""

    files: dict[str, str]
    pictures: dict[str, bytes] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def story_files(
    draft: StoryDraft,
    photos: Mapping[str, bytes],
    *,
    date: str,
    taken: Iterable[str] = (),
    taken_records: Iterable[str] = (),
    units: Mapping[str, str] | None = None,
) -> StoryFiles:
    """Draft records of an article; every profile becomes a new recipient, and an editor merges.

    Args:
        draft: what was read.
        photos: bytes of the pictures beside the article; those inside it are added.
        date: ISO date for the record where the article states none (the caller's today).
        taken, taken_records: ids of recipients and of portraits in use.
        units: name of a unit as the article has it -> its id, where it is certain.
    """
    ids = new_ids(taken)
    records = new_ids(taken_records, "e-", 5)
    files: dict[str, str] = {}
    pictures: dict[str, bytes] = {}
    problems: list[Problem] = []
    everything = {**draft.pictures, **photos}
    for profile in draft.profiles:
        recipient = next(ids)
        files[f"recipients/{recipient}.yml"] = _recipient(profile)
        if profile.kind == "person" and not (profile.category or profile.role):
            problems.append(Problem(draft.name, profile.line, "category", "warning", "category-to-confirm", IN_DOUBT))
        year, quarter = profile.year or date[:4], profile.quarter or f"Q{(int(date[5:7]) + 2) // 3}"
        record = f"exemplars/{year}/{next(records)}"
        photo = _photo(draft.name, profile, everything, record, pictures, problems)
        files[f"{record}.yml"] = _exemplar(
            profile, recipient, quarter, date, photo, (units or {}).get(profile.unit, "")
        )
    return StoryFiles(dict(sorted(files.items())), dict(sorted(pictures.items())), tuple(problems))


def _recipient(profile: Profile) -> str:
    category = profile.category or {"collective": "tap-the", "household": "ho-gia-dinh"}.get(profile.kind, "nha-giao")
    return to_yaml(
        {
            "draft": True,
            "kind": profile.kind,
            "name": profile.name,
            "category": category,
            "role": profile.role if profile.kind == "person" else "",
        }
    )


def _exemplar(profile: Profile, recipient: str, quarter: str, date: str, photo: Mapping[str, str], unit: str) -> str:
    return to_yaml(
        {
            "draft": True,
            "recipient": recipient,
            "quarter": quarter,
            "date": date,
            "commendation": profile.commendation or profile.heading or profile.name,
            "unit": unit,
            "role": profile.role,
            "photo": photo,
            "story": profile.story,
        }
    )


def _photo(
    name: str,
    profile: Profile,
    photos: Mapping[str, bytes],
    record: str,
    pictures: dict[str, bytes],
    problems: list[Problem],
) -> dict[str, str]:
    if not profile.photo or profile.photo not in photos:
        return {}
    try:
        clean = clean_photo(photos[profile.photo], profile.photo)
    except Invalid as refused:
        problems += refused.problems
        return {}
    if clean.removed:
        problems.append(
            Problem(
                name,
                profile.line,
                "photo",
                "warning",
                "photo-cleaned",
                f"đã bỏ khỏi ảnh “{profile.photo}”: {', '.join(clean.removed)}",
            )
        )
    pictures[f"{record}.jpg"] = clean.bytes
    return {"file": f"{record.rsplit('/', 1)[-1]}.jpg", "alt": profile.caption or f"Ảnh chân dung {profile.name}"}
