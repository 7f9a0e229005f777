"""Whom a text names of those who keep something back: names of any length, of units, of whom the text is about."""

from __future__ import annotations

import pickle
import unicodedata

import pytest

from bangvang.public.kept_back import KeptBack, Way


def _kept(*people: str, groups: tuple[str, ...] = (), units: tuple[str, ...] = ()) -> KeptBack:
    def places(way: Way) -> list[tuple[str, ...]]:
        return [way(unit) for unit in units]

    return KeptBack(people, groups, places)


@pytest.mark.parametrize(("name", "text", "named"), [
    ("Lê Thị Cúc", "Cô mừng vì em LÊ THỊ CÚC đạt giải.", True),
    ("Lê Thị Cúc", "khen em le thi cuc", True),
    ("Lê Thị Cúc *", "Em Lê Thị **Cúc**", True),
    ("Lê Thị Cúc", "Em Lê Thị C\u200búc", True),
    ("Lê Thị Cúc", unicodedata.normalize("NFD", "Em Lê Thị Cúc"), True),
    ("Cô Năm", unicodedata.normalize("NFD", "Cô Năm"), True),
    ("Lê Thị Cúc", "Em Lê Thị, em Cúc", False),
    ("Lê Thị Cúc", "Hoa cúc nở.", False),
    ("Cô Năm", "Cô Năm dạy giỏi.", True),
    ("Cô Năm", "Trường có năm lớp.", False),
    ("Thầy Hoà", "thầy Hòa", True),
    ("Hoa", "Em Hoa chăm học.", True),
    ("Hoa", "Vườn hoa của trường.", False),
    ("H'Hen Niê", "Em H’Hen Niê", True),
    ("***", "***", False),
])  # fmt: skip
def test_names_of_any_length(name: str, text: str, named: bool) -> None:
    """A full name however it is written; a short one, as many words sound like it, as it is spelt."""
    assert _kept(name).named_in(text) is named


def test_nobody_is_named_where_there_is_no_text() -> None:
    """Fields that are not filled in."""
    assert not _kept("Lê Thị Cúc").named_in(None)
    assert not _kept().named_in("Lê Thị Cúc")


@pytest.mark.parametrize(("text", "named"), [
    ("Cô về Trường THCS Lê Hồng Phong năm 2010.", False),
    ("Em Lê Hồng Phong ở Trường THCS Lê Hồng Phong", True),
    ("Trường THCS Lê Hồng Phong có em Lê Hồng Phong", True),
])
def test_a_school_called_as_a_child(text: str, named: bool) -> None:
    """In a unit's name nobody is named; beside it somebody may be."""
    assert _kept("Lê Hồng Phong", units=("Trường THCS Lê Hồng Phong",)).named_in(text) is named


def test_whom_a_text_is_about() -> None:
    """Who is called as somebody who keeps back is named in their own texts, and so is who has a longer name."""
    kept = _kept("Lê Thị Cúc", "Trần Văn Dũng")
    assert not kept.named_in("Cô Lê Thị Cúc", ["Lê Thị Cúc"])
    assert not kept.named_in("Cô Lê Thị Cúc Hoa", ["Lê Thị Cúc Hoa"])
    assert kept.named_in("Cô Lê Thị Cúc dìu em Trần Văn Dũng", ["Lê Thị Cúc"])


def test_groups_are_told_apart() -> None:
    """A group's name names no person, unless somebody is called so too."""
    kept = _kept("Lê Thị Cúc", groups=("Tổ Toán", "Lê Thị Cúc"))
    assert kept.named_in("Tổ Toán được khen.")
    assert not kept.named_in("Tổ Toán được khen.", groups=False)
    assert kept.named_in("Lê Thị Cúc", groups=False)


def test_the_state_covers_all_that_answers_depend_on() -> None:
    """Names, whether they are of groups, and units that are called so; the order of records is nothing."""
    one = _kept("Lê Thị Cúc", "Cô Năm", units=("Trường Lê Thị Cúc",)).state
    assert one == _kept("Cô Năm", "Lê Thị Cúc", units=("Trường khác", "Trường Lê Thị Cúc")).state
    others = [_kept("Lê Thị Cúc", "Cô Năm").state, _kept("Lê Thị Cúc", units=("Trường Lê Thị Cúc",)).state, _kept().state,
              _kept("Lê Thị Cúc", groups=("Cô Năm",), units=("Trường Lê Thị Cúc",)).state]
    assert len({one, *others}) == 5


def test_helpers_get_it_whole() -> None:
    """Texts are read by helpers in processes of their own."""
    assert pickle.loads(pickle.dumps(_kept("Lê Thị Cúc"))).named_in("em Lê Thị Cúc")
