"""recipients.csv to award rows: header checked, each row validated, each problem with its line and column."""

from __future__ import annotations

import csv
import io

from pydantic import ValidationError

from bangvang.load.free_text import pairs_said, private_said
from bangvang.load.messages import rule_and_message
from bangvang.load.text_file import Report, decode
from bangvang.model.base import LONGEST_LINE
from bangvang.model.cards import AwardCard, award_card
from bangvang.model.decision import AwardRow
from bangvang.problems import Problem, Severity

ROWS = 100_000
HEADER = ",".join(AwardRow.COLUMNS)
# Both are what Excel does; how to get round it is said with it.
_SEPARATOR = (f"các cột phải cách nhau bằng dấu phẩy, dòng đầu là: {HEADER}; Excel hay ghi dấu khác: hãy mở tệp này bằng Notepad "
              "và thay dấu ngăn cột bằng dấu phẩy; lần sau xin sửa trong bảng tính của lệnh export-sheet")
_MARK = ("tệp nên lưu bằng Notepad, mã hóa UTF-8 (không phải “UTF-8 with BOM”, là dạng “CSV UTF-8” của Excel); "
         "đã đọc như thường")
# Of a field in YAML the whole line is left out; here that would be somebody's award.
_BLANK = "ô không được chỉ có dấu cách; nếu chưa có thì để ô trống hẳn"


def read_rows(data: bytes, path: str) -> tuple[tuple[AwardCard, ...], list[Problem]]:
    """The rows, in the file's order and without the cells that are wrong, and what is wrong with them."""
    problems: list[Problem] = []

    def problem(line: int, rule: str, message: str, *, field: str = "", severity: Severity = "error") -> None:
        problems.append(Problem(path, line, field, severity, rule, message))

    if data.startswith(b"\xef\xbb\xbf"):
        problem(1, "byte-order-mark", _MARK, severity="warning")
    text = decode(data, problem)
    if text is None:
        return (), problems
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows = map(_without_empty_end, reader)
    cards: list[AwardCard] = []
    try:
        end = 0
        header = next(rows, [])
        if not _header_fits(header, problem):
            return (), problems
        seen: dict[tuple[str, str, str], dict[str, int]] = {}
        end = reader.line_num
        for row in rows:
            line, end = end + 1, reader.line_num  # a cell may go over several lines: told is where its row begins
            if not any(row):
                continue
            if len(cards) >= ROWS:
                problem(line, "too-many-rows", f"một danh sách không quá {ROWS} dòng; hãy tách quyết định")
                break
            if len(row) != len(AwardRow.COLUMNS):
                problem(line, "row-length", f"phải có đúng {len(AwardRow.COLUMNS)} cột ({HEADER}), đang có {len(row)}; "
                        "ô có dấu phẩy phải đặt trong ngoặc kép")
                continue
            first = _same_before(seen, row, line)
            if first:
                problem(line, "row-twice", f"một người, một tập thể chỉ ghi một lần cho mỗi danh hiệu, hình thức trong một năm "
                        f"học, trừ khi hai dòng ghi hai cấp khác nhau; trùng với dòng {first}", field="recipient")
                continue
            cell = {name: value for name, value in zip(AwardRow.COLUMNS, row, strict=True) if value}
            award, wrong = _read(cell)
            for field, (rule, message) in wrong.items():
                problem(line, rule, _BLANK if rule == "blank-text" else message, field=field)
            if wrong:
                # What is left of the row is looked at all the same: unknown names beside a wrong school year are told at once.
                award, _ = _read({name: value for name, value in cell.items() if name not in wrong})
            if award is not None:
                card = award_card(line, award)
                if card.reason:
                    card = card._replace(pairs=pairs_said(card.reason), private=private_said("reason", card.reason))
                cards.append(card)
    except csv.Error as error:
        if "field larger" in str(error):
            problem(end + 1, "too-long", f"ô phải không quá {LONGEST_LINE} ký tự; nếu ô không dài đến thế thì ngoặc kép mở ra ở "
                    "dòng này chưa được đóng lại")
        else:
            problem(end + 1, "csv-quote", 'ngoặc kép trong ô phải được đóng lại; ngoặc kép ở trong chữ viết thành ""')
    return tuple(cards), problems


def _same_before(seen: dict[tuple[str, str, str], dict[str, int]], row: list[str], line: int) -> int:
    """The line on which the same award of the same recipient stood before; 0 where there is none, and this one is noted.

    A list of proposals may hold one award at two levels; a row that names no level may be any of them. The unit makes no
    other award.
    """
    recipient, _, award, level, school_year = row[:5]
    lines = seen.setdefault((recipient, award, school_year), {})
    first = min((at for other, at in lines.items() if not level or other in ("", level)), default=0)
    lines.setdefault(level, line)
    return first


def _read(cell: dict[str, str]) -> tuple[AwardRow | None, dict[str, tuple[str, str]]]:
    """The award of a row, or by column what is wrong with it: rule and message."""
    try:
        return AwardRow.model_validate(cell), {}
    except ValidationError as invalid:
        return None, {str(error["loc"][0]): rule_and_message(error)
                      for error in invalid.errors(include_url=False, include_input=False)}


def _without_empty_end(row: list[str]) -> list[str]:
    """A row without the empty cells after its last column: Excel writes them where something once stood further right."""
    columns = len(AwardRow.COLUMNS)
    return row[:columns] if not any(row[columns:]) else row


def _header_fits(header: list[str], problem: Report) -> bool:
    """Whether the first line names the columns, in their order; says what is amiss."""
    if tuple(header) == AwardRow.COLUMNS:
        return True
    if len(header) == 1 and (";" in header[0] or "\t" in header[0]):
        problem(1, "csv-separator", _SEPARATOR)
        return False
    missing = [name for name in AwardRow.COLUMNS if name not in header]
    unknown = [name for name in header if name not in AwardRow.COLUMNS]
    said = [f"thiếu cột {', '.join(missing)}"] if missing else []
    said += [f"không có cột {', '.join(name or '(trống)' for name in unknown)}"] if unknown else []
    problem(1, "csv-header", f"dòng đầu phải là: {HEADER}" + (f" ({'; '.join(said)})" if said else ""))
    return False
