"""Those who sign side by side at the end of a list, in a table or with tabs: read column by column, they are not listed."""

from __future__ import annotations

import re

from bangvang.imports.awards.section_rows import SIGNS
from bangvang.imports.tables.folding import plain, tidy
from bangvang.imports.tables.model import Block

_HEADS = re.compile(r"nguoi lap|xac nhan|thu truong|nguoi (?:viet|bao cao)|ke toan|chu toa")
_MOST_ROWS = 8


def signed_lines(block: Block) -> list[tuple[int, str]]:
    """(line, text) of a block of signatures, each column from top to bottom; empty for any other block."""
    if block.kind != "table" or len(block.rows) > _MOST_ROWS:
        return []
    heads = [cell.text.split("\n")[0].strip() for cell in block.rows[0].cells if cell.text.strip() and not cell.merged]
    # In a letterhead stands the name of the State.
    known = [SIGNS.match(head) or _HEADS.match(plain(head)) for head in heads]
    if not heads or not all(head.isupper() for head in heads) or not all(known):
        return []
    width = max(len(row.cells) for row in block.rows)
    return [
        (row.line, tidy(part))
        for column in range(width)
        for row in block.rows
        if column < len(row.cells) and not row.cells[column].merged
        for part in row.cells[column].text.split("\n")
        if part.strip()
    ]
