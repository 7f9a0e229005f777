"""Long lists are paged by letters: everybody on one page, none too long where letters can part it, no two of one address."""

from __future__ import annotations

import random
from itertools import product

import pytest

from bangvang.model.cards import filing
from bangvang.routes.parting import FULL, first_letters, part_key, parted_by_letters

LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"  # without tones, as names are filed; f, j, w and z stand in foreign names
FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Đặng", "Ngô", "Ông")
GIVEN = ("An", "Ân", "Ánh", "Bình", "Đào", "Đạt", "Giang", "Hà", "Hạnh", "Hoa", "Nga", "Ngọc", "Nguyên", "Nhã", "Út")


def _parts(names: list[str]) -> tuple[dict[str, list[str]], dict[str, str]]:
    """The pages of a list of these people, and under which letters each is filed."""
    filed = {f"g-{number}": filing(name) for number, name in enumerate(names)}
    found = [part for ids in first_letters(list(filed), filed).values() for part in parted_by_letters(ids, filed)]
    assert found == list(parted_by_letters(list(filed), filed)), "whoever begins with the first letters gives the same parts"
    parts = {part.title: list(part.entries) for part in found}
    assert len(parts) == len(found), "two pages would have one heading"
    return parts, filed


def test_everybody_stands_on_one_page_with_those_whose_names_begin_alike() -> None:
    """Whoever stands on a page has a name that begins as its heading says, and nobody stands twice or nowhere."""
    chance = random.Random(5)
    names = [f"{chance.choice(FAMILY)} Thị {chance.choice(GIVEN)}" for _ in range(3000)]
    parts, filed = _parts(names)
    assert sorted(id_ for ids in parts.values() for id_ in ids) == sorted(filed)
    for heading, ids in parts.items():
        assert all(filed[id_].startswith(heading.lower()) for id_ in ids)
        assert ids == sorted(ids, key=list(filed).index), "in the order of the list"
        assert len(ids) <= FULL or len({filed[id_] for id_ in ids}) == 1


def test_a_page_is_parted_only_when_it_is_full() -> None:
    """At the limit one letter is enough; one more, and its people are told apart by the letters that follow."""
    full = ["Lê Thị An"] * (FULL - 50) + ["Lê Thị Ánh"] * 50
    assert list(_parts(full)[0]) == ["A"]
    assert list(_parts([*full, "Lê Thị Ánh"])[0]) == ["An ", "Anh"]
    assert list(_parts([*full, "Lê Thị Ân"])[0]) == ["A", "Â"]


@pytest.mark.parametrize("name", ["Nguyễn Văn An", "12A3"])
def test_namesakes_are_not_parted(name: str) -> None:
    """However many bear a name, and whatever is no name: letters cannot part them, so they share a page."""
    parts, _ = _parts([name] * (2 * FULL))
    assert [len(ids) for ids in parts.values()] == [2 * FULL]


def test_no_two_pages_have_one_address() -> None:
    """Beginnings of up to three letters, with the space before the family name: each its own, in ASCII."""
    beginnings = ["".join(letters) for length in (1, 2, 3) for letters in product(f"{LETTERS} ", repeat=length)]
    keys = [part_key(beginning) for beginning in beginnings]
    assert len(set(keys)) == len(keys)
    assert all(key.isascii() and "/" not in key and key == key.lower() for key in keys)
    assert not {"con", "nul", "prn", "aux"}.intersection(keys), "Windows would take it for a device"
    assert part_key("Khác") == "khac"
    assert "khac" not in keys
