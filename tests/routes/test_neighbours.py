"""Neighbours on a list: whoever stands nearest and may be shown, never oneself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bangvang.routes.neighbours import SHOWN, _windows

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
