"""The grammar takes any text: it never fails, and what it gives is always in the form that it promises."""

import datetime as dt
import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bangvang.dates import Date
from bangvang.imports.plan import read_plan
from bangvang.imports.plan_drafts import campaign_yaml
from bangvang.imports.yaml_out import to_yaml
from bangvang.load.yaml_events import read_yaml
from bangvang.model.campaign import Campaign
from benchmarks.imports.score import EXPECTATIONS

TODAY = dt.date(2026, 11, 22)
PIECES = [
    line
    for plan in sorted(EXPECTATIONS.glob("*.txt"))
    for row in plan.read_text(encoding="utf-8").split("\n")
    for line in (row[:140], row[-90:])
    if line.strip()
]
ODD = st.sampled_from(["", "|", "| a | b |", "Số: /", "Số: 5", "ngày tháng năm 2024", "(31/2/2024 - 31/2/2025)", "0/0 trường",
                       "5/0 = 3%", "từ 31/12 đến 01/01", "“", "¹ x", "*", "KT.", "năm 9999", "tháng 13", "99 năm Ngày X (1/1)",
                       "Kính gửi:", "trước ngày", "100%", "đến hết", "quý V", "\t", "Nơi nhận:", "GIÁM ĐỐC"])  # fmt: skip
texts = st.lists(st.one_of(st.sampled_from(PIECES), ODD), max_size=14)


@settings(max_examples=120, deadline=None)
@given(texts, st.sampled_from(["\n", "\n\n", " "]))
def test_any_text_gives_a_record_that_loads(parts, between):
    """Pieces of real plans in any order give JSON, whole dates, lines with words, and a campaign.yml that loads."""
    text = between.join(parts)
    result = read_plan(text, "x.txt", TODAY)
    json.dumps(result)
    rows = text.split("\n")
    for kind in ("phases", "deadlines", "anniversaries", "citations", "targets", "movements", "themes", "duties"):
        for entry in result[kind]:
            assert rows[entry["line"] - 1].strip()
            for name in ("start", "end", "date"):
                if entry.get(name):
                    Date.parse(entry[name])
    if result["year"] and result["header"]["title"]:
        tree = read_yaml(campaign_yaml(result, "source.txt").encode(), "campaign.yml")
        assert tree.problems == []
        Campaign.model_validate(tree.value)
    assert to_yaml({"draft": True}) == "draft: true\n"


@pytest.mark.parametrize(
    "piece",
    ["1/2 ", "đạt 5% ", "ngày 1/1/2024 ", "“a” ", "từ 1/1 đến 2/2 ", "số 1/KH-UBND, ", "Luật A ", "trước ngày ", "(", "**a ",
     "1. a\n", "a b c\n\n"],
)  # fmt: skip
def test_long_texts_take_no_long_time(piece):
    """Thirty thousand signs of any one thing are read in seconds: no pattern falls into endless trials."""
    start = time.process_time()
    read_plan("I. MỘT\n\n" + piece * (30_000 // len(piece)), "x.txt", TODAY)
    assert time.process_time() - start < 10
