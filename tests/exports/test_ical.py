"""The calendar of celebrated days, read by a small reader of RFC 5545 of our own."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bangvang.exports.ical import Event, calendar
from tests.support.build import build
from tests.support.data import small_site


def read_calendar(data: bytes) -> list[dict[str, str]]:
    """The events of a calendar: property names without parameters, texts unescaped."""
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    for line in data.split(b"\r\n"):
        assert len(line) <= 75
        line.decode("utf-8")  # no letter is cut in two
    lines = data.decode("utf-8").replace("\r\n ", "").split("\r\n")
    events: list[dict[str, str]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events:
            events[-1].setdefault(name.partition(";")[0], _plain(value))
    return events


def _plain(value: str) -> str:
    found, rest = "", iter(value)
    for sign in rest:
        found += {"n": "\n"}.get(escaped := next(rest), escaped) if sign == "\\" else sign
    return found


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))), st.text(st.sampled_from("a,;\\\nữ ợ🎉")))
@settings(max_examples=200, deadline=None)
def test_any_text_comes_back(summary: str, description: str) -> None:
    """Commas, semicolons, backslashes, line breaks and long lines of any letters are read again as they were."""
    (event,) = read_calendar(calendar("Lịch", [Event("u@x", dt.date(2026, 6, 2), summary, description, "")], dt.date(2026, 6, 1)))
    assert (event["SUMMARY"], event.get("DESCRIPTION", "")) == (summary, description)


@pytest.mark.parametrize("letter", ["a", "đ", "ữ", "🎉"])
def test_long_lines_of_any_length_come_back(letter: str) -> None:
    """Whatever stands where a line is folded, once or several times: no line too long, no letter cut, none lost."""
    for length in range(40, 240):
        summary = "x" * (length % 4) + letter * length
        (event,) = read_calendar(calendar("Lịch", [Event("u@x", dt.date(2026, 6, 2), summary, "", "")], dt.date(2026, 6, 1)))
        assert event["SUMMARY"] == summary


def test_it_is_a_calendar_and_no_message() -> None:
    """A METHOD says what a message is for; PUBLISH would want the ORGANIZER of each event (RFC 5546, 3.2.1)."""
    told = calendar("Ngày kỷ niệm", [Event("a@b", dt.date(2026, 9, 5), "Khai giảng", "", "")], dt.date(2026, 1, 1)).decode()
    named = {line.partition(":")[0].partition(";")[0] for line in told.split("\r\n")}
    assert not {"METHOD", "ORGANIZER", "ATTENDEE"} & named
    assert {"VERSION", "PRODID", "UID", "DTSTAMP", "DTSTART"} <= named


def test_days_of_this_year_and_the_next(tmp_path: Path) -> None:
    """Solar and lunar days, with their counts, in order; named by nothing that says what they are."""
    data = small_site(tmp_path)
    data.record("anniversaries/gio-to.yml", {"name": "Giỗ Tổ Hùng Vương", "day": "03-10", "calendar": "âm lịch"})
    build(tmp_path)
    text = (tmp_path / "site/ngay-ky-niem/lich.ics").read_bytes()
    events = read_calendar(text)
    assert [(one["DTSTART"], one["SUMMARY"], one.get("DESCRIPTION", "")) for one in events] == [
        ("20260426", "Giỗ Tổ Hùng Vương", "ngày 10 tháng 3 âm lịch"),
        ("20261120", "Ngày Nhà giáo (44 năm)", ""),
        ("20270416", "Giỗ Tổ Hùng Vương", "ngày 10 tháng 3 âm lịch"),
        ("20271120", "Ngày Nhà giáo (45 năm)", "năm lẻ 5")]
    assert {one["DTSTAMP"] for one in events} == {"20260601T000000Z"}
    assert len({one["UID"] for one in events}) == 4
    assert not any(word in one["UID"] for one in events for word in ("gio", "nha-giao"))
    assert events[1]["URL"] == "https://minhhoa.example.vn/thi-dua/ngay-ky-niem/nha-giao.html"


def test_the_front_leads_to_it(tmp_path: Path) -> None:
    """The list of celebrated days links to the calendar."""
    small_site(tmp_path)
    build(tmp_path)
    assert 'href="lich.ics"' in (tmp_path / "site/ngay-ky-niem/index.html").read_text(encoding="utf-8")


def test_no_calendar_without_days(tmp_path: Path) -> None:
    """RFC 5545, 3.6: a calendar holds at least one component. Where no day comes there is no file, and no link to one."""
    data = small_site(tmp_path)
    data.remove("campaigns/2026/ke-hoach")
    data.change("decisions/2026/qd-2/decision.yml", campaign=None)
    data.record("anniversaries/nha-giao.yml", {"name": "Ngày nhuận", "day": "02-29"})
    for path in ("blocks/khoi-1", "commitments/giao-uoc-1", "registrations/dang-ky-1", "criteria/tieu-chi-1",
                 "councils/hoi-dong-1", "initiatives/sang-kien-1", "exemplars/2026/e-1"):
        data.change(f"{path}.yml", campaign=None)
    build(tmp_path)
    assert not (tmp_path / "site/ngay-ky-niem/lich.ics").exists()
    page = (tmp_path / "site/ngay-ky-niem/index.html").read_text(encoding="utf-8")
    assert "Ngày nhuận" in page
    assert "lich.ics" not in page
