"""One door for all tables: the file's real kind is found, its measures checked, then its reader is called."""

from __future__ import annotations

from bangvang.imports.tables.archives import check_archive
from bangvang.imports.tables.delimited import read_csv, read_text
from bangvang.imports.tables.docx import read_docx
from bangvang.imports.tables.encodings import decode
from bangvang.imports.tables.kinds import kind_of
from bangvang.imports.tables.model import MAX_BYTES, Reading, refusal, too_large
from bangvang.imports.tables.old_fonts import from_tcvn3, suspicious
from bangvang.imports.tables.pdf import read_pdf
from bangvang.imports.tables.unseen import unseen_notice, with_own_d, without_unseen
from bangvang.imports.tables.wrapped import unwrapped
from bangvang.imports.tables.xlsx import read_xlsx
from bangvang.problems import Problem


def read_tables(data: bytes, name: str) -> Reading:
    """Read any file that holds a list.

    Args:
        data: the file's bytes.
        name: its name; the ending is a hint, the bytes decide.

    Returns:
        Blocks of rows in the order of the file, and problems; no blocks where the file was refused.
    """
    if len(data) > MAX_BYTES:
        return Reading((), (too_large(name),))
    kind = kind_of(data, name)
    if isinstance(kind, Problem):
        return Reading((), (kind,))
    if kind in {"xlsx", "docx"}:
        unsafe = check_archive(data, name)
        if unsafe:
            return Reading((), tuple(unsafe))
        return _seen(_in_unicode(read_xlsx(data, name) if kind == "xlsx" else read_docx(data, name), name), name)
    if kind == "pdf":
        return unwrapped(_seen(_in_unicode(read_pdf(data, name), name), name))
    text, problems = decode(data, name)
    if not text.strip():
        return Reading((), tuple(problems) or (refusal(name, "empty-file", "tệp không có chữ"),))
    reading = read_csv(text, name) if kind == "csv" else unwrapped(read_text(text, name))
    return _seen(Reading(reading.blocks, (*problems, *reading.problems)), name)


def _in_unicode(reading: Reading, name: str) -> Reading:
    """What was read, with the letters of old fonts as Unicode; nothing of a file whose letters cannot be read."""
    odd = suspicious(_text(reading), name)
    if odd is None:
        return reading
    if odd.severity == "error":
        return Reading((), (*reading.problems, odd))
    return (reading.changed(from_tcvn3) if odd.rule == "legacy-font" else reading).told(odd)


def _seen(reading: Reading, name: str) -> Reading:
    """What was read without signs that nobody sees: no record may hold them, and a name with one is not found."""
    odd = unseen_notice(_text(reading), name)
    # Of garbled letters, kept as they are, such a sign may be one.
    if any(problem.rule == "garbled-text" for problem in reading.problems):
        return reading
    if any(letter in _text(reading) for letter in "Ðð"):
        reading = reading.changed(with_own_d)
    if odd is None:
        return reading
    return reading.changed(without_unseen).told(odd)


def _text(reading: Reading) -> str:
    return "\n".join(cell.text for block in reading.blocks for row in block.rows for cell in row.cells)
