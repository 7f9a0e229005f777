"""From what was read of a plan to its draft: campaign.yml, plan.md and the original, in a folder of their own."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bangvang.imports.accepted import ensure_accepted
from bangvang.imports.places import ending, free_folder, same_source
from bangvang.imports.writing import Batch, Placed
from bangvang.imports.yaml_out import to_yaml
from bangvang.problems import Problem
from bangvang.text import slug

#: What the importer knows beyond the model stays in its result: page furniture, the outline (made anew at load).
_FIELDS = (
    "year", "school_year", "header", "themes", "basis", "phases", "deadlines", "anniversaries", "citations", "targets",
    "movements", "award_forms", "procedure", "duties", "page_breaks",
)  # fmt: skip
_LINE_LIMIT = 2000


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """A plan as it was read.

    Args:
        name: of the file.
        text: what plan.md will hold, line by line what `result` refers to.
        result: what was understood, as `read_plan` gives it.
    """

    name: str
    text: str
    result: Mapping[str, Any]


def place_plan(draft: PlanDraft, data: bytes, root: Path, today: dt.date) -> Placed:
    """The draft of a plan: a folder with the record, the text and the original.

    Args:
        data: the file's bytes; a file that was imported before is known by them.
        root: the project's root.
        today: its year stands in where the plan states none, which is said.

    Raises:
        Invalid: load would not accept the record.
    """
    there = same_source(root / "data" / "campaigns", "*/*/source.*", data)
    if there:
        return Placed(there=there.parent.relative_to(root).as_posix())
    title = draft.result["header"]["title"] or Path(draft.name).stem
    filled = {**draft.result, "year": draft.result["year"] or today.year, "header": {**draft.result["header"], "title": title}}
    source = f"source.{ending(draft.name)}"
    folder = free_folder(root, f"data/campaigns/{filled['year']}/{_folder_name(filled, draft.name)}")
    batch = Batch(folders={folder: {
        "campaign.yml": campaign_yaml(filled, source).encode(), "plan.md": draft.text.encode(), source: data}})
    ensure_accepted(batch.everything)
    return Placed(batch, tuple(_stood_in(draft, filled)))


def _stood_in(draft: PlanDraft, filled: Mapping[str, Any]) -> Iterator[Problem]:
    """What stands in for something that no record can be without."""
    if draft.result["year"] is None:
        yield Problem(draft.name, 0, "year", "warning", "to-fill-in",
                      f"không rõ kế hoạch của năm nào; tạm ghi {filled['year']}, hãy sửa year và tên thư mục năm cho khớp")
    if not draft.result["header"]["title"]:
        yield Problem(draft.name, 0, "header.title", "warning", "to-fill-in",
                      f"không thấy trích yếu; tạm ghi “{filled['header']['title']}”, hãy sửa header.title")


def campaign_yaml(result: Mapping[str, Any], source: str) -> str:
    """The campaign.yml of a result, a draft that an editor confirms by taking `draft` away."""
    record: dict[str, Any] = {"draft": True}
    record |= {name: _tidy(result.get(name)) for name in _FIELDS}
    record["citations"] = [_citation(entry) for entry in record["citations"]]
    record["deadlines"] = [_without(entry, "tentative", unless=True) for entry in record["deadlines"]]
    record["source"] = source
    return to_yaml(record)


def _citation(entry: Mapping[str, Any]) -> dict[str, Any]:
    """A citation without what repeats: a wording equal to the number, lines of a single mention."""
    kept = dict(entry)
    if kept["wording"] == kept["number"]:
        del kept["wording"]
    if kept["lines"] == [kept["line"]]:
        del kept["lines"]
    return kept


def _without(entry: Mapping[str, Any], name: str, *, unless: object) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if key != name or value is unless}


def _tidy(value: Any) -> Any:
    """Texts on one line and within the model's limit."""
    if isinstance(value, str):
        text = re.sub(r"\s+", " ", value).strip()
        return text if len(text) < _LINE_LIMIT else text[: _LINE_LIMIT - 2].rstrip() + "…"
    if isinstance(value, Mapping):
        return {key: _tidy(inner) for key, inner in value.items()}
    return [_tidy(inner) for inner in value] if isinstance(value, list) else value


def _folder_name(result: Mapping[str, Any], file: str) -> str:
    """What the folder is called: number and issuer where there are any, else the file's own name."""
    header = result["header"]
    number = header["number"] or ""
    words = f"{number} {header['issuer'] or ''}" if number[:1].isdigit() else Path(file).stem
    name = slug(words)[:80].strip("-")
    return re.sub(rf"^{result['year']}-", "", name) or "ke-hoach"
