"""What an editor should look at in an article that was read: nobody found, lines of nobody, what is missing, minors."""

from __future__ import annotations

from collections.abc import Sequence

from bangvang.imports.stories.model import Line, Profile
from bangvang.imports.stories.speech import without_private
from bangvang.imports.tables.folding import tidy
from bangvang.problems import Problem


def doubts(name: str, profiles: Sequence[Profile], rest: Sequence[Line], quarter: str, year: str) -> list[Problem]:
    """Warnings about the whole of an article; `rest` are the lines that belong to nobody."""
    found = []
    if not profiles:
        found.append(
            Problem(
                name,
                0,
                "profiles",
                "warning",
                "no-person-found",
                "không nhận ra bài viết về ai; mỗi gương cần một dòng đầu như “1. Cô giáo Nguyễn Thị "
                "Hoa – Trường Tiểu học Hòa Bình”",
            )
        )
    for line in rest:
        if line.text:
            found.append(
                Problem(
                    name,
                    line.number,
                    "",
                    "warning",
                    "unassigned-text",
                    f"dòng này không thuộc gương nào, giữ ở bản gốc: “{tidy(without_private(line.text))[:80]}”",
                )
            )
    if profiles and not (quarter and year):
        found.append(
            Problem(
                name,
                0,
                "quarter",
                "warning",
                "missing-quarter",
                "bài không ghi quý và năm giới thiệu; hãy điền, ví dụ quarter: Q4 trong thư mục 2024",
            )
        )
    for profile in profiles:
        if profile.kind == "person" and not profile.unit:
            found.append(
                Problem(name, profile.line, "unit", "warning", "missing-unit", f"“{profile.name}”: không thấy đơn vị")
            )
        if profile.category == "hoc-sinh":
            found.append(
                Problem(
                    name,
                    profile.line,
                    "name",
                    "warning",
                    "minor",
                    f"“{profile.name}” là học sinh: không công khai khi chưa có sự đồng ý ghi trong hồ sơ",
                )
            )
    return found
