"""Facets in words: the title of each, how their values read, and links to the list of each value."""

from __future__ import annotations

from bangvang import addresses
from bangvang.routes.shelf import Shelf
from bangvang.routes.words import Part, opened

FACET_TITLES: dict[str, str] = {
    "award_level": "Cấp khen thưởng", "campaign": "Kế hoạch thi đua", "category": "Đối tượng",
    "form": "Loại hình khen thưởng", "level": "Cấp học", "place": "Địa danh",
    "school_year": "Năm học", "title": "Danh hiệu, hình thức", "unit": "Đơn vị", "year": "Năm",
}
_VOCABULARIES = {"award_level": "levels", "category": "categories", "form": "forms", "level": "school_levels",
                 "title": "awards"}


def facet_groups(shelf: Shelf, names: tuple[str, ...]) -> list[Part]:
    """Links to the list of each value of some facets."""
    groups = []
    for name in names:
        values = [{"title": facet_value_title(shelf, name, value), "url": f"@/{addresses.facet(name, value)}"}
                  for value in shelf.views.by_facet[name]]
        groups.append({"title": FACET_TITLES[name], "values": values})
    return groups


def facet_value_title(shelf: Shelf, name: str, value: str) -> str:
    """How a value of a facet reads."""
    if name in _VOCABULARIES:
        return shelf.term(_VOCABULARIES[name], value)
    if name == "unit":
        return shelf.unit_name(value)
    if name == "campaign":
        return shelf.public.campaigns[value].record.header.title
    if name == "place":  # records say "phường Hoa Sữa", as inside a sentence; here it stands alone
        return opened(value)
    return {"year": "Năm ", "school_year": "Năm học "}.get(name, "") + value
