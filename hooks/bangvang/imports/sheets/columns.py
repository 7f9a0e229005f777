"""The columns of the sheet: heading in Vietnamese, field, width, what an editor should know of it."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One award on the sheet; all text, exactly as the records have it.

    Args:
        decision: id of the decision (`2024/812-qd-sgddt`); empty for a new one, found by number and date.
        recipient: id of the recipient (`g-7k3m9q`); empty for a new one.
        award, level: names of the vocabulary, as in the drop-downs.
        line: row of the sheet that it came from; of a row out of records, its line in recipients.csv.
    """

    decision: str = ""
    recipient: str = ""
    name: str = ""
    kind: str = ""
    role: str = ""
    unit: str = ""
    award: str = ""
    level: str = ""
    school_year: str = ""
    reason: str = ""
    number: str = ""
    date: str = ""
    issuer: str = ""
    status: str = ""
    note: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words for the drop-downs, in the order in which they are offered."""

    awards: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ("Cá nhân", "Tập thể", "Hộ gia đình")
    statuses: tuple[str, ...] = ("đăng ký", "đề nghị", "đang lấy ý kiến", "đã tặng", "truy tặng")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its field, its heading, its width in characters, a note for editors, its drop-down's list."""

    field: str
    heading: str
    width: int
    note: str
    words: str = ""


COLUMNS: tuple[Column, ...] = (
    Column("name", "Họ và tên, tên tập thể", 30, "Viết đầy đủ, có dấu; không ghi Ông, Bà. Bắt buộc."),
    Column("kind", "Loại đối tượng", 14, "Chọn trong danh sách.", "kinds"),
    Column("role", "Chức vụ, công việc", 22, "Ví dụ: Giáo viên, Hiệu trưởng; học sinh ghi lớp."),
    Column("unit", "Đơn vị", 34, "Tên đơn vị lúc được khen. Tập thể cấp trường: để trống.", "units"),
    Column("award", "Danh hiệu, hình thức", 30, "Chọn trong danh sách. Bắt buộc.", "awards"),
    Column("level", "Cấp", 20, "Chọn trong danh sách; để trống nếu không có.", "levels"),
    Column("school_year", "Năm học", 12, "Dạng 2023-2024."),
    Column(
        "reason",
        "Thành tích",
        44,
        "Một câu. Không ghi ngày sinh, số định danh, điện thoại, địa chỉ, sức khỏe, hoàn cảnh.",
    ),
    Column("number", "Số quyết định", 20, "Ví dụ 812/QĐ-SGDĐT."),
    Column("date", "Ngày quyết định", 16, "Dạng 2024-11-20; chỉ biết tháng thì 2024-11."),
    Column("issuer", "Người, cơ quan ban hành", 34, "Ví dụ: Giám đốc Sở Giáo dục và Đào tạo."),
    Column("status", "Tình trạng", 16, "Chỉ “đã tặng”, “truy tặng” là khen thưởng.", "statuses"),
    Column("note", "Ghi chú của biên tập", 26, "Không công khai."),
    Column("decision", "Mã quyết định", 24, "Do hệ thống ghi; không sửa. Hàng mới để trống."),
    Column("recipient", "Mã người, tập thể", 18, "Do hệ thống ghi; không sửa. Hàng mới để trống."),
)
FIELDS: tuple[str, ...] = tuple(field.name for field in fields(SheetRow) if field.name != "line")
EXAMPLE_MARK = "VÍ DỤ"
EXAMPLE = SheetRow(
    name="VÍ DỤ (hàng này không được nhập): Nguyễn Thị Mẫu",
    kind="Cá nhân",
    role="Giáo viên",
    unit="Trường Tiểu học Hòa Bình",
    award="Giấy khen",
    level="Cấp sở",
    school_year="2023-2024",
    reason="Đã có thành tích xuất sắc trong phong trào thi đua “Dạy tốt - Học tốt”",
    number="812/QĐ-SGDĐT",
    date="2024-11-20",
    issuer="Giám đốc Sở Giáo dục và Đào tạo tỉnh Minh Họa",
    status="đã tặng",
)
SHEET, WORDS, NOTES = "Khen thưởng", "Danh mục", "Hướng dẫn"
HEADING_ROW = 3
