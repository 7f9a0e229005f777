"""`build.py template awards.xlsx`: the department's own sheet, empty, with its drop-downs, an example and notes."""

from __future__ import annotations

import sys
from pathlib import Path

from bangvang.cli.options import Options, Parser
from bangvang.cli.tell import to_run
from bangvang.imports.known import words_of
from bangvang.imports.sheets import template
from bangvang.load.catalogue import load
from bangvang.problems import Invalid
from bangvang.store.files import write_whole
from bangvang.store.trouble import told


def arguments(parser: Parser) -> None:
    """Add where the sheet is to be."""
    parser.add_argument("file", type=Path, metavar="TỆP.xlsx", help="bảng tính mới, ví dụ awards.xlsx")


def run(options: Options) -> int:
    """Write the sheet; 1 when it is there already or cannot be written."""
    try:
        catalogue = load(str(options.root))
        return save(options, template(words_of(catalogue), catalogue.site.agency.name))
    except Invalid as invalid:
        print("\n".join(map(str, invalid.problems)), file=sys.stderr)
        return 1


def save(options: Options, data: bytes) -> int:
    """Write a sheet as a new file; an editor's own work is never overwritten.

    Raises:
        Invalid: the folder cannot be written.
    """
    file: Path = options.file
    if file.suffix.lower() != ".xlsx":
        print(f"{file}: tên tệp phải kết thúc bằng .xlsx, ví dụ awards.xlsx", file=sys.stderr)
        return 1
    if not file.absolute().parent.is_dir():
        print(f"{file.parent}: chưa có thư mục này; hãy tạo thư mục trước hoặc chọn nơi khác.", file=sys.stderr)
        return 1
    if file.exists() and file.read_bytes() != data:
        print(f"{file} đã có và khác nội dung sắp ghi; hãy chọn tên khác hoặc xóa tệp ấy trước.", file=sys.stderr)
        return 1
    with told(file.parent):
        write_whole(file.absolute().parent, file.name, data)
    print(f"Đã ghi {file}. Điền hoặc sửa bằng Excel, rồi: {to_run(options, 'import', file)}")
    return 0
