"""What an editor is told of a workbook: what was not read in it, was hidden, or holds no value."""

from __future__ import annotations

from bangvang.imports.tables.model import Row, notice, refusal
from bangvang.imports.tables.xlsx_parts import SheetFacts
from bangvang.problems import Problem

_ERRORS = frozenset({"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!"})


def too_many_stored(rows: int, most: int, name: str) -> Problem:
    """The refusal of a workbook with more rows, blank ones counted, than a list can have."""
    return refusal(name, "too-many-rows", f"bảng tính có {rows} hàng (kể cả hàng trống đã kẻ khung), mức cho phép là {most}; "
                   "hãy xóa các hàng trống phía dưới hoặc chia danh sách thành nhiều tệp")


def damaged(error: Exception, name: str) -> Problem:
    """The refusal of what is no workbook, or is one no longer."""
    return refusal(name, "damaged-file", "không đọc được bảng tính này; hãy mở bằng Excel, lưu lại dạng .xlsx rồi nhập "
                   f"(chi tiết: {type(error).__name__})")


def empty(name: str) -> Problem:
    """The refusal of a workbook without a word."""
    return refusal(name, "empty-file", "bảng tính không có ô nào có chữ; hãy mở bằng Excel, kiểm tra rồi nhập lại")


def hidden_sheet(title: str, name: str) -> Problem:
    """A sheet that was passed over."""
    return notice(name, "hidden-sheet", f"trang tính “{title}” bị ẩn nên không đọc; nếu cần, hãy bỏ ẩn (Unhide) rồi nhập lại")


def too_wide(where: str, most: int, line: int, name: str) -> Problem:
    """Words that stand further to the right than any list goes."""
    return notice(name, "too-many-columns", f"{where}: chỉ đọc {most} cột đầu, mà hàng này có chữ ở cột xa hơn; hãy chuyển chữ "
                  "ấy vào trong bảng hoặc xóa đi", line)


def outside(parts: list[str], name: str) -> list[Problem]:
    """Of macros, which are not run, and of other files, which are not opened."""
    found = []
    if any(part.endswith("vbaProject.bin") for part in parts):
        found.append(notice(name, "macros-ignored", "tệp có macro; macro không được chạy và không được lưu vào bản nháp"))
    if any(part.startswith("xl/externalLinks/") for part in parts):
        found.append(notice(name, "external-links-ignored", "tệp có liên kết tới tệp khác; chỉ đọc giá trị đã lưu sẵn, không "
                            "mở tệp kia, nên hãy soát lại các ô lấy số liệu từ đó"))
    return found


def of_sheet(where: str, rows: list[Row], facts: SheetFacts, name: str) -> list[Problem]:
    """Of hidden rows and columns, which are read all the same, and of formulas without a value."""
    found = []
    hidden = [row.line for row in rows if row.hidden]
    if hidden:
        found.append(notice(name, "hidden-rows", f"{where}: hàng {_some(hidden)} bị ẩn trong tệp nhưng có chữ; vẫn được đọc, "
                            "hãy xem có thuộc danh sách không", hidden[0]))
    if facts.hidden_columns:
        found.append(notice(name, "hidden-columns",
                            f"{where}: cột {_some(facts.hidden_columns)} bị ẩn trong tệp; vẫn được đọc"))
    if facts.uncalculated:
        found.append(notice(name, "formula-without-value",
                            f"{where}: ô {_some(facts.uncalculated)} có công thức chưa có kết quả lưu sẵn nên coi là trống; "
                            "hãy mở bằng Excel, lưu lại rồi nhập"))
    broken = [cell.address for row in rows for cell in row.cells if cell.text in _ERRORS]
    if broken:
        found.append(notice(name, "formula-error", f"{where}: ô {_some(broken)} là lỗi công thức, không phải là dữ liệu"))
    return found


def _some(items: list[int] | list[str]) -> str:
    head = ", ".join(map(str, items[:8]))
    return head if len(items) <= 8 else f"{head} và {len(items) - 8} chỗ khác"
