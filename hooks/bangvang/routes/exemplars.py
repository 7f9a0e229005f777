"""Gương điển hình: the front of all exemplars, each year, each quarter, and everyone by given name."""

from __future__ import annotations

from collections.abc import Iterator

from bangvang import addresses
from bangvang.public import PublicExemplar
from bangvang.routes import people_lists
from bangvang.routes.facet_words import facet_groups
from bangvang.routes.people_lists import PeopleList
from bangvang.routes.pictures import photo_part
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import ROMAN, Part, count_text
from bangvang.store.output import Output

SECTION = "guong-dien-hinh"
_CRUMB = ("Gương điển hình", addresses.EXEMPLARS)
SHOWN_ON_FRONT = 12


def outputs(shelf: Shelf) -> Iterator[Output]:
    """All pages below /guong-dien-hinh/ but the recipients' own and the facets'."""
    quarters = sorted(shelf.views.presented, reverse=True)
    yield _front(shelf, quarters)
    for year in sorted({year for year, _ in quarters}, reverse=True):
        yield _year(shelf, year, [quarter for that, quarter in sorted(quarters) if that == year])
    for year, quarter in quarters:
        ids = tuple(dict.fromkeys(e.recipient for e in shelf.views.presented[year, quarter]))
        yield from people_lists.pages(shelf, PeopleList(
            addresses.exemplars_of(year, quarter), quarter_title(year, quarter),
            "Những tập thể, cá nhân được giới thiệu trong quý.", SECTION,
            (_CRUMB, (f"Năm {year}", addresses.exemplars_of(year))), ids, short=f"Quý {ROMAN[quarter]}"))
    everyone = sorted(shelf.public.recipients, key=shelf.views.order.__getitem__)
    yield from people_lists.pages(shelf, PeopleList(
        addresses.NAMES, "Tất cả theo tên", "Xếp theo tên gọi, theo thứ tự chữ cái tiếng Việt.", SECTION,
        (_CRUMB,), everyone))


def quarter_title(year: int, quarter: str) -> str:
    """`Gương điển hình quý IV năm 2026`."""
    return f"Gương điển hình quý {ROMAN[quarter]} năm {year}"


def card(shelf: Shelf, exemplar: PublicExemplar) -> Part:
    """An exemplar as a card: the recipient with the commendation and the picture of this presentation."""
    return {**shelf.person(exemplar.recipient), "summary": exemplar.commendation, "photo": photo_part(exemplar)}


def _front(shelf: Shelf, quarters: list[tuple[int, str]]) -> Output:
    latest = [card(shelf, e) for e in shelf.views.presented[quarters[0]]][:SHOWN_ON_FRONT] if quarters else []
    years = sorted({year for year, _ in quarters}, reverse=True)
    view = {
        "title": "Gương điển hình",
        "lead": "Những tập thể, cá nhân được giới thiệu và khen thưởng, xếp theo năm, quý, đơn vị và tên.",
        "latest_title": quarter_title(*quarters[0]) if quarters else "",
        "latest_url": f"@/{addresses.exemplars_of(*quarters[0])}" if quarters else "",
        "latest": latest,
        "years": [{"title": f"Năm {year}", "url": f"@/{addresses.exemplars_of(year)}"} for year in years],
        "names_url": f"@/{addresses.NAMES}",
        "facets": facet_groups(shelf, ("category", "level", "place")),
    }
    return shelf.page(addresses.EXEMPLARS, "exemplars", "exemplars.md", view, title="Gương điển hình",
                      description=view["lead"], section=SECTION, layout="list", crumbs=(("Gương điển hình", ""),))


def _year(shelf: Shelf, year: int, quarters: list[str]) -> Output:
    groups: list[Part] = []
    for quarter in quarters:
        exemplars = shelf.views.presented[year, quarter]
        groups.append({
            "id": f"quy-{quarter[1]}",
            "title": f"Quý {ROMAN[quarter]}",
            "url": f"@/{addresses.exemplars_of(year, quarter)}",
            "people": [card(shelf, e) for e in exemplars[:SHOWN_ON_FRONT]],
            "more": count_text(len(exemplars), "gương được công khai") if len(exemplars) > SHOWN_ON_FRONT else "",
        })
    title = f"Gương điển hình năm {year}"
    year_ = {"title": f"Tất cả của năm {year}", "url": f"@/{addresses.year(year)}"}
    return shelf.page(addresses.exemplars_of(year), "exemplars_year", "exemplars_year.md",
                      {"title": title, "groups": groups, "year": year_}, title=title, section=SECTION, layout="list",
                      description=f"Những tập thể, cá nhân được giới thiệu trong năm {year}, theo từng quý.",
                      crumbs=(_CRUMB, (f"Năm {year}", "")))
