"""From an award draft to the files of a decision: decision.yml, recipients.csv, new recipients; all drafts."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from bangvang.imports.awards.fields import IN_DOUBT, may_be_pupil
from bangvang.imports.awards.ids import new_ids
from bangvang.imports.awards.model import AwardsDraft, Entry, Known
from bangvang.imports.tables.folding import key, name_key
from bangvang.imports.yaml_out import to_yaml
from bangvang.model.decision import AwardRow
from bangvang.problems import Problem
from bangvang.text import slug


@dataclass(frozen=True, slots=True)
class Files:
    r"""What would be written.

    Args:
        folder: of the decision, relative to data/ (`decisions/2024/812-qd-sgddt`).
        files: path relative to data/ -> text (UTF-8, \n).
        problems: what an editor must settle before the drafts can be published.
    """

    folder: str
    files: dict[str, str]
    problems: tuple[Problem, ...]


def as_files(draft: AwardsDraft, known: Known) -> Files:
    """The files of a decision as drafts.

    An entry becomes a new recipient, however like an existing one it looks: only an editor merges. Rows of one list with
    one name, unit and kind are one recipient, unless they state one award twice.

    Args:
        draft: what was read.
        known: what exists; awards and units are written by their ids.
    """
    ids = new_ids(person.id for person in known.people)
    folder = _folder(draft)
    problems: list[Problem] = []
    files: dict[str, str] = {}
    fresh: dict[tuple[str, str, str], dict[str, set[tuple[str, str, str]]]] = {}
    doubtful: dict[str, int] = {}  # new people of whom it is not known that they are grown up
    rows = []
    for entry in draft.entries:
        same = (name_key(entry.recipient), key(entry.unit), entry.kind)
        award = (key(entry.award), entry.school_year, entry.number)
        # Nobody gets one award twice: a second row of the same name, unit and award is another person.
        recipient = next((id_ for id_, given in fresh.get(same, {}).items() if award not in given), None)
        if recipient is None:
            recipient = next(ids)
            files[f"recipients/{recipient}.yml"] = _recipient(entry)
            if entry.kind == "person" and not entry.category:
                doubtful[recipient] = entry.line
        if not may_be_pupil(entry.wording or entry.award):
            doubtful.pop(recipient, None)
        fresh.setdefault(same, {}).setdefault(recipient, set()).add(award)
        rows.append(
            [
                recipient,
                _unit(draft.name, entry, problems),
                _award(draft.name, entry, problems),
                _level(entry, known),
                entry.school_year,
                _one_line(entry.reason),
            ]
        )
    problems += [Problem(draft.name, line, "category", "warning", "category-to-confirm", IN_DOUBT) for line in doubtful.values()]
    files[f"{folder}/decision.yml"] = _decision(draft)
    files[f"{folder}/recipients.csv"] = recipients_csv(rows)
    return Files(folder, dict(sorted(files.items())), tuple(sorted(set(problems))))


def recipients_csv(rows: list[list[str]]) -> str:
    r"""The text of recipients.csv: comma, quotes where needed, \n."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(AwardRow.COLUMNS)
    writer.writerows(rows)
    return out.getvalue()


def _folder(draft: AwardsDraft) -> str:
    year = (
        draft.paper.date[:4]
        or draft.paper.year
        or next((entry.date[:4] for entry in draft.entries if entry.date), "")
        or "0000"
    )
    name = (
        slug(draft.paper.number.replace("/", "-")) or slug(draft.name.rsplit(".", 1)[0])[:60].strip("-") or "danh-sach"
    )
    return f"decisions/{year}/{name}"


def _recipient(entry: Entry) -> str:
    category = entry.category or {"collective": "tap-the", "household": "ho-gia-dinh"}.get(entry.kind, "nha-giao")
    unit = _unit_of(entry)
    return to_yaml(
        {
            "draft": True,
            "kind": entry.kind,
            "name": _one_line(entry.recipient),
            "category": category,
            "role": _one_line(entry.role) if entry.kind == "person" else "",
            "unit": unit,
        }
    )


def _decision(draft: AwardsDraft) -> str:
    paper = draft.paper
    return to_yaml(
        {
            "draft": True,
            "number": paper.number,
            "type": paper.type or "Danh sách",
            "date": paper.date or paper.year,
            "issuer": _one_line(paper.issuer),
            "title": _one_line(paper.title) or draft.name,
            "signers": [{"role": role, "name": name} for role, name in paper.signers],
            "status": paper.status,
            "closes": paper.closes,
            "stated_counts": dict(sorted(paper.stated_counts.items())),
        }
    )


def _certain(entry: Entry, field: str) -> str:
    """The id of the one certain suggestion; empty where there is none or more than one."""
    certain = [match.id for match in entry.matches.get(field, ()) if match.certainty == "chắc chắn"]
    return certain[0] if len(certain) == 1 else ""


def _unit_of(entry: Entry) -> str:
    """The id of the unit that the draft names: the certain one, or the only one that is likely; an editor looks at it."""
    likely = [match.id for match in entry.matches.get("unit", ()) if match.certainty == "nhiều khả năng"]
    return _certain(entry, "unit") or (likely[0] if len(entry.matches.get("unit", ())) == len(likely) == 1 else "")


def _unit(name: str, entry: Entry, problems: list[Problem]) -> str:
    unit = _unit_of(entry)
    if entry.unit and not _certain(entry, "unit"):
        problems.append(Problem(name, entry.line, "unit", "warning", "unit-to-confirm", _which_unit(entry, unit)))
    return unit


def _which_unit(entry: Entry, taken: str) -> str:
    """What to do about a unit in doubt: a file is not imported twice, so the drafts are put right by hand."""
    there = "cột unit của recipients.csv và mục unit trong hồ sơ của từng người, tập thể ở các dòng này"
    maybe = {match.id: match.name for match in entry.matches.get("unit", ())}
    if taken:
        return f"“{entry.unit}” được hiểu là {taken} ({maybe[taken]}); nếu không phải, hãy sửa {there}"
    if maybe:
        said = ", ".join(f"{id_} ({name})" for id_, name in maybe.items())
        return f"“{entry.unit}” có thể là {said}; hãy ghi mã đúng vào {there}"
    id_ = slug(entry.unit)[:80].strip("-")
    return f"chưa có đơn vị nào tên “{entry.unit}”; hãy tạo data/units/{id_}.yml, rồi ghi {id_} vào {there}"


def _award(name: str, entry: Entry, problems: list[Problem]) -> str:
    award = _certain(entry, "award")
    if award:
        return award
    problems.append(
        Problem(
            name,
            entry.line,
            "award",
            "warning",
            "award-to-confirm",
            f"“{entry.wording or entry.award}” chưa có trong danh mục; hãy thêm vào "
            "data/vocabulary/awards.yml hoặc chọn danh hiệu đúng",
        )
    )
    return slug(entry.award)[:80].strip("-") or "chua-ro"


def _level(entry: Entry, known: Known) -> str:
    wanted = {key(entry.level), key(f"cấp {entry.level}")}
    found = next(
        (level.id for level in known.levels if wanted & {key(name) for name in (level.name, *level.aliases)}), ""
    )
    return found or slug(entry.level)[:80].strip("-") if entry.level else ""


def _one_line(text: str) -> str:
    return " ".join(text.split())
