"""References: each one that leads nowhere is named at its own field, and none joins what is invented with what is real."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bangvang.check import check
from tests.support.build import TODAY, loaded
from tests.support.data import Records, small_site

PLAN = "campaigns/2026/ke-hoach/campaign.yml"
# Each reference that a record may hold, by the field that an editor is told: what leads nowhere there, and nothing else.
REFERENCES: list[tuple[str, str, dict[str, Any]]] = [
    ("site.yml", "unit", {"unit": "khong-co"}),
    ("recipients/g-bbbbbb.yml", "category", {"category": "khong-co"}),
    ("recipients/g-bbbbbb.yml", "unit", {"unit": "khong-co"}),
    ("exemplars/2026/e-2.yml", "recipient", {"recipient": "g-zzzzzz"}),
    ("exemplars/2026/e-2.yml", "unit", {"unit": "khong-co"}),
    ("exemplars/2026/e-2.yml", "campaign", {"campaign": "2026/khong-co"}),
    ("decisions/2026/qd-2/decision.yml", "authority", {"authority": "khong-co"}),
    ("decisions/2026/qd-2/decision.yml", "campaign", {"campaign": "2026/khong-co"}),
    ("decisions/2026/qd-2/decision.yml", "form", {"form": "khong-co"}),
    ("units/thcs-moi.yml", "kind", {"kind": "khong-co"}),
    ("units/thcs-moi.yml", "level", {"level": "khong-co"}),
    ("units/thcs-moi.yml", "parent", {"parent": "khong-co"}),
    ("units/thcs-cu.yml", "successors[2]", {"successors": ["thcs-moi", "khong-co"]}),
    (PLAN, "unit", {"unit": "khong-co"}),
    (PLAN, "of", {"of": "2026/khong-co", "stage": "sơ kết"}),
    (PLAN, "parents[2]", {"parents": ["2025/ke-hoach-cu", "2026/khong-co"]}),
    (PLAN, "anniversaries[2].day", {"anniversaries": [{"name": "Ngày một"}, {"name": "Ngày hai", "day": "khong-co"}]}),
    (PLAN, "citations[2].document", {"citations": [{"document": "ct-34"}, {"document": "khong-co"}]}),
    (PLAN, "movements[2].movement", {"movements": [{"name": "Một"}, {"name": "Hai", "movement": "khong-co"}]}),
    (PLAN, "targets[2].award", {"targets": [{"label": "Một"}, {"label": "Hai", "award": "khong-co"}]}),
    ("blocks/khoi-1.yml", "campaign", {"campaign": "2026/khong-co"}),
    ("blocks/khoi-1.yml", "head", {"head": "khong-co"}),
    ("blocks/khoi-1.yml", "deputy", {"deputy": "khong-co"}),
    ("blocks/khoi-1.yml", "members[3]", {"members": ["thcs-moi", "thcs-cu", "khong-co"]}),
    ("commitments/giao-uoc-1.yml", "campaign", {"campaign": "2026/khong-co"}),
    ("commitments/giao-uoc-1.yml", "block", {"block": "khong-co"}),
    ("commitments/giao-uoc-1.yml", "signatories[2].unit", {"signatories": [{"unit": "thcs-moi"}, {"unit": "khong-co"}]}),
    ("commitments/giao-uoc-1.yml", "targets[2].award", {"targets": [{"label": "Một"}, {"label": "Hai", "award": "khong-co"}]}),
    ("councils/hoi-dong-1.yml", "campaign", {"campaign": "2026/khong-co"}),
    ("councils/hoi-dong-1.yml", "unit", {"unit": "khong-co"}),
    ("criteria/tieu-chi-1.yml", "campaign", {"campaign": "2026/khong-co"}),
    ("criteria/tieu-chi-1.yml", "block", {"block": "khong-co"}),
    ("criteria/tieu-chi-1.yml", "results[2].unit", {"results": [{"unit": "thcs-moi"}, {"unit": "khong-co"}]}),
    ("initiatives/sang-kien-1.yml", "campaign", {"campaign": "2026/khong-co"}),
    ("initiatives/sang-kien-1.yml", "unit", {"unit": "khong-co"}),
    ("initiatives/sang-kien-1.yml", "authors[2]", {"authors": ["g-aaaaaa", "g-zzzzzz"]}),
    ("initiatives/sang-kien-1.yml", "movements[2]", {"movements": ["day-tot", "khong-co"]}),
    ("registrations/dang-ky-1.yml", "campaign", {"campaign": "2026/khong-co"}),
    ("registrations/dang-ky-1.yml", "unit", {"unit": "khong-co"}),
    ("registrations/dang-ky-1.yml", "titles[2].award",
     {"titles": [{"award": "giay-khen", "count": "1"}, {"award": "khong-co", "count": "1"}]}),
    ("registrations/dang-ky-1.yml", "titles[1].level", {"titles": [{"award": "giay-khen", "level": "khong-co", "count": "1"}]}),
]
# Links of the small site between records that may be invented: who holds the link, its field, whom it leads to.
LINKS = [
    (PLAN, "unit", "units/so-minh-hoa.yml"),
    (PLAN, "parents[1]", "campaigns/2025/ke-hoach-cu/campaign.yml"),
    ("units/thcs-cu.yml", "parent", "units/so-minh-hoa.yml"),
    ("units/thcs-cu.yml", "successors[1]", "units/thcs-moi.yml"),
    ("recipients/g-aaaaaa.yml", "unit", "units/thcs-cu.yml"),
    ("exemplars/2026/e-1.yml", "recipient", "recipients/g-aaaaaa.yml"),
    ("exemplars/2026/e-1.yml", "unit", "units/thcs-moi.yml"),
    ("exemplars/2026/e-1.yml", "campaign", PLAN),
    ("decisions/2026/qd-2/decision.yml", "campaign", PLAN),
    ("blocks/khoi-1.yml", "campaign", PLAN),
    ("blocks/khoi-1.yml", "head", "units/thcs-moi.yml"),
    ("blocks/khoi-1.yml", "members[2]", "units/thcs-cu.yml"),
    ("commitments/giao-uoc-1.yml", "campaign", PLAN),
    ("commitments/giao-uoc-1.yml", "block", "blocks/khoi-1.yml"),
    ("commitments/giao-uoc-1.yml", "signatories[2].unit", "units/thcs-cu.yml"),
    ("criteria/tieu-chi-1.yml", "campaign", PLAN),
    ("criteria/tieu-chi-1.yml", "block", "blocks/khoi-1.yml"),
    ("criteria/tieu-chi-1.yml", "results[1].unit", "units/thcs-moi.yml"),
    ("councils/hoi-dong-1.yml", "campaign", PLAN),
    ("councils/hoi-dong-1.yml", "unit", "units/so-minh-hoa.yml"),
    ("registrations/dang-ky-1.yml", "campaign", PLAN),
    ("registrations/dang-ky-1.yml", "unit", "units/thcs-moi.yml"),
    ("initiatives/sang-kien-1.yml", "campaign", PLAN),
    ("initiatives/sang-kien-1.yml", "unit", "units/thcs-moi.yml"),
    ("initiatives/sang-kien-1.yml", "authors[1]", "recipients/g-aaaaaa.yml"),
]


@pytest.fixture
def data(tmp_path: Path) -> Records:
    """A small site without faults."""
    return small_site(tmp_path)


def _said(data: Records, rule: str) -> list[tuple[str, str, str]]:
    return [(one.path, one.field, one.severity) for one in check(loaded(data.root), TODAY) if one.rule == rule]


@pytest.mark.parametrize(("path", "field", "fields"), REFERENCES)
def test_what_leads_nowhere(data: Records, path: str, field: str, fields: dict[str, Any]) -> None:
    """The field with an id that no record bears is named, and only it."""
    assert _said(data, "unknown-reference") == []
    data.change(path, **fields)
    assert _said(data, "unknown-reference") == [(f"data/{path}", field, "error")]


@pytest.mark.parametrize(("path", "field", "other"), LINKS)
@pytest.mark.parametrize("which", ["own", "other"])
def test_what_is_invented_and_what_is_real_are_not_linked(
    data: Records, path: str, field: str, other: str, which: str
) -> None:
    """Whichever side of a link is marked as a sample, it is told where the link stands; with both sides it is right.

    Beside a school or a block it is a warning: invented people may be tried out in real schools.
    """
    beside = other.startswith(("units/", "blocks/")) and not path.startswith("campaigns/")
    found = (f"data/{path}", field, "warning" if beside else "error")
    data.change(path if which == "own" else other, sample=True)
    assert found in _said(data, "sample-mixed")
    data.change(other if which == "own" else path, sample=True)
    assert (f"data/{path}", field) not in [one[:2] for one in _said(data, "sample-mixed")]


def test_the_units_on_a_list(data: Records) -> None:
    """A real decision names people with a real unit: the row with another one is told, others are not."""
    data.unit("thcs-minh-hoa", "Trường THCS Minh Họa", sample=True)
    data.rows("2026/qd-2", [{"recipient": "g-aaaaaa", "unit": "thcs-moi"}, {"recipient": "g-bbbbbb", "unit": "thcs-minh-hoa"}])
    assert [(one.path, one.line, one.field) for one in check(loaded(data.root), TODAY) if one.rule == "sample-mixed"] == [
        ("data/decisions/2026/qd-2/recipients.csv", 3, "unit")
    ]


@pytest.mark.parametrize(("path", "own"), [("units/so-minh-hoa.yml", "có thật"), ("councils/hoi-dong-1.yml", "minh họa")])
def test_an_editor_is_told_which_side_is_which(data: Records, path: str, own: str) -> None:
    """The message speaks from the side of the record at which it stands."""
    data.change(path, sample=True)
    [message] = [one.message for one in check(loaded(data.root), TODAY)
                 if (one.rule, one.field) == ("sample-mixed", "unit") and "councils" in one.path]
    assert message.startswith(f"bản ghi {own} không nên liên kết với bản ghi {'minh họa' if own == 'có thật' else 'có thật'};")


def test_a_site_may_be_shown_with_records_of_both_kinds(data: Records) -> None:
    """Of site.yml nothing is left behind: its mark says what its own pages are."""
    data.unit("so-khac", "Sở khác", kind="so", sample=True)
    data.change("site.yml", unit="so-khac")
    assert _said(data, "sample-mixed") == []
