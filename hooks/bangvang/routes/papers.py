"""What a paper is to machines: schema.org CreativeWork for plans, decisions and cited documents."""

from __future__ import annotations

from bangvang.dates import Date
from bangvang.render import json_ld
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import iso_date


def given_number(number: str | None) -> str | None:
    """A paper's number; none where the paper leaves it blank ("Số:    /KH-SGDĐT")."""
    return None if not number or number.lstrip().startswith("/") else number


def paper_data(shelf: Shelf, path: str, name: str, *, genre: str | None, number: str | None = None,
               date: Date | None = None, publisher: str | None = None) -> str:
    """The paper's name, kind, number, day and giver, as far as they are known.

    A decision goes by its number: its title may name somebody who agrees to the page and not to data.
    """
    parts = {
        "@context": "https://schema.org", "@type": "CreativeWork", "inLanguage": "vi", "name": name, "genre": genre,
        "identifier": given_number(number), "datePublished": iso_date(date),
        "publisher": {"@type": "Organization", "name": publisher} if publisher else None,
        "url": f"{shelf.site.uri}{path}" if shelf.site.uri else None,
    }
    return json_ld({key: value for key, value in parts.items() if value})
