"""recipients.csv as people and their programs save it: read whole, or refused row by row with line and column."""

from __future__ import annotations

import pytest

from bangvang.load.rows import HEADER, ROWS, read_rows

GOOD = "g-aaaaaa,thcs-moi,giay-khen,so,2024-2025,Dạy giỏi"


def said(text: str | bytes) -> tuple[list[int], list[tuple[int, str, str]]]:
    """The lines of the rows that were read, and what was said: line, field, rule."""
    cards, problems = read_rows(
        text.encode() if isinstance(text, str) else text, "data/decisions/2026/qd-1/recipients.csv"
    )
    assert {problem.path for problem in problems} <= {"data/decisions/2026/qd-1/recipients.csv"}
    return [card.line for card in cards], [(p.line, p.field, p.rule) for p in problems]


def test_a_list_is_read() -> None:
    """Rows in the file's order, empty cells absent, text in quotes whole, lines of the file kept over blank ones."""
    cards, problems = read_rows(
        f'{HEADER}\n{GOOD}\n\n,,,,,\ng-bbbbbb,,lao-dong-tien-tien,,,"Có ""dấu"" , và phẩy"\n'.encode(), "x.csv"
    )
    assert problems == []
    assert [(card.line, card.recipient, card.unit, card.reason) for card in cards] == [
        (2, "g-aaaaaa", "thcs-moi", "Dạy giỏi"),
        (5, "g-bbbbbb", None, 'Có "dấu" , và phẩy'),
    ]


def test_how_to_get_round_excel_is_said() -> None:
    """Where a comma stands in numbers it writes semicolons, and no choice of a format changes that."""
    _, problems = read_rows(f"{HEADER}\n{GOOD}\n".replace(",", ";").encode(), "x.csv")
    assert ["Notepad" in one.message and "export-sheet" in one.message for one in problems] == [True]


CASES: dict[str, tuple[str | bytes, list[int], list[tuple[int, str, str]]]] = {
    "a byte order mark": (f"\ufeff{HEADER}\n{GOOD}\n", [2], [(1, "", "byte-order-mark")]),
    "Windows line ends": (f"{HEADER}\r\n{GOOD}\r\n", [2], []),
    "old Mac line ends": (f"{HEADER}\r{GOOD}\r", [2], []),
    "no line end at the end": (f"{HEADER}\n{GOOD}", [2], []),
    "empty": ("", [], [(1, "", "csv-header")]),
    "a header and nothing else": (f"{HEADER}\n", [], []),
    "semicolons": (f"{HEADER}\n{GOOD}\n".replace(",", ";"), [], [(1, "", "csv-separator")]),
    "tabs": (f"{HEADER}\n{GOOD}\n".replace(",", "\t"), [], [(1, "", "csv-separator")]),
    "a missing column": (
        "recipient,unit,award,level,school_year\ng-aaaaaa,,giay-khen,,\n",
        [],
        [(1, "", "csv-header")],
    ),
    "an unknown column": (f"{HEADER},note\n{GOOD},x\n", [], [(1, "", "csv-header")]),
    "empty columns that Excel adds": (f"{HEADER},,\n{GOOD},,\n{GOOD.replace('giay-khen', 'bang-khen')}\n", [2, 3], []),
    "a note in a column that Excel added": (f"{HEADER},\n{GOOD},\n{GOOD},xem lại\n", [2], [(3, "", "row-length")]),
    "columns in another order": ("unit,recipient,award,level,school_year,reason\n", [], [(1, "", "csv-header")]),
    "no header": (f"{GOOD}\n", [], [(1, "", "csv-header")]),
    "too many columns": (f"{HEADER}\n{GOOD}, và nữa\n{GOOD}\n", [3], [(2, "", "row-length")]),
    "too few columns": (f"{HEADER}\ng-aaaaaa,giay-khen\n", [], [(2, "", "row-length")]),
    "a row twice": (f"{HEADER}\n{GOOD}\n{GOOD}\n", [2], [(3, "recipient", "row-twice")]),
    "a row twice with another reason": (f"{HEADER}\n{GOOD}\n{GOOD} và hơn thế\n", [2], [(3, "recipient", "row-twice")]),
    "another title for the same": (f"{HEADER}\n{GOOD}\n{GOOD.replace('giay-khen', 'bang-khen')}\n", [2, 3], []),
    "a quote that stays open": (f'{HEADER}\n{GOOD}\ng-bbbbbb,,giay-khen,,,"Mở\n{GOOD}\n', [2], [(3, "", "csv-quote")]),
    "text after a quote": (f'{HEADER}\ng-bbbbbb,,giay-khen,,,"Đóng" rồi\n', [], [(2, "", "csv-quote")]),
    "a line break in a cell": (f'{HEADER}\ng-bbbbbb,,giay-khen,,,"Hai\ndòng"\n', [2], [(2, "reason", "one-line")]),
    "not UTF-8": (f"{HEADER}\n{GOOD}\n".encode("utf-16"), [], [(1, "", "not-utf8")]),
    "a NUL": (f"{HEADER}\n{GOOD}\x00\n", [], [(2, "", "unseen-character")]),
    "a zero-width space": (f"{HEADER}\n{GOOD}\u200b\n", [], [(2, "", "unseen-character")]),
    "combining marks": (f"{HEADER}\ng-aaaaaa,,giay-khen,,,Da\u0323y\n", [2], [(2, "", "not-composed")]),
    "no recipient": (f"{HEADER}\n,,giay-khen,,,x\n", [], [(2, "recipient", "missing-field")]),
    "no award": (f"{HEADER}\ng-aaaaaa,,,,,x\n", [], [(2, "award", "missing-field")]),
    "a name instead of an id": (f"{HEADER}\nNguyễn An,,giay-khen,,,\n", [], [(2, "recipient", "recipient-id")]),
    "a unit's name instead of its id": (f"{HEADER}\ng-aaaaaa,Trường Hoa,giay-khen,,,\n", [2], [(2, "unit", "slug")]),
    "a school year that is none": (
        f"{HEADER}\ng-aaaaaa,,giay-khen,,2024-2026,\n",
        [2],
        [(2, "school_year", "school-year")],
    ),
    "a school year before all": (f"{HEADER}\ng-aaaaaa,,giay-khen,,0000-0001,\n", [2], [(2, "school_year", "school-year")]),
    "a school year in wide digits": (
        f"{HEADER}\ng-aaaaaa,,giay-khen,,２０２３-２０２４,\n",
        [2],
        [(2, "school_year", "school-year")],
    ),
    "blanks for text": (f"{HEADER}\ng-aaaaaa,,giay-khen,,,  \n", [2], [(2, "reason", "blank-text")]),
    "a very long cell": (f"{HEADER}\ng-aaaaaa,,giay-khen,,,{'x' * 200_000}\n", [], [(2, "", "too-long")]),
    "a row twice, once without its unit": (
        f"{HEADER}\n{GOOD}\n{GOOD.replace('thcs-moi', '')}\n", [2], [(3, "recipient", "row-twice")]),
    "a row twice, once without its level": (
        f"{HEADER}\n{GOOD.replace('so,', ',')}\n{GOOD}\n", [2], [(3, "recipient", "row-twice")]),
    "one award at two levels": (f"{HEADER}\n{GOOD}\n{GOOD.replace('so,', 'tinh,')}\n", [2, 3], []),
    "one award at two levels and at none": (
        f"{HEADER}\n{GOOD}\n{GOOD.replace('so,', 'tinh,')}\n{GOOD.replace('so,', ',')}\n",
        [2, 3],
        [(4, "recipient", "row-twice")]),
    "one award in two school years": (f"{HEADER}\n{GOOD}\n{GOOD.replace('2024-2025', '2025-2026')}\n", [2, 3], []),
    "several faults in a row": (
        f"{HEADER}\ng-1,A,giay-khen,,x,\n",
        [],
        [(2, "recipient", "recipient-id"), (2, "unit", "slug"), (2, "school_year", "school-year")],
    ),
}


