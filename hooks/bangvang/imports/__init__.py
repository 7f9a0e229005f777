"""From Word, PDF, text and Excel to drafts of records: one door, one registry of kinds."""

from __future__ import annotations

import datetime as dt
import importlib
from pathlib import Path
from typing import Any

from bangvang.imports.tables.model import MAX_BYTES, too_large
from bangvang.problems import Invalid, Problem

#: Kind of a file -> `module:function`, called as function(received, today, known) -> result.
#: Named rather than imported: a reader of Word files needs no reader of PDF.
IMPORTS: dict[str, str] = {
    "awards": "bangvang.imports.doors:import_awards",
    "campaign": "bangvang.imports.doors:import_campaign",
    "exemplars": "bangvang.imports.doors:import_exemplars",
}
#: How each kind is shown to an editor.
REVIEWS: dict[str, str] = {
    "awards": "bangvang.imports.review_lists:review_awards",
    "campaign": "bangvang.imports.review:review_plan",
    "exemplars": "bangvang.imports.review_lists:review_stories",
}
_PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".tif", ".tiff")
_SHEETS = (".xlsx", ".csv", ".tsv", ".xlsm", ".xls")


def import_file(path: str, today: dt.date, known: Any = None, kind: str | None = None) -> dict[str, Any]:
    """Read one file and say what is in it; nothing is written.

    Args:
        path: the file.
        today: the day of the run.
        known: records that exist (`bangvang.imports.awards.Known`), against which awards are matched.
        kind: `campaign`, `awards` or `exemplars` where an editor says so; else the file is looked at.

    Returns:
        JSON-ready data with `kind`, `problems` and what the kind has.

    Raises:
        Invalid: the file is refused; the messages say in Vietnamese what to do.
    """
    name = Path(path).name
    data = read_bytes(path)
    chosen = kind or kind_of_file(data, name)
    from bangvang.imports.doors import Received  # noqa: PLC0415 - the registry stays light

    received = Received(name, data, pictures_beside(Path(path)))
    return dict(_function(IMPORTS[chosen])(received, today, known))


def read_bytes(path: str) -> bytes:
    """The bytes of a file that an editor names.

    Raises:
        Invalid: it cannot be opened, or is larger than any reader takes.
    """
    try:
        if Path(path).stat().st_size > MAX_BYTES:
            raise Invalid([too_large(Path(path).name)])
        return Path(path).read_bytes()
    except OSError as error:
        message = "không mở được tệp; hãy kiểm tra đường dẫn và quyền đọc, ví dụ: python3 build.py import ke-hoach.docx"
        raise Invalid([Problem(Path(path).name, 0, "", "error", "unreadable-file", message)]) from error


def review(result: dict[str, Any]) -> str:
    """What was found, doubtful and ignored, in Vietnamese."""
    return str(_function(REVIEWS[result["kind"]])(result))


def kind_of_file(data: bytes, name: str) -> str:
    """What a file holds: a sheet is a list of awards, a text is looked at."""
    if name.lower().endswith(_SHEETS):
        return "awards"
    from bangvang.imports.classify import classify  # noqa: PLC0415 - the registry stays light
    from bangvang.imports.text_source import read_source  # noqa: PLC0415

    return classify(read_source(data, name).text).kind


def pictures_beside(path: Path) -> tuple[str, ...]:
    """Names of the pictures that lie beside a file."""
    return tuple(sorted(other.name for other in path.parent.iterdir() if other.suffix.lower() in _PICTURES))


def _function(place: str) -> Any:
    module, _, function = place.partition(":")
    return getattr(importlib.import_module(module), function)
