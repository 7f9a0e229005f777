"""Reading a paragraph twice as long takes about twice the steps: no date looks again at all that stands before or behind it."""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangvang.imports.plan import grammar, read_plan
from bangvang.imports.plan.passages import LIMIT
from bangvang.imports.plan.stretches import Stretches

_TODAY = dt.date(2026, 11, 22)
_HEAD = "KẾ HOẠCH\nThi đua năm học 2026-2027\n\n1. Thực hiện\n- "


class _Counted:
    """A pattern that adds up how many signs it is given to look at."""

    looked_at = 0

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pattern, name)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        found = self._pattern.search(text, start, end)
        _Counted.looked_at += (found.end() if found else min(end, len(text))) - start
        return found

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        _Counted.looked_at += min(end, len(text)) - start
        return self._pattern.finditer(text, start, end)

    def sub(self, new: Any, text: str) -> str:
        _Counted.looked_at += len(text)
        return self._pattern.sub(new, text)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the patterns of the plans' grammar counted."""
    package = grammar.__name__.rpartition(".")[0]
    for name, module in list(sys.modules.items()):
        if name.startswith(package):
            for key, value in list(vars(module).items()):
                if isinstance(value, re.Pattern):
                    monkeypatch.setattr(module, key, _Counted(value))


def _steps(text: str) -> tuple[int, int]:
    """How many signs the patterns are given, and how many functions and turns of loops are entered, to read a text."""
    calls = 0

    def entered(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    _Counted.looked_at = 0
    sys.setprofile(entered)
    try:
        read_plan(text, "x.txt", _TODAY)
    finally:
        sys.setprofile(None)
    return _Counted.looked_at, calls


@pytest.mark.usefixtures("counted")
@pytest.mark.parametrize(
    "piece",
    ["1/2 ", "ngày 1/1/2027 ", "trước ngày 1/10, ", "nộp báo cáo về Sở trước ngày 1/10/2026; ", "vào ngày 5/10/2026 ",
     "tháng 10 ", "từ 1/1 đến 2/2 ", "đạt 5% ", "họp trong tháng 10; "],
)  # fmt: skip
def test_steps_grow_with_the_text(piece: str) -> None:
    """Twice the dates take two to two and a half times the steps; a look at the whole text for each date takes four times."""
    length = LIMIT // 4
    _steps(_HEAD + piece)  # what is read or prepared once is no step of either text
    short, long = (_steps(_HEAD + piece * (count // len(piece))) for count in (length, 2 * length))
    assert long[0] < 2.5 * short[0], "signs that patterns look at"
    assert long[1] < 2.5 * short[1], "functions and turns of loops"


_PLACES = st.integers(0, 40)


@given(st.lists(st.tuples(_PLACES, _PLACES)), _PLACES)
def test_a_position_is_in_a_stretch_as_if_each_were_looked_at(parts: list[tuple[int, int]], position: int) -> None:
    """Parts in any order, one in another, overlapping or empty, hold the same positions as each of them asked in turn."""
    assert (position in Stretches(parts)) == any(start <= position < end for start, end in parts)
