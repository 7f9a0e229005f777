"""Quyết định khen thưởng: all by year, each with its list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from bangvang import addresses
from bangvang.public import PublicAward, PublicDecision
from bangvang.render import view_digest
from bangvang.routes import attached, year_lists
from bangvang.routes.attached import Attached
from bangvang.routes.page_titles import decision_title
from bangvang.routes.papers import paper_data
from bangvang.routes.parting import FULL, Entry, parted_by_letters, span_link
from bangvang.routes.shelf import Shelf
from bangvang.routes.standing import standing
from bangvang.routes.words import Part, citation_title, count_text, date_part, on_day
from bangvang.routes.year_lists import YearList
from bangvang.store.output import Output, Page, digest

SECTION = "khen-thuong"
CRUMB = ("Khen thưởng", addresses.AWARDS)
_LIST = ("Quyết định khen thưởng", addresses.DECISIONS)


def outputs(shelf: Shelf) -> Iterator[Output]:
    """The list of decisions, a page for each year of them, each decision."""
    years: dict[int, list[Entry[Part]]] = {}
    for decision in latest_first(shelf.public.decisions.values()):
        years.setdefault(decision.year, []).append(Entry(decision.record.date, card(decision)))
    yield from year_lists.outputs(shelf, YearList(
        "decision_list", "decisions.md", SECTION, _LIST[0], "", "Các quyết định khen thưởng, xếp theo năm.",
        addresses.DECISIONS, addresses.decisions_of, (CRUMB,)), years)
    for decision in shelf.public.decisions.values():
        awards = shelf.views.awards_of_decision.get(decision.id, ())
        yield from standing(shelf, addresses.decision(decision.id), [award.recipient for award in awards],
                            partial(_decision, shelf, decision, awards),
                            # Which decision recognised an initiative may hang on others of its number and day.
                            digest(shelf.digests.decisions[decision.id],
                                   *shelf.cycle.initiatives_of_decision.get(decision.id, ())))
        yield from attached.outputs(shelf, _initiatives(shelf, decision))


def latest_first(decisions: Iterable[PublicDecision]) -> list[PublicDecision]:
    """Decisions in the order of lists."""
    return sorted(decisions, key=lambda one: (one.record.date, one.id), reverse=True)


def card(decision: PublicDecision) -> Part:
    """A decision as a card; its count is the decision's own stated number."""
    record = decision.record
    return {
        "number": record.number or "", "url": f"@/{addresses.decision(decision.id)}", "date": date_part(record.date),
        "issuer": record.issuer, "title": record.title, "count": stated_counts(decision),
        "status": "Quyết định bị hủy bỏ" if decision.annulled else "Truy tặng" if record.status == "truy tặng" else "",
        "sample": record.sample,
    }


def entry(decision: PublicDecision) -> Entry[Part]:
    """A decision as a link, with its day."""
    record = decision.record
    return Entry(record.date, {"title": citation_title(record.type, record.number), "url": f"@/{addresses.decision(decision.id)}",
                               "note": record.title, "sample": record.sample})


def stated_counts(decision: PublicDecision) -> str:
    """The numbers that the decision itself states, in words."""
    counts = decision.record.stated_counts
    if counts is None:
        return ""
    parts = [count_text(number, noun) for number, noun in
             ((counts.collectives, "tập thể"), (counts.persons, "cá nhân"), (counts.households, "hộ gia đình")) if number]
    return f"{', '.join(parts)} theo quyết định" if parts else ""


def _decision(shelf: Shelf, decision: PublicDecision, awards: Sequence[PublicAward]) -> Iterator[Output]:
    """A decision's page; a long list goes to pages by the letters of given names."""
    path = addresses.decision(decision.id)
    if len(awards) <= FULL:
        yield _page(shelf, decision, path, awards, (), total=len(awards))
        return
    by_person: dict[str, list[PublicAward]] = {}
    for award in awards:
        by_person.setdefault(award.recipient, []).append(award)
    parts = list(parted_by_letters(list(by_person), shelf.filing))
    stem = path.removesuffix(".html")
    paths = [f"{stem}/{one.key}.html" for one in parts]
    letters = [span_link(one, to) for one, to in zip(parts, paths, strict=True)]
    yield _page(shelf, decision, path, (), letters, total=len(awards))
    for one, to in zip(parts, paths, strict=True):
        yield _page(shelf, decision, to, [award for id_ in one.entries for award in by_person[id_]], (), part=one.title)


