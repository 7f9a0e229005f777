"""The yearly cycle as it may be shown: no drafts, nothing of days to come, and no one and nothing that is not public itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bangvang.model.cycle import FOLDERS
from bangvang.public.cycle import NAME_WITHHELD, SUMMARY_WITHHELD
from tests.support.build import public
from tests.support.data import CHILD, Records, small_site

ONE = {
    "blocks": "khoi-1", "commitments": "giao-uoc-1", "councils": "hoi-dong-1", "criteria": "tieu-chi-1",
    "initiatives": "sang-kien-1", "registrations": "dang-ky-1",
}
DATED = sorted(ONE.keys() - {"blocks"})
INITIATIVE = "initiatives/sang-kien-1.yml"


@pytest.fixture
def data(tmp_path: Path) -> Records:
    """A small site with a record of each kind."""
    return small_site(tmp_path)


def _shown(data: Records, folder: str) -> Any:
    """The one record of a kind as it may be shown; None where it may not."""
    return getattr(public(data.root).cycle, folder).get(ONE[folder])


@pytest.mark.parametrize("folder", sorted(FOLDERS))
def test_drafts_are_not_shown(data: Records, folder: str) -> None:
    """A record is public until it is marked as a draft."""
    assert _shown(data, folder) is not None
    data.change(f"{folder}/{ONE[folder]}.yml", draft=True)
    assert _shown(data, folder) is None


@pytest.mark.parametrize("folder", DATED)
@pytest.mark.parametrize(("date", "shown"), [("2026-06-01", True), ("2026-06-02", False), ("2026-06", True)])
def test_what_is_dated_after_today_waits(data: Records, folder: str, date: str, shown: bool) -> None:
    """Today is the first of June: what is dated on it is shown, what comes later is not."""
    data.change(f"{folder}/{ONE[folder]}.yml", date=date, **({"results_date": None} if folder == "criteria" else {}))
    assert (_shown(data, folder) is not None) is shown


@pytest.mark.parametrize("folder", sorted(FOLDERS))
def test_a_plan_that_is_not_public_is_not_named(data: Records, folder: str) -> None:
    """The record stays, its way to the plan does not."""
    assert _shown(data, folder).campaign == "2026/ke-hoach"
    data.change("campaigns/2026/ke-hoach/campaign.yml", draft=True)
    assert _shown(data, folder).campaign is None


@pytest.mark.parametrize("folder", ["councils", "initiatives", "registrations"])
def test_what_is_of_a_unit_that_is_not_public(data: Records, folder: str) -> None:
    """A council, an initiative, a registration goes with its unit."""
    data.change(f"units/{_shown(data, folder).unit}.yml", draft=True)
    assert _shown(data, folder) is None


def test_units_that_are_not_public_stand_in_no_block(data: Records) -> None:
    """Neither as members nor as who leads; nor do they sign or have results."""
    data.unit("th-ba", "Trường Ba")
    data.change("blocks/khoi-1.yml", head="th-ba", deputy="thcs-cu", members=["thcs-moi", "thcs-cu", "th-ba"])
    data.change("criteria/tieu-chi-1.yml", results=[{"unit": "thcs-cu", "rank": "2"}, {"unit": "thcs-moi", "rank": "1"}])
    block = _shown(data, "blocks")
    assert (block.head, block.deputy, block.members) == ("th-ba", "thcs-cu", ("thcs-moi", "thcs-cu", "th-ba"))
    data.change("units/thcs-cu.yml", draft=True)
    data.change("units/th-ba.yml", draft=True)
    block = _shown(data, "blocks")
    assert (block.head, block.deputy, block.members) == (None, None, ("thcs-moi",))
    assert [one.unit for one in _shown(data, "commitments").signatories] == ["thcs-moi"]
    assert [one.unit for one in _shown(data, "criteria").results] == ["thcs-moi"]
    data.change("units/thcs-moi.yml", draft=True)
    assert _shown(data, "blocks") is None


@pytest.mark.parametrize("folder", ["commitments", "criteria"])
def test_a_block_that_is_not_public_is_not_named(data: Records, folder: str) -> None:
    """A commitment and criteria stay without it."""
    assert _shown(data, folder).block == "khoi-1"
    data.change("blocks/khoi-1.yml", draft=True)
    assert _shown(data, folder).block is None


@pytest.mark.parametrize(
    ("date", "announced"), [("2026-06-01", True), ("2026-06-02", False), ("2026-06", True), (None, True)]
)
def test_results_are_shown_once_they_are_announced(data: Records, date: str | None, announced: bool) -> None:
    """Results of a day to come, and that day, are kept back; results without a day are announced."""
    data.change("criteria/tieu-chi-1.yml", results_date=date)
    criteria = _shown(data, "criteria")
    assert [one.unit for one in criteria.results] == (["thcs-moi"] if announced else [])
    assert str(criteria.results_date) == (date if announced and date else "None")


@pytest.mark.parametrize(("withheld", "hidden"), [(True, True), (False, False)])
def test_an_author_who_may_not_be_shown(data: Records, withheld: bool, hidden: bool) -> None:
    """Such an author is named nowhere in the initiative, by no name; what names nobody stays, and so do other authors."""
    if withheld:
        data.pupil("g-zzzzzz", CHILD, [], aliases=["Sương Giàng"])
    else:
        data.person("g-zzzzzz", CHILD, aliases=["Sương Giàng"])
        data.decision("2026/qd-9", [{"recipient": "g-zzzzzz"}])
    data.change(
        INITIATIVE, authors=["g-aaaaaa", "g-zzzzzz"], name=f"Tủ sách {CHILD}", summary="Em Sương Giàng đọc sách.",
        text=f"Em {CHILD} kể.", recognition=f"Khen {CHILD}", results=["Mười lớp đọc sách", f"{CHILD} đạt giải"])
    one = _shown(data, "initiatives")
    assert one.authors == (("g-aaaaaa",) if hidden else ("g-aaaaaa", "g-zzzzzz"))
    assert one.name == (NAME_WITHHELD if hidden else f"Tủ sách {CHILD}")
    assert one.summary == (SUMMARY_WITHHELD if hidden else "Em Sương Giàng đọc sách.")
    assert (one.text, one.recognition) == ((None, None) if hidden else (f"Em {CHILD} kể.", f"Khen {CHILD}"))
    assert one.results == (("Mười lớp đọc sách",) if hidden else ("Mười lớp đọc sách", f"{CHILD} đạt giải"))


def test_texts_that_do_not_name_a_withheld_author_stay(data: Records) -> None:
    """Only what names an author who may not be shown is left out."""
    data.pupil("g-zzzzzz", CHILD, [])
    before = _shown(data, "initiatives")
    data.change(INITIATIVE, authors=["g-zzzzzz"])
    after = _shown(data, "initiatives")
    assert after.authors == ()
    assert (after.name, after.summary, after.text, after.recognition, after.results) == (
        before.name, before.summary, before.text, before.recognition, before.results)


def test_a_movement_that_is_not_public_is_not_named(data: Records) -> None:
    """An initiative made in it stays without it."""
    assert _shown(data, "initiatives").movements == ("day-tot",)
    data.change("movements/day-tot.yml", draft=True)
    assert _shown(data, "initiatives").movements == ()
