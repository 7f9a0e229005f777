"""`build.py export-sheet awards.xlsx`: the present awards on the department's sheet, to edit in Excel and bring back."""

from __future__ import annotations

import sys
from pathlib import Path

from bangvang.cli.options import Options, Parser
from bangvang.cli.template import save
from bangvang.imports.known import rows_of, words_of
from bangvang.imports.sheets import export_sheet
from bangvang.load.catalogue import load
from bangvang.problems import Invalid


def arguments(parser: Parser) -> None:
    """Add where the sheet is to be, and the year."""
    parser.add_argument("file", type=Path, metavar="TỆP.xlsx", help="bảng tính mới, ví dụ awards-2026.xlsx")
    parser.add_argument("--year", type=int, default=None, metavar="NĂM", help="chỉ quyết định của năm này, ví dụ 2026")


def run(options: Options) -> int:
    """Write the sheet; 1 when there is nothing to write, or the file is there already."""
    try:
        catalogue = load(str(options.root))
        rows = rows_of(catalogue, options.year)
        if not rows:
            print("Không có khen thưởng nào để ghi ra bảng.", file=sys.stderr)
            return 1
        return save(options, export_sheet(rows, words_of(catalogue), catalogue.site.agency.name))
    except Invalid as invalid:
        print("\n".join(map(str, invalid.problems)), file=sys.stderr)
        return 1