def _page(shelf: Shelf, decision: PublicDecision, path: str, awards: Sequence[PublicAward], letters: Sequence[Part],
          part: str = "", total: int = 0) -> Output:
    def make() -> Page:
        return _framed(shelf, decision, path, awards, letters, part, total)

    record = decision.record
    inputs = digest(shelf.digests.vocabulary, shelf.digests.decisions[decision.id], part,
                    view_digest({"letters": letters, "total": total, "initiatives": attached.shown(_initiatives(shelf, decision)),
                                 "form": _form(shelf, record.form) if record.form else None}),
                    shelf.digests.of(award.recipient for award in awards),
                    *(shelf.digests.units[unit] for unit in sorted({award.unit for award in awards if award.unit})))
    return shelf.made(path, "decision", (inputs,), make)


def _framed(shelf: Shelf, decision: PublicDecision, path: str, awards: Sequence[PublicAward], letters: Sequence[Part],
            part: str, total: int) -> Page:
    record = decision.record
    name = citation_title(record.type, record.number)
    rows = [_row(shelf, award) for award in awards]
    campaign = shelf.public.campaigns.get(record.campaign or "")
    annulled = record.annulled
    view = {
        "sample": record.sample,
        "name": name,
        "title": record.title,
        "part": part,
        "first_url": f"@/{addresses.decision(decision.id)}" if part else "",
        "facts": [
            *([{"label": "Số, ký hiệu", "value": record.number}] if record.number else []),
            {"label": "Ngày ban hành", "value": date_part(record.date)},
            {"label": "Cơ quan, người ban hành", "value": record.issuer},
            *([{"label": "Người ký", "value": "; ".join(", ".join(filter(None, (s.role, s.name))) for s in record.signers)}]
              if record.signers else []),
            {"label": "Năm", "link": {"title": str(decision.year), "url": f"@/{addresses.year(decision.year)}"}},
            *([{"label": "Loại hình khen thưởng", "link": _form(shelf, record.form)}] if record.form else []),
            *([{"label": "Kế hoạch thi đua", "link": {"title": campaign.record.header.title,
                                                     "url": f"@/{addresses.campaign(campaign.id)}"}}] if campaign else []),
        ],
        "stated": stated_counts(decision),
        "shown": count_text(total, "lượt khen thưởng được công khai") if total else "",
        "annulled": {"date": on_day(annulled.date.vietnamese()), "number": annulled.number or "", "issuer": annulled.issuer or ""}
        if annulled else None,
        "note": record.note or "",
        "rows": rows,
        "initiatives": attached.shown(_initiatives(shelf, decision)) if not part else [],
        "letters": list(letters),
        "correction": shelf.correction,
    }
    here = ((name, addresses.decision(decision.id)), (part, "")) if part else ((name, ""),)
    title = decision_title(record)
    about = "" if title.endswith(record.title) else f": {record.title}"
    return shelf.framed(path, "decision.md", view, title=f"{title}{f': {part}' if part else ''}",
                      description=f"{title}{about}{f' ({part})' if part else ''}",
                      section=SECTION, layout="list", crumbs=(*_above(decision), *here),
                      updated=(annulled.date if annulled else record.date).vietnamese(),
                      json_ld="" if part else paper_data(shelf, path, name, genre=record.type, number=record.number,
                                                         date=record.date, publisher=record.issuer))


def _form(shelf: Shelf, form: str) -> Part:
    """The kind of commendation, with the way to all who were honoured so."""
    listed = form in shelf.views.by_facet["form"]
    return {"title": shelf.term("forms", form), "url": f"@/{addresses.facet('form', form)}" if listed else ""}


def _initiatives(shelf: Shelf, decision: PublicDecision) -> Attached:
    """Models and initiatives that name this decision as their recognition."""
    page, name = addresses.decision(decision.id), citation_title(decision.record.type, decision.record.number)
    return attached.initiatives(shelf, page, decision_title(decision.record), SECTION, (*_above(decision), (name, page)),
                                shelf.cycle.initiatives_of_decision.get(decision.id, ()))


def _above(decision: PublicDecision) -> tuple[tuple[str, str], ...]:
    return (CRUMB, _LIST, (f"Năm {decision.year}", addresses.decisions_of(decision.year)))


def _row(shelf: Shelf, award: PublicAward) -> Part:
    decision = shelf.public.decisions[award.decision].record
    unit = shelf.unit_link(award.unit, decision.date.first_day) if award.unit else None
    person = shelf.public.recipients[award.recipient]
    return {"name": person.name, "url": f"@/{addresses.recipient(person.id)}", "unit": unit["title"] if unit else "",
            "unit_url": unit["url"] if unit else "", "award": shelf.award_name(award), "school_year": award.school_year or "",
            "reason": award.reason or "", "sample": person.sample}
