"""The department's own sheet: the empty template, the present records in it, and what bringing it back changes."""

from bangvang.imports.sheets.columns import COLUMNS, SheetRow, Vocabulary
from bangvang.imports.sheets.diff import Change, diff, in_words
from bangvang.imports.sheets.read import read_sheet
from bangvang.imports.sheets.write import export_sheet, template

__all__ = ["COLUMNS", "Change", "SheetRow", "Vocabulary", "diff", "export_sheet", "in_words", "read_sheet", "template"]
