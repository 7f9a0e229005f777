"""The five real plans in data/: their texts as received, their records as read, what editors changed listed."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
import yaml

from bangvang.load.catalogue import load
from benchmarks.imports import differences

ROOT = Path(__file__).parents[2]
# SHA-256 of the five texts as received.
RECEIVED = {
    "2021/ninh-binh-30-nam-tai-lap": "9a1538fe34f8d88eefcc0a5a8bf7060a4d93eec73773767434cb7ee50da907f6",
    "2022/uong-bi-phong-gddt": "8e92cb81a3b3d2610d7f50b9794f487f2d1cb4bb641800dd675479eed324b1b6",
    "2024/da-nang-so-gddt": "8b5a2d4a7b861233f62b49d8c0abb0fd5c2285313de844657ded6e374b28fba9",
    "2024/dien-bien-so-gddt": "261c07d7c86f8546b41a2283778c17c3c0dc606b65355731f2fd3504f64aa5d7",
    "2024/thcs-le-anh-xuan": "39cf0c2d97341d7dda9d9da2451ee45f02fa44c68e7d8c42f8079134b4193935",
}


@pytest.fixture(scope="module")
def campaigns():
    """The five campaigns as loaded."""
    loaded = load(str(ROOT)).campaigns
    return {plan: loaded[plan] for plan in differences.PLANS}


@pytest.mark.parametrize("plan", sorted(RECEIVED))
def test_text_and_source_are_as_received(plan):
    """plan.md and source.txt hold the received bytes, slips and all."""
    folder = ROOT / "data" / "campaigns" / plan
    for name in ("plan.md", "source.txt"):
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == RECEIVED[plan]


def test_the_list_of_differences_is_up_to_date():
    """docs/import-differences.md is what importer and records give today."""
    assert differences.DOCUMENT.read_text(encoding="utf-8") == differences.document()


def test_the_difference_stays_small():
    """Of all values that the importer reads in the five plans, an editor changed or left out at most two in a hundred."""
    values = touched = 0
    for plan in differences.PLANS:
        found, counts = differences.compare(plan)
        values += counts["values"]
        touched += sum(bool(one.imported) for one in found)
    assert touched <= values * 0.02


def test_they_are_real_and_public(campaigns):
    """None is a draft or a sample, each names its unit, whose record is real too."""
    units = load(str(ROOT)).units
    for campaign in campaigns.values():
        assert not campaign.record.draft
        assert not campaign.record.sample
        assert not units[campaign.record.unit].sample


def test_every_named_day_document_and_movement_has_its_record(campaigns):
    """All 25 dated mentions of celebrated days, all citations and all movements lead to records."""
    days = [day for campaign in campaigns.values() for day in campaign.record.anniversaries]
    assert len(days) == 25
    assert all(day.day and day.start and day.date and day.years for day in days)
    assert all(one.document for campaign in campaigns.values() for one in campaign.record.citations)
    assert all(one.movement for campaign in campaigns.values() for one in campaign.record.movements)


def test_page_breaks_are_twelve_joins_and_a_gap(campaigns):
    """12 sentences are joined; the one that lost a word stands in Uông Bí's fifth section."""
    breaks = [(plan, one.kind, one.line) for plan, one in
              ((plan, one) for plan, campaign in campaigns.items() for one in campaign.record.page_breaks)]
    assert sum(kind == "join" for _, kind, _ in breaks) == 12
    assert [entry for entry in breaks if entry[1] == "gap"] == [("2022/uong-bi-phong-gddt", "gap", 35)]


def test_headers_say_what_the_texts_say(campaigns):
    """Blank numbers stay blank, Đà Nẵng has neither number nor date, codes of the addressees are kept."""
    headers = {plan: campaign.record.header for plan, campaign in campaigns.items()}
    shown = {plan: (header.number, str(header.date) if header.date else None, header.signers[0].name)
             for plan, header in headers.items()}
    assert shown == {
        "2021/ninh-binh-30-nam-tai-lap": ("/KH-SGDĐT", "2021-11", "Phan Thành Công"),
        "2022/uong-bi-phong-gddt": ("207/PGD&ĐT", "2022-03-04", "Phan Hồng Anh"),
        "2024/da-nang-so-gddt": (None, None, "Lê Thị Bích Thuận"),
        "2024/dien-bien-so-gddt": ("/SGDDĐT-TCCB", "2024-01", "Nguyễn Văn Đoạt"),
        "2024/thcs-le-anh-xuan": ("43/KH-LAX", "2024-03-25", "Mai Thanh Bình"),
    }
    assert "Các cơ sở giáo dục trực thuộc (t/h)" in headers["2022/uong-bi-phong-gddt"].distribution
    assert headers["2024/dien-bien-so-gddt"].distribution[0] == "UBND tỉnh (B/c)"


def test_themes_have_their_owners(campaigns):
    """Đà Nẵng follows the city's theme of the year and the ministry's of the school year; Uông Bí's two stand in a footnote."""
    themes = {plan: [(one.kind, one.owner, one.line) for one in campaign.record.themes]
              for plan, campaign in campaigns.items()}
    assert themes["2024/da-nang-so-gddt"] == [("năm", "thành phố Đà Nẵng", 7), ("năm học", "Bộ Giáo dục và Đào tạo", 7)]
    assert [(kind, line) for kind, _, line in themes["2022/uong-bi-phong-gddt"]] == [("năm", 19), ("năm", 21)]
    assert themes["2024/dien-bien-so-gddt"] == [("thi đua", None, 24)]
    assert [kind for kind, _, _ in themes["2024/thcs-le-anh-xuan"]] == ["năm", "phương châm"]


def test_deadlines_have_channel_address_and_doubt(campaigns):
    """Ninh Bình's reports go to the office and by mail; its closing in June 2022 is tentative."""
    due = {str(one.date): one for one in campaigns["2021/ninh-binh-30-nam-tai-lap"].record.deadlines}
    assert due["2022-06"].tentative
    for day in ("2021-12-27", "2022-05-25"):
        assert due[day].email == "phongcntt.soninhbinh@moet.edu.vn"
        assert "Văn phòng Sở" in due[day].channel


def test_phong_gddt_is_history_without_an_invented_heir():
    """The office of Uông Bí ended with the district level on 30/6/2025; no successor is named."""
    unit = load(str(ROOT)).units["pgd-uong-bi"]
    assert (str(unit.until), unit.successors) == ("2025-06-30", ())


def test_slips_are_noted_with_their_source():
    """Each note names a line of the text and what it rests on."""
    for plan in differences.PLANS:
        record = yaml.safe_load((ROOT / "data" / "campaigns" / plan / "campaign.yml").read_text(encoding="utf-8"))
        text = (ROOT / "data" / "campaigns" / plan / "plan.md").read_text(encoding="utf-8").split("\n")
        for note in record["notes"]:
            assert note["source"]
            assert text[note["line"] - 1].strip()