@pytest.mark.parametrize("what", CASES)
def test_what_is_wrong_with_a_list(what: str) -> None:
    """Rows are read without the cells that are wrong, if those may be empty; each fault has its line, its column and its rule."""
    text, lines, problems = CASES[what]
    assert said(text) == (lines, problems)


def test_no_list_is_too_long_to_say_so() -> None:
    """Of more rows than a decision can have, one sentence says so."""
    rows = "\n".join(
        f"g-{''.join('23456789ab'[n // 10**p % 10] for p in range(6))},,giay-khen,,," for n in range(ROWS + 2)
    )
    cards, problems = read_rows(f"{HEADER}\n{rows}\n".encode(), "x.csv")
    assert len(cards) == ROWS
    assert [(p.line, p.rule) for p in problems] == [(ROWS + 2, "too-many-rows")]


def test_nobody_is_told_to_take_away_an_award() -> None:
    """Of a blank cell it is the cell that is to be emptied, not its row."""
    _, (problem,) = read_rows(f"{HEADER}\ng-aaaaaa,,giay-khen,,,\u00a0\n".encode(), "x.csv")
    assert problem.message == "ô không được chỉ có dấu cách; nếu chưa có thì để ô trống hẳn"


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("recipient,unit,award,level,school_year", " (thiếu cột reason)"),
        (f"{HEADER},note,", " (không có cột note, (trống))"),
        ("recipient,unit,award,level,year,reason", " (thiếu cột school_year; không có cột year)"),
        ("unit,recipient,award,level,school_year,reason", ""),
    ],
)
def test_what_is_amiss_with_the_header_is_told(header: str, words: str) -> None:
    """Which columns are missing, and which the list does not have; where only the order is wrong, the right one is told."""
    _, [problem] = read_rows(f"{header}\n".encode(), "x.csv")
    assert problem.message == f"dòng đầu phải là: {HEADER}{words}"
