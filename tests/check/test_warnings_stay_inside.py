"""Warnings are for editors: no byte of a built site holds one."""

from __future__ import annotations

from pathlib import Path

from tests.support.build import build, files
from tests.support.data import small_site


def test_no_warning_is_published(tmp_path: Path) -> None:
    """A site whose records give a warning of many kinds is built, and says nothing about them."""
    data = small_site(tmp_path)
    data.campaign(
        "2026/ke-hoach-hai",
        phases=[{"name": "Đợt 2", "start": "2026-02-01", "end": "2026-05-31"}, {"name": "Đợt 1", "start": "2026-01-20"}],
        deadlines=[{"title": "Gửi đăng ký", "date": "2026-01-02"}, {"title": "Báo cáo tổng kết", "date": "2026-05-20"}],
        targets=[{"label": "Trường chuẩn", "value": "83.91", "unit": "%", "numerator": "386", "denominator": "478"}],
        anniversaries=[{"name": "Ngày Nhà giáo", "start": "1982-11-20", "date": "2026-11-20", "years": "45"}],
        page_breaks=[{"line": "7", "kind": "gap"}],
        parents=["2026/ke-hoach"],
        header={"title": "Kế hoạch hai", "type": "Kế hoạch", "date": "2026-01-10"},
    )
    data.person("g-xxxxxx", "Nguyễn Thị Hoà", unit="thcs-moi")
    data.person("g-zzzzzz", "Nguyễn Thị Hòa", unit="thcs-moi")
    data.decision("2026/qd-7", [{"recipient": "g-xxxxxx", "level": "so", "unit": "thcs-cu", "school_year": "2026-2027"}],
                  stated_counts={"persons": 0})
    data.exemplar("2026/e-7", "g-aaaaaa", date="2026-01-20", story="Cô sinh năm 1985.")
    made = build(tmp_path)
    rules = {problem.rule for problem in made.plan.draft.warnings}
    assert rules >= {"phase-after-report", "phase-order", "deadline-before-plan", "ratio-percentage", "year-count", "text-gap",
                     "plan-before-parent", "two-spellings", "unused-record", "unit-period", "school-year-date", "stated-count",
                     "quarter-date", "private-data"}
    site = files(tmp_path / "site")
    for problem in made.plan.draft.warnings:
        for said in (problem.message.encode(), problem.rule.encode()):
            assert [path for path, data_ in site.items() if said in data_] == []
