"""Drafts of campaigns in data/: campaign.yml, plan.md and the source beside them, whole or not there at all."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bangvang.imports.places import ending, free_folder, same_source
from bangvang.imports.text_source import read_source
from bangvang.imports.yaml_out import to_yaml
from bangvang.problems import Invalid, Problem
from bangvang.text import slug

#: What the importer knows beyond the model stays in its result: page furniture, the outline (made anew at load).
_FIELDS = (
    "year", "school_year", "header", "themes", "basis", "phases", "deadlines", "anniversaries", "citations", "targets",
    "movements", "award_forms", "procedure", "duties", "page_breaks",
)  # fmt: skip
_LINE_LIMIT = 2000


@dataclass(frozen=True, slots=True)
class Written:
    """Where a draft stands, relative to the root, and whether this run wrote it."""

    folder: str
    new: bool


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


def write_drafts(result: Mapping[str, Any], root: str, path: str) -> Written:
    """Write the draft of a plan below `root`/data/campaigns; nothing changes when its source is there already.

    Args:
        result: what `Importer.read` gave for the file.
        root: the project's root.
        path: the file that was read; it is copied beside the draft.

    Raises:
        Invalid: the year is not known, so that there is no folder for the draft.
    """
    data = Path(path).read_bytes()
    year = result["year"]
    if year is None:
        message = "không biết kế hoạch của năm nào; hãy ghi năm trong trích yếu hoặc ngày ban hành, ví dụ “năm 2026”"
        raise Invalid([Problem(Path(path).name, 0, "year", "error", "year-unknown", message)])
    shelf = Path(root, "data", "campaigns", str(year))
    same = same_source(shelf, "*/source.*", data)
    if same is not None:
        return Written(same.parent.relative_to(root).as_posix(), new=False)
    relative = free_folder(Path(root), f"data/campaigns/{year}/{_name(result, path)}")
    source = f"source.{ending(path)}"
    files = {
        "campaign.yml": campaign_yaml(result, source).encode(),
        "plan.md": read_source(data, Path(path).name).text.encode(),
        source: data,
    }
    _write_folder(Path(root), Path(root, relative), files)
    return Written(relative, new=True)


def _name(result: Mapping[str, Any], path: str) -> str:
    """The folder's name: number and issuer where there are any, else the file's own name."""
    header = result["header"]
    number = header["number"] or ""
    words = f"{number} {header['issuer'] or ''}" if number[:1].isdigit() else Path(path).stem
    name = slug(words)[:80].strip("-")
    return re.sub(rf"^{result['year']}-", "", name) or "ke-hoach"


def _write_folder(root: Path, folder: Path, files: Mapping[str, bytes]) -> None:
    """Write all files aside, then put the folder in place with one rename."""
    digest = hashlib.sha256(b"".join(files[name] for name in sorted(files))).hexdigest()[:16]
    aside = root / ".cache" / "import" / f"{digest}-{os.getpid()}"
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    try:
        for name in sorted(files):
            with open(aside / name, "wb") as file:
                file.write(files[name])
                file.flush()
                os.fsync(file.fileno())
        folder.parent.mkdir(parents=True, exist_ok=True)
        os.rename(aside, folder)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
