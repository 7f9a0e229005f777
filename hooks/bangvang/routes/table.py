"""Every output of the site: PAGE_TYPES makes those of records, `routes` adds what editors and the theme bring along.

KINDS says what a key hangs on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from operator import attrgetter
from typing import NamedTuple

from bangvang.problems import Invalid, Problem
from bangvang.routes import (
    achievements,
    anniversaries,
    assets,
    awards,
    blocks,
    campaigns,
    consultations,
    decisions,
    exemplars,
    facets,
    fronts,
    initiatives,
    open_data,
    pictures,
    recipients,
    references,
    units,
    years,
)
from bangvang.routes.shelf import Shelf
from bangvang.store.output import Output
from bangvang.store.paths import collisions

PAGE_TYPES: dict[str, Callable[[Shelf], Iterator[Output]]] = {
    "achievements": achievements.outputs,
    "anniversaries": anniversaries.outputs,
    "awards": awards.outputs,
    "blocks": blocks.outputs,
    "campaigns": campaigns.outputs,
    "consultations": consultations.outputs,
    "decisions": decisions.outputs,
    "exemplars": exemplars.outputs,
    "facets": facets.outputs,
    "fronts": fronts.outputs,
    "initiatives": initiatives.outputs,
    "open_data": open_data.outputs,
    "pictures": pictures.outputs,
    "recipients": recipients.outputs,
    "references": references.outputs,
    "units": units.outputs,
    "years": years.outputs,
}


class Kind(NamedTuple):
    """What a key hangs on besides the inputs, and when the output is put in place.

    Args:
        templates: the Markdown templates; empty for what is not a page.
        order: 0 for what others lead to (pages of records, files), 1 for lists and fronts.
    """

    templates: tuple[str, ...]
    order: int


KINDS: dict[str, Kind] = {
    "about": Kind(("about.md",), 1),
    "anniversaries": Kind(("anniversaries.md",), 1),
    "anniversary": Kind(("anniversary.md",), 0),
    "asset": Kind((), 0),
    "attached": Kind(("kind_list.md",), 1),
    "awards": Kind(("awards.md",), 1),
    "block": Kind(("block.md",), 0),
    "blocks": Kind(("blocks.md",), 1),
    "calendar": Kind((), 1),
    "campaign": Kind(("campaign.md",), 0),
    "campaign_list": Kind(("campaigns.md",), 1),
    "consultation": Kind(("consultation.md",), 0),
    "consultation_list": Kind(("consultations.md",), 1),
    "content": Kind((), 1),
    "data": Kind((), 1),
    "decision": Kind(("decision.md",), 0),
    "decision_list": Kind(("decisions.md",), 1),
    "error": Kind(("error.md",), 1),
    "exemplars": Kind(("exemplars.md",), 1),
    "exemplars_year": Kind(("exemplars_year.md",), 1),
    "home": Kind(("home.md",), 1),
    "initiative": Kind(("initiative.md",), 0),
    "initiatives": Kind(("initiatives.md",), 1),
    "open_data": Kind(("open_data.md",), 1),
    "people_list": Kind(("people_list.md", "people_letters.md"), 1),
    "picture": Kind((), 0),
    "profile": Kind(("profile.md",), 0),
    "reference": Kind(("reference.md",), 0),
    "references": Kind(("kind_list.md",), 1),
    "search": Kind(("search.md",), 1),
    "search-contents": Kind((), 1),
    "search-facets": Kind((), 0),
    "search-names": Kind((), 0),
    "search-text": Kind((), 0),
    "sheet": Kind((), 0),
    "source": Kind((), 0),
    "text": Kind(("contact.md", "privacy.md"), 1),
    "titles": Kind(("titles.md",), 1),
    "unit": Kind(("unit.md",), 0),
    "units": Kind(("kind_list.md",), 1),
    "withdrawn": Kind(("withdrawn.md",), 0),
    "year": Kind(("year.md",), 1),
    "years": Kind(("years.md",), 1),
}


def is_page(output: Output) -> bool:
    """Whether MkDocs makes an output; a file that somebody brings along may be called .html too, and is no page."""
    return bool(KINDS[output.kind].templates) or output.kind == "content"


def routes(shelf: Shelf, content: assets.Content) -> list[Output]:
    """All outputs of the site but its index of search."""
    outputs = of_records(shelf)
    outputs += list(assets.outputs(shelf, content, tuple(outputs)))
    shelf.addresses.update(output.path for output in outputs)
    return outputs


def of_records(shelf: Shelf) -> list[Output]:
    """The outputs of PAGE_TYPES."""
    return [output for make in PAGE_TYPES.values() for output in make(shelf)]


def by_address(outputs: list[Output]) -> dict[str, Output]:
    """All outputs of the site by address, in order.

    Raises:
        Invalid: two outputs with one address, every culprit named.
    """
    problems = collisions([output.path for output in outputs])
    if problems:
        counts = Counter(output.path for output in outputs)
        by_hand = {output.path for output in outputs if output.kind == "content" and counts[output.path] > 1}
        raise Invalid([_by_its_file(one) if one.path in by_hand else one for one in problems])
    return {output.path: output for output in sorted(outputs, key=attrgetter("path"))}


def _by_its_file(problem: Problem) -> Problem:
    """The problem of two outputs with one address, at the file that an editor wrote and can rename."""
    return replace(
        problem,
        path=f"content/{problem.path.removesuffix('.html')}.md",
        message=f"trang viết tay phải có địa chỉ riêng; “{problem.path}” là trang do chương trình dựng, hãy đặt tên tệp khác, "
                "ví dụ: huong-dan.md")
