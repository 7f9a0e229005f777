"""Ngày kỷ niệm: the celebrated days through the year, and each with its counts and the campaigns that mark it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import urlsplit

from bangvang import addresses
from bangvang.calendar import days_in, mark
from bangvang.exports.ical import Event, calendar
from bangvang.model.reference import Anniversary
from bangvang.public import PublicCampaign
from bangvang.routes import attached, campaign_lists
from bangvang.routes.attached import Attached, by_time
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import Part, date_part, date_text
from bangvang.store.output import Output, digest

SECTION = "ngay-ky-niem"
_CRUMB = ("Ngày kỷ niệm", addresses.ANNIVERSARIES)


def outputs(shelf: Shelf) -> Iterator[Output]:
    """The front and a page for each day."""
    months: dict[str, list[Part]] = {}
    for id_, record in sorted(shelf.public.anniversaries.items(), key=lambda item: (item[1].calendar, item[1].day, item[0])):
        group = f"Tháng {int(record.day[:2])}" if record.calendar == "dương lịch" else "Theo âm lịch"
        months.setdefault(group, []).append(_item(id_, record))
    groups = [{"id": f"nhom-{place}", "title": title, "days": days} for place, (title, days) in enumerate(months.items(), 1)]
    events = _events(shelf)
    # A calendar without a day is none to RFC 5545, and calendars refuse it.
    view = {"groups": groups, "calendar_url": f"@/{addresses.CALENDAR}" if events else ""}
    yield shelf.page(addresses.ANNIVERSARIES, "anniversaries", "anniversaries.md", view, title="Ngày kỷ niệm",
                     description="Những ngày kỷ niệm mà các kế hoạch thi đua chào mừng.", section=SECTION, layout="list",
                     crumbs=(("Ngày kỷ niệm", ""),))
    for id_, record in shelf.public.anniversaries.items():
        plans = {year: _plans(id_, record, year, marking) for year, marking in _marking(shelf, id_).items()}
        yield _page(shelf, id_, record, plans)
        for one in plans.values():
            yield from attached.outputs(shelf, one)
    if events:
        yield _calendar(shelf, events)


def item_of(id_: str, record: Anniversary, day: dt.date) -> Part:
    """A day to come, with its year and count, as home shows it."""
    years = max(day.year - record.founded.year, 0) if record.founded else 0
    return {**_item(id_, record), "date_short": _short(day.day, day.month), "iso": day.isoformat(), "year": day.year,
            "count": f"{years} năm ({record.founded.year}–{day.year})" if years and record.founded else "",
            "mark": mark(years) if years else ""}


def _item(id_: str, record: Anniversary) -> Part:
    month, day = record.day.split("-")
    lunar = record.calendar == "âm lịch"
    return {"date_short": _short(int(day), int(month)), "iso": "", "year": "", "name": record.name,
            "url": f"@/{addresses.anniversary(id_)}",
            "count": f"từ năm {record.founded.year}" if record.founded else "", "mark": "",
            "lunar": f"ngày {int(day)} tháng {int(month)} âm lịch" if lunar else "", "sample": record.sample}


def _short(day: int, month: int) -> str:
    """A day without its year, written as whole dates are: `07/5`, `03/02` (see dates.Date.vietnamese)."""
    return f"{day:02d}/{month:02d}" if month < 3 else f"{day:02d}/{month}"


def _marking(shelf: Shelf, id_: str) -> dict[int, list[PublicCampaign]]:
    """The plans that name a day, each once, by the years in which they celebrate it."""
    found: dict[int, dict[str, PublicCampaign]] = {}
    for campaign in shelf.public.campaigns.values():
        for celebration in campaign.record.anniversaries:
            if celebration.day == id_:
                year = celebration.date.year if celebration.date else campaign.record.year
                found.setdefault(year, {})[campaign.id] = campaign
    return {year: list(plans.values()) for year, plans in found.items()}


def _plans(id_: str, record: Anniversary, year: int, plans: Sequence[PublicCampaign]) -> Attached:
    page = addresses.anniversary(id_)
    return Attached(page, str(year), f"Kế hoạch có nêu {record.name} năm {year}", "kế hoạch", SECTION,
                    (_CRUMB, (record.name, page)), len(plans), *by_time(lambda: [campaign_lists.entry(one) for one in plans]))


def _shown(plans: Attached) -> list[Part]:
    """Plans as a cell of a table shows them: what a link leads to stands in its words."""
    return [{**one, "title": f"{one['title']} ({one['note']})" if plans.is_long else one["title"]}
            for one in attached.shown(plans)]


def _page(shelf: Shelf, id_: str, record: Anniversary, plans: Mapping[int, Attached]) -> Output:
    rows: list[Part] = []
    since = record.founded.year if record.founded else dt.MINYEAR
    for year in sorted({*plans, *(one for one in shelf.views.years if one >= since)}, reverse=True):
        years = max(year - record.founded.year, 0) if record.founded else 0
        rows.append({"year": year, "solar": " và ".join(map(date_text, days_in(record, year))),
                     "count": years or "", "mark": mark(years) if years else "",
                     "campaigns": _shown(plans[year]) if year in plans else []})
    month, day_ = record.day.split("-")
    view = {
        "title": record.name,
        "about": record.about or "",
        "facts": [
            {"label": "Ngày", "value": f"{_short(int(day_), int(month))} ({record.calendar})"},
            *([{"label": "Tính từ", "value": date_part(record.founded)}] if record.founded else []),
            *([{"label": "Cách gọi khác", "value": "; ".join(record.aliases)}] if record.aliases else []),
        ],
        "rows": rows,
        "sample": record.sample,
    }
    return shelf.page(addresses.anniversary(id_), "anniversary", "anniversary.md", view, title=record.name, section=SECTION,
                      layout="list", description=f"{record.name}: số năm qua từng năm và các kế hoạch thi đua chào mừng.",
                      crumbs=(_CRUMB, (record.name, "")))


def _calendar(shelf: Shelf, events: list[Event]) -> Output:
    """The days as a calendar; it says the day of the build, as calendars want."""
    today = shelf.public.today
    shelf.addresses.add(addresses.CALENDAR)
    name = f"Ngày kỷ niệm – {shelf.site.title}"
    return Output(addresses.CALENDAR, "calendar", (digest(name, today.isoformat(), *map(repr, events)),),
                  lambda: calendar(name, events, today))


def _events(shelf: Shelf) -> list[Event]:
    """All days of this year and the next, in order."""
    today = shelf.public.today
    host = urlsplit(shelf.site.uri).hostname or "bangvang.invalid"
    found = sorted((day, place, id_) for id_, record in shelf.public.anniversaries.items()
                   for year in (today.year, today.year + 1) for place, day in enumerate(days_in(record, year), 1))
    return [_event(shelf, id_, day, place, host) for day, place, id_ in found]


def _event(shelf: Shelf, id_: str, day: dt.date, place: int, host: str) -> Event:
    """A day; `place` tells the second of a lunar day from the first of that year."""
    record = shelf.public.anniversaries[id_]
    years = day.year - record.founded.year if record.founded else 0
    said = ([mark(years)] if years > 0 else []) + ([_item(id_, record)["lunar"]] if _item(id_, record)["lunar"] else [])
    year = f"{day.year}-{place}" if place > 1 else f"{day.year}"
    return Event(
        f"{digest(id_).hex()[:16]}-{year}@{host}", day, f"{record.name} ({years} năm)" if years > 0 else record.name,
        "; ".join(filter(None, said)), f"{shelf.site.uri}{addresses.anniversary(id_)}" if shelf.site.uri else "")
