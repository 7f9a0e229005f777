"""Neighbours on a list: whoever stands nearest and may be shown, never oneself."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangvang.derive import derive
from bangvang.load.catalogue import load
from bangvang.public import project
from bangvang.routes import neighbours
from bangvang.routes.neighbours import SHOWN, Neighbours, _windows
from tests.support.data import Records, both

Circle = st.lists(st.booleans(), max_size=14)


@given(Circle)
def test_nobody_nearer_is_left_out(shown: list[bool]) -> None:
    """As many as there are places, next to each other among those shown, around the member as evenly as the ends allow."""
    members = [f"g-{at:02}" for at in range(len(shown))]
    may = {one for one, is_shown in zip(members, shown, strict=True) if is_shown}
    found = dict(_windows(members, may))
    assert list(found) == members
    for one, near in found.items():
        others = [other for other in members if other in may and other != one]
        before = [other for other in near if other < one]
        assert len(near) == min(SHOWN, len(others))
        assert set(near) <= set(others)
        at = sum(other < one for other in others)  # in the gap between these and those behind stands the member
        assert list(near) == others[at - len(before):at - len(before) + len(near)]
        behind = len(near) - len(before)
        if len(before) < SHOWN // 2:
            assert len(before) == at or behind == len(others) - at or len(before) == behind
        assert len(before) <= max(SHOWN // 2, SHOWN - (len(others) - at))


def test_a_newcomer_changes_the_pages_of_few() -> None:
    """Of two hundred in a unit, only those near the newcomer have other neighbours than before."""
    members = [f"g-{at:03}" for at in range(200)]
    before = dict(_windows(members, set(members)))
    after = dict(_windows([*members[:100], "g-099x", *members[100:]], {*members, "g-099x"}))
    assert sum(before[one] != after[one] for one in members) == SHOWN


def _circles(root: Path) -> Neighbours:
    """Two of a school; three of no unit presented in two quarters; four of no unit honoured by three decisions; one child."""
    data = Records(root)
    data.frame()
    data.unit("thcs-mot", "Trường Một")
    for letter, name in zip("abcdehkmn", ("An", "Bình", "Cúc", "Dung", "Em", "Hòa", "Khoa", "Mai", "Nam"), strict=True):
        data.person(f"g-{letter * 6}", f"Lê Thị {name}", **({"unit": "thcs-mot"} if letter in "ab" else {}))
    data.pupil("g-pppppp", "Lê Thị Phúc", [one | {"purposes": ["page", "story"]} for one in both()], unit="thcs-mot")
    data.exemplar("2026/e-1", "g-cccccc")
    data.exemplar("2026/e-2", "g-dddddd")
    data.exemplar("2025/e-3", "g-cccccc")
    data.exemplar("2025/e-4", "g-eeeeee")
    data.exemplar("2026/e-5", "g-aaaaaa")  # with two others, of whom none is of the school
    data.exemplar("2026/e-6", "g-pppppp")
    for decision, honoured in (("2026/qd-2", "hkb"), ("2025/qd-1", "hmn"), ("2026/qd-3", "m")):
        data.decision(decision, [{"recipient": f"g-{letter * 6}"} for letter in honoured])
    public = project(load(str(root)), dt.date(2026, 6, 1))
    return Neighbours(public, derive(public))


@pytest.mark.parametrize(("who", "near"), [
    ("a", "b"),  # the school comes first, though others stand nearer in the quarter and in the decision
    ("c", "ad"),  # without a unit those of the latest quarter, not those of 2025
    ("e", "c"),
    ("h", "bk"),  # without unit and presentation those of the latest decision, not those of 2025
    ("m", "hn"),  # alone in the latest decision, so those of the one before
    ("p", "ab"),  # sees others, and is brought onto no page of theirs without consent to be searched
])
def test_the_closest_circle_that_has_any(tmp_path: Path, who: str, near: str) -> None:
    """Those of the unit, else of the quarter of the latest presentation, else of the latest decision."""
    assert _circles(tmp_path).of(f"g-{who * 6}") == tuple(f"g-{letter * 6}" for letter in near)


def test_a_circle_is_gone_through_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A school of a thousand would be gone through a thousand times, which nobody sees but the clock."""
    found = _circles(tmp_path)
    times: list[int] = []
    monkeypatch.setattr(neighbours, "_windows", lambda members, shown: times.append(len(members)) or _windows(members, shown))
    for letter in "abp":
        found.of(f"g-{letter * 6}")
    assert times == [3]
