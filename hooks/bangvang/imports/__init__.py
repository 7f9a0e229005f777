"""From Word, PDF, text and Excel to drafts of records: one registry of kinds."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

from bangvang.calling import to_call
from bangvang.imports.tables.model import MAX_BYTES, too_large
from bangvang.problems import Invalid, Problem

#: Kind of a file -> `module:function`, called as function(received, today, known) -> Imported.
#: Named rather than imported: the readers use parts of this package.
IMPORTS: dict[str, str] = {
    "campaign": "bangvang.imports.doors:import_campaign",
    "awards": "bangvang.imports.doors:import_awards",
    "exemplars": "bangvang.imports.doors:import_exemplars",
}
#: How each kind is shown to an editor.
REVIEWS: dict[str, str] = {
    "campaign": "bangvang.imports.review:review_plan",
    "awards": "bangvang.imports.review_lists:review_awards",
    "exemplars": "bangvang.imports.review_lists:review_stories",
}
_SHEETS = (".xlsx", ".csv", ".tsv", ".xlsm", ".xls")


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
        message = (
            "đây là một thư mục; hãy nêu từng tệp cần nhập trong đó"
            if Path(path).is_dir()
            else "không mở được tệp; hãy kiểm tra đường dẫn và quyền đọc"
        )
        message = f"{message}, ví dụ: {to_call('import ke-hoach.docx')}"
        raise Invalid([Problem(Path(path).name, 0, "", "error", "unreadable-file", message)]) from error


def kind_of_file(data: bytes, name: str) -> str:
    """What a file holds: a sheet is a list of awards, a text is looked at."""
    if name.lower().endswith(_SHEETS):
        return "awards"
    from bangvang.imports.classify import classify  # noqa: PLC0415 - the registry stays light
    from bangvang.imports.text_source import read_source  # noqa: PLC0415

    return classify(read_source(data, name).text).kind


def reader(kind: str) -> Any:
    """The function that reads files of this kind."""
    return _function(IMPORTS[kind])


def review(result: dict[str, Any]) -> str:
    """What was found, doubtful and ignored, in Vietnamese."""
    return str(_function(REVIEWS[result["kind"]])(result))


def _function(place: str) -> Any:
    module, _, function = place.partition(":")
    return getattr(importlib.import_module(module), function)
