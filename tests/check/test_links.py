"""Identity, chains and samples: one record for one thing, no way round, nothing invented beside what is real."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bangvang.check import check
from tests.support.build import TODAY, loaded
from tests.support.data import VOCABULARY, Records, small_site


@pytest.fixture
def data(tmp_path: Path) -> Records:
    """A small site without faults."""
    return small_site(tmp_path)


def _said(data: Records, rule: str) -> list[tuple[str, str, str]]:
    return sorted(
        (problem.path, problem.field, problem.severity)
        for problem in check(loaded(data.root), TODAY)
        if problem.rule == rule
    )


def test_the_small_site_is_without_fault(data: Records) -> None:
    """No rule says anything wrong about records that are right."""
    assert [str(one) for one in check(loaded(data.root), TODAY) if one.severity == "error"] == []


@pytest.mark.parametrize(
    ("fields", "twice"),
    [
        ({"type": "Chỉ thị", "number": "34-CT/TW"}, True),
        ({"type": "chỉ thị", "number": "34 -CT/TW"}, True),
        ({"type": "Chỉ thị", "number": "34-CT/TU"}, False),
        ({"type": "Nghị định", "number": "34-CT/TW"}, False),
        ({"type": "Chỉ thị", "number": "34-CT/TW", "issuer": "Ban Bí thư"}, False),
        ({"type": "Chỉ thị"}, False),
    ],
)
def test_documents_by_number_kind_and_issuer(data: Records, fields: dict[str, str], twice: bool) -> None:
    """34-CT/TU and 34-CT/TW are two documents, and so are a decree and a resolution of one number."""
    data.record("documents/x.yml", fields)
    assert _said(data, "same-identity") == ([("data/documents/x.yml", "number", "error")] if twice else [])


def test_a_draft_waits_and_stops_nothing(data: Records) -> None:
    """A draft of something that is there already is a warning: the editor decides."""
    data.record("documents/x.yml", {"type": "Chỉ thị", "number": "34-CT/TW", "draft": True})
    assert _said(data, "same-identity") == [("data/documents/x.yml", "number", "warning")]


def test_plans_of_two_years_may_share_a_number(data: Records) -> None:
    """Numbers begin anew each year."""
    header = {"title": "Kế hoạch", "type": "Kế hoạch", "number": "1/KH-SGDĐT", "issuer": "Sở"}
    data.campaign("2025/a", header=header)
    data.campaign("2026/a", header=header)
    assert _said(data, "same-identity") == []
    data.campaign("2026/b", header=header)
    assert _said(data, "same-identity") == [("data/campaigns/2026/b/campaign.yml", "header.number", "error")]


@pytest.mark.parametrize(
    ("id_", "use"), [("index", "trang danh sách"), ("con", "thiết bị của Windows"), ("noi-dung", "một phần của trang")]
)
def test_for_what_an_id_is_reserved(data: Records, id_: str, use: str) -> None:
    """An editor is told what stands at the address that an id would take."""
    if id_ == "noi-dung":
        data.record("vocabulary/unit_kinds.yml", {"unit_kinds": [*VOCABULARY["unit_kinds"], {"id": id_, "name": "Nhóm"}]})
    else:
        data.unit(id_, "Trường")
    [message] = [one.message for one in check(loaded(data.root), TODAY) if one.rule == "reserved-id"]
    assert f"mã “{id_}” dành cho {use}" in message


@pytest.mark.parametrize(
    ("links", "ring"),
    [
        ({"a": ["b"], "b": ["c"], "c": []}, None),
        ({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}, None),
        ({"a": ["a"]}, "data/units/a.yml"),
        ({"a": ["b"], "b": ["c"], "c": ["b"]}, "data/units/b.yml"),
        ({"c": ["a"], "a": ["b"], "b": ["c"]}, "data/units/a.yml"),
    ],
)
def test_units_never_go_into_themselves(data: Records, links: dict[str, list[str]], ring: str | None) -> None:
    """A ring of successors is found once, wherever one enters it; many ways to one unit are no ring."""
    for id_, successors in links.items():
        data.unit(id_, f"Trường {id_}", successors=successors)
    assert _said(data, "successor-cycle") == ([(ring, "successors", "error")] if ring else [])


def test_a_long_chain_of_successors(data: Records) -> None:
    """Two thousand mergers in a row are no trouble."""
    for place in range(2000):
        data.unit(f"u{place}", f"Trường {place}", successors=[f"u{place + 1}"] if place < 1999 else [])
    assert _said(data, "successor-cycle") == []


@pytest.mark.parametrize(
    ("path", "fields", "where"),
    [
        ("exemplars/2026/e-1.yml", {"sample": True}, ("data/exemplars/2026/e-1.yml", "recipient")),
        ("decisions/2026/qd-2/decision.yml", {"sample": True}, ("data/decisions/2026/qd-2/decision.yml", "campaign")),
        ("decisions/2026/qd-2/decision.yml", {"sample": True}, ("data/decisions/2026/qd-2/recipients.csv", "recipient")),
        (
            "campaigns/2025/ke-hoach-cu/campaign.yml",
            {"sample": True},
            ("data/campaigns/2026/ke-hoach/campaign.yml", "parents[1]"),
        ),
        ("campaigns/2026/ke-hoach/campaign.yml", {"sample": True}, ("data/exemplars/2026/e-1.yml", "campaign")),
        ("recipients/g-aaaaaa.yml", {"sample": True}, ("data/decisions/2026/qd-2/recipients.csv", "recipient")),
        ("units/so-minh-hoa.yml", {"sample": True}, ("data/campaigns/2026/ke-hoach/campaign.yml", "unit")),
    ],
)
def test_samples_and_real_records_never_mix(data: Records, path: str, fields: dict[str, Any], where: tuple[str, str]) -> None:
    """One record marked as a sample among real ones is an error on each side that touches it."""
    assert _said(data, "sample-mixed") == []
    data.change(path, **fields)
    assert (*where, "error") in _said(data, "sample-mixed")


def test_a_sample_plan_may_cite_a_real_law(data: Records) -> None:
    """Documents, movements and celebrated days are common ground."""
    data.campaign("2026/minh-hoa", sample=True, citations=[{"number": "34-CT/TW", "document": "ct-34"}],
                  movements=[{"name": "Dạy tốt", "movement": "day-tot"}], anniversaries=[{"name": "20/11", "day": "nha-giao"}])
    assert _said(data, "sample-mixed") == []


def test_all_problems_in_one_run(data: Records) -> None:
    """Faults in several records are all said at once, errors and warnings."""
    data.unit("a", "Trường A", successors=["a"])
    data.record("documents/x.yml", {"type": "Chỉ thị", "number": "34-CT/TW"})
    data.person("g-zzzzzz", "Không Ai Nhắc")
    rules = {one.rule for one in check(loaded(data.root), TODAY)}
    assert {"successor-cycle", "same-identity", "unused-record"} <= rules


def test_messages_are_for_editors(data: Records) -> None:
    """Each message is a Vietnamese sentence that says what must be true."""
    data.unit("a", "Trường A", successors=["a"], since="2020-01-01", until="2019-01-01")
    data.person("g-zzzzzz", "Không Ai Nhắc")
    for problem in check(loaded(data.root), TODAY):
        assert any(word in problem.message for word in ("phải", "không được", "chỉ"))
