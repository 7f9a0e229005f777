"""A name that may be said no more is found in what an earlier release said, in every way in which the checks find it."""

from __future__ import annotations

import pytest

from bangvang.check.withheld import Withheld
from bangvang.publish.names_said import names_hidden, names_said, packed, unpacked


def hidden(*names: str) -> frozenset[str]:
    """Withheld people of these names, each as its words compare."""
    return names_hidden(Withheld(frozenset(), {0: {tuple(name.lower().split()) for name in names}}, {}))


def found(text: str, *names: str) -> bool:
    """Whether a text names one of these."""
    return any(not ends.isdisjoint(hidden(*names)) for ends in names_said([text]).values())


@pytest.mark.parametrize(("text", "name"), [
    ("Em Trần Mộng Kiều học giỏi.", "trần mộng kiều"),
    ("EM TRẦN MỘNG KIỀU", "trần mộng kiều"),
    ("em Tran Mong Kieu", "trần mộng kiều"),
    ("em **Trần** Mộng\nKiều", "trần mộng kiều"),
    ("em trần Mộng Kiều", "trần mộng kiều"),
    ("Lê Kiều", "lê kiều"),
    ("Em Lê Thị Mộng Kiều", "lê thị mộng kiều"),
    ("Bạn Lê Thị Hoà", "lê thị hòa"),
    ("bạn H’Hen Niê", "h hen niê"),
    ("bạn HHen Niê", "h hen niê"),
    ("bạn H Hen Niê", "h hen niê"),
    ("bạn Y-a Mlô", "y a mlô"),
    ("bạn Ksor YPhôn", "ksor y phôn"),
    ("em Trần Trà My", "trần trà mi"),
    ("em Tran Tra Mi", "trần trà my"),
    ("em Lí Thị Thúy", "lý thị thuý"),
])
def test_ways_of_writing(text: str, name: str) -> None:
    """Capitals, accents, signs, rows and apostrophes make no other name of it."""
    assert found(text, name)


@pytest.mark.parametrize(("text", "name"), [
    ("Em Trần Mộng Kiêu.", "trần mộng kiều"),
    ("Trần Mộng.\n\nKiều", "trần mộng kiều"),
    ("cô Nguyễn Thị Hoa", "trần thị hoa"),
    ("cô Hoa", "trần thị hoa"),
    ("cô Hoa", "hoa"),
    ("em Trần Thị Mí", "trần thị mỹ"),
    ("Năm 2026 có 3 em", "2026 có 3"),
])
def test_others(text: str, name: str) -> None:
    """Another name, a name of one word, and words of two paragraphs are not it."""
    assert not found(text, name)


def test_what_names_nobody_is_not_kept() -> None:
    """Most of what a site says takes no room in a list; equal paragraphs are one."""
    assert names_said(["không ai", "", "Một mình", "Một mình.\n\nhai"]) == {}
    assert len(names_said(["Lê An\n \nTrần Bình", "Lê An"])) == 2


def test_the_way_into_a_file_and_back() -> None:
    """What is kept in a list is read as it was."""
    said = names_said(["Em Trần Mộng Kiều và Lê An", "Hoa Đào"])
    assert unpacked(packed(said)) == said


def test_lists_of_earlier_versions_are_still_read_aright() -> None:
    """What an old list keeps of a name is what is looked for today; whoever changes this raises `shown.FORMAT`."""
    assert packed(names_said(["Em Trần Thuỳ Hoà"])) == {
        "31640d86e6ca": "1b0147df0fe330148042dd0fa14ebe863054cb727e0f3fa1fb22a753d709"}
