"""The pages that stand for the whole: home, search, introduction, contact, protection of data, and the 404 page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

from bangvang import addresses
from bangvang.calendar import next_day
from bangvang.model.site import Contacts
from bangvang.render import json_ld
from bangvang.routes import anniversaries, campaigns, exemplars
from bangvang.routes.examples import search_examples
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import Part, date_text, paragraphs
from bangvang.store.output import Output

_SIGNS_IN_NUMBER = re.compile(r"[\s().-]")
_NUMBER = re.compile(r"\+?\d{8,15}")
DAYS_SHOWN = 3
CARDS_SHOWN = 4


def outputs(shelf: Shelf) -> Iterator[Output]:
    """One output for each of them."""
    yield _home(shelf)
    yield shelf.page(addresses.SEARCH, "search", "search.md", {}, title="Tìm kiếm", layout="search", section="tim-kiem",
                     description="Tìm người, đơn vị, danh hiệu, kế hoạch và ngày kỷ niệm, gõ có dấu hay không dấu đều được.",
                     crumbs=(("Tìm kiếm", ""),))
    yield _about(shelf)
    agency = {"agency": shelf.site.agency.name}
    for path, template, view, title, description in (
            (addresses.CONTACT, "contact.md", {**agency, "facts": _ways_to_turn_to(shelf.site.contacts)},
             "Liên hệ, đính chính", "Nơi báo sai sót và yêu cầu gỡ thông tin."),
            (addresses.PRIVACY, "privacy.md", {**agency, **shelf.correction},
             "Bảo vệ dữ liệu cá nhân", "Những gì được và không được công khai trên trang này.")):
        yield shelf.page(path, "text", template, view, title=title, description=description, crumbs=((title, ""),))
    # Served at any depth: its links start at the site's own path.
    root = urlsplit(shelf.site.uri).path or "/"
    ways = [{"title": title, "url": f"{root}{address}"} for title, address in (
        ("Trang chủ", addresses.HOME), ("Tìm kiếm", addresses.SEARCH), ("Gương điển hình", addresses.EXEMPLARS))]
    yield shelf.page("404.html", "error", "error.md", {"ways": ways}, title="Không tìm thấy trang", layout="error", noindex=True,
                     description="Địa chỉ này không có trên trang.")


def _ways_to_turn_to(contacts: Contacts) -> list[Part]:
    """Where to turn to; a number or an address of mail opens what a reader's phone has for it."""
    number = _SIGNS_IN_NUMBER.sub("", contacts.phone or "")
    rows: list[Part] = [{"label": "Nơi tiếp nhận", "value": contacts.office}]
    if contacts.phone:
        url = f"tel:{number}" if _NUMBER.fullmatch(number) else ""  # two numbers, or one with an extension: as it stands
        rows.append({"label": "Điện thoại", "link": {"title": contacts.phone, "url": url}})
    if contacts.email:
        address = quote(contacts.email, safe="@")
        rows.append({"label": "Thư điện tử", "link": {"title": contacts.email, "url": f"mailto:{address}"}})
    if contacts.address:
        rows.append({"label": "Địa chỉ", "value": contacts.address})
    return rows


def _home(shelf: Shelf) -> Output:
    """Search, this year's campaigns (or the latest year's, labelled), the next celebrated days, the quarter's exemplars."""
    public, views = shelf.public, shelf.views
    year = public.today.year if public.today.year in views.campaigns_of_year else max(views.campaigns_of_year, default=0)
    quarter = max(views.presented, default=None)
    coming = sorted((day, id_) for id_, record in public.anniversaries.items()
                    if (day := next_day(record, public.today)) is not None)[:DAYS_SHOWN]
    people = [exemplars.card(shelf, e) for e in views.presented[quarter][:CARDS_SHOWN]] if quarter else []
    plans = [campaigns.card(one) for one in views.campaigns_of_year.get(year, ())]
    days = [anniversaries.item_of(id_, public.anniversaries[id_], day) for day, id_ in coming]
    view: Part = {
        "title": shelf.site.tagline or f"Những tấm gương của {shelf.site.agency.name}",
        "lead": "Kế hoạch thi đua, ngày kỷ niệm và những tập thể, cá nhân được khen thưởng, công khai để mọi gia đình cùng biết.",
        "quarter_title": exemplars.quarter_title(*quarter) if quarter else "",
        "quarter_url": f"@/{addresses.exemplars_of(*quarter)}" if quarter else "",
        "people": people,
        "days": days,
        "plans_title": f"Kế hoạch thi đua năm {year}" if year else "",
        "plans": plans,
        "examples": search_examples(shelf),
    }
    data = json_ld({"@context": "https://schema.org", "@type": "WebSite", "name": shelf.site.title, "inLanguage": "vi",
                    "publisher": {"@type": "GovernmentOrganization", "name": shelf.site.agency.name},
                    **({"url": shelf.site.uri} if shelf.site.uri else {})})
    return shelf.page(addresses.HOME, "home", "home.md", view, title=shelf.site.title, description=view["lead"],
                      section="home", layout="home", json_ld=data)


def _about(shelf: Shelf) -> Output:
    site = shelf.site
    responsible = ", ".join(filter(None, (site.responsible.name, site.responsible.role)))
    view = {
        "introduction": paragraphs(site.introduction),
        "facts": [
            {"label": "Cơ quan chủ quản", "value": site.agency.name},
            *([{"label": "Cơ quan cấp trên", "value": site.parent_agency.name}] if site.parent_agency else []),
            {"label": "Chịu trách nhiệm nội dung", "value": responsible},
            {"label": "Trang được dựng ngày", "value": date_text(shelf.public.today)},
        ],
        "notice": site.source_notice,
    }
    return shelf.page(addresses.ABOUT, "about", "about.md", view, title="Giới thiệu",
                      description=f"Trang thi đua, khen thưởng của {site.agency.name}.", crumbs=(("Giới thiệu", ""),))
