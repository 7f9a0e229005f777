"""What stands beside the sheet of awards: the words that its drop-downs offer, and the notes that explain it."""

from __future__ import annotations

from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from bangvang.imports.sheets.columns import COLUMNS, HEADING_ROW, NOTES, WORDS, Vocabulary
from bangvang.imports.sheets.safe_cells import safe

RED = "9B1C1C"
_WORD_LISTS = {
    "kinds": "Loại đối tượng",
    "units": "Đơn vị",
    "awards": "Danh hiệu, hình thức",
    "levels": "Cấp",
    "statuses": "Tình trạng",
}


def words_sheet(book: Workbook, words: Vocabulary) -> None:
    """A sheet with the lists of words, one in each column."""
    sheet = book.create_sheet(WORDS)
    for place, (name, heading) in enumerate(_WORD_LISTS.items(), 1):
        sheet.cell(1, place, heading).font = Font(name="Times New Roman", size=12, bold=True, color=RED)
        sheet.column_dimensions[get_column_letter(place)].width = 36
        for number, word in enumerate(getattr(words, name), 2):
            cell = sheet.cell(number, place)
            cell.value = safe(word)
            cell.data_type = "s"
    sheet.protection.sheet = True


def drop_downs(sheet: Any, words: Vocabulary, last: int) -> None:
    """Let the columns of the sheet of awards, down to its last row, offer the words of their lists."""
    for place, column in enumerate(COLUMNS, 1):
        count = len(getattr(words, column.words)) if column.words else 0
        if not count:
            continue
        letter = get_column_letter(list(_WORD_LISTS).index(column.words) + 1)
        rule = DataValidation(
            "list", formula1=f"'{WORDS}'!${letter}$2:${letter}${count + 1}", allow_blank=True, showErrorMessage=True
        )
        # New units and other titles occur: a word that is not in the list is asked about, not refused.
        rule.errorStyle = "warning" if column.words in {"units", "awards"} else "stop"
        rule.errorTitle, rule.error = "Không có trong danh mục", f"Hãy chọn {column.heading.lower()} trong danh sách."
        rule.promptTitle, rule.prompt, rule.showInputMessage = column.heading[:32], column.note[:255], True
        own = get_column_letter(place)
        rule.add(f"{own}{HEADING_ROW + 1}:{own}{last}")
        sheet.add_data_validation(rule)


def notes_sheet(book: Workbook) -> None:
    """A sheet that says how the sheet of awards is filled in, column by column."""
    sheet = book.create_sheet(NOTES)
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 30, 100
    lines = [
        ("Cách dùng", "Điền mỗi hàng một lần khen. Lưu tệp dạng .xlsx rồi chạy: python3 build.py import TỆP"),
        ("Trước khi ghi", "Lệnh nhập cho xem từng hàng sẽ thêm, đổi, bỏ; dùng thêm --dry-run để chỉ xem."),
        ("Hàng ví dụ", "Hàng có chữ “VÍ DỤ” không được nhập; xóa hoặc để nguyên đều được."),
        (
            "Dấu ' đầu ô",
            (
                "Chữ bắt đầu bằng = + - @ được viết thêm dấu ' phía trước để Excel không coi là công thức; "
                "khi nhập, dấu này được bỏ."
            ),
        ),
        (
            "Dữ liệu riêng tư",
            (
                "Không ghi ngày sinh, số định danh, điện thoại, địa chỉ, sức khỏe, dân tộc, hoàn cảnh. Học "
                "sinh chỉ được công khai khi có sự đồng ý."
            ),
        ),
        *[(column.heading, column.note) for column in COLUMNS],
    ]
    for number, (left, right) in enumerate(lines, 1):
        sheet.cell(number, 1, left).font = Font(name="Times New Roman", size=12, bold=True, color=RED)
        cell = sheet.cell(number, 2, right)
        cell.font = Font(name="Times New Roman", size=12)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
