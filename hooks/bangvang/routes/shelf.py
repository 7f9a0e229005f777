"""Shelf: what every page type takes its views from: Public, Views, and the small parts that many pages show."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from bangvang import addresses
from bangvang.derive import Views
from bangvang.links import relative, whole
from bangvang.model.recipient import Purpose
from bangvang.model.site import Site
from bangvang.public import KeptBack, Public, PublicAward, PublicRecipient
from bangvang.render import Renderer, View, view_digest
from bangvang.routes.continued import names_since
from bangvang.routes.cycle_links import CycleLinks
from bangvang.routes.digests import Digests
from bangvang.routes.neighbours import Neighbours
from bangvang.routes.paper_links import PaperLinks
from bangvang.routes.pictures import Pictures
from bangvang.routes.words import Part, inside, shows_sample, years_text
from bangvang.store.carried import Carried
from bangvang.store.known import Memo
from bangvang.store.output import Output, Page
from bangvang.text import given_name, initials


class Shelf:
    """Views of records, by id, made once and shared by all pages of a build."""

    def __init__(self, public: Public, views: Views, pictures: Pictures, memo: Memo | None = None,
                 carried: Carried | None = None) -> None:
        self.memo = memo
        self.carried = carried or Carried()
        self.public = public
        self.views = views
        self.pictures = pictures
        self.digests = Digests(public, views, self.carried)
        self.addresses: set[str] = set()
        self.renderer = Renderer(self.addresses, memo)
        self.cycle = CycleLinks(public)
        self.papers = PaperLinks(public)
        self.neighbours = Neighbours(public, views)
        self._people: dict[str, Part] = {}
        self._samples = {id_ for id_, person in public.recipients.items() if person.sample}

    @property
    def site(self) -> Site:
        """The site's own record."""
        return self.public.site

    @property
    def unfound(self) -> KeptBack:
        """Those who must not be found by searching."""
        return self.public.kept_back["search"]

    def may_be_used(self, person: PublicRecipient, purpose: Purpose) -> bool:
        """Whether consent covers a purpose, also that of whom a group is called after (`Gia đình em …`)."""
        return purpose in person.purposes and (
            person.kind == "person" or not self.public.kept_back[purpose].named_in(person.name, groups=False))

    # Pages

    def page(self, path: str, kind: str, template: str, view: View, *, people: Sequence[str] = (), **frame: Any) -> Output:
        """A page whose view is at hand: the view and its frame are all that it depends on.

        Args:
            people: recipients whose rows the template finds as `people`; they count by the digests of their cards,
                so that a long list costs little when nothing changed.
            frame: see `framed`.
        """
        def make() -> Page:
            shown = {**view, "people": self.people(people)} if people else view
            return self.framed(path, template, shown, **frame)

        key = view_digest({"view": view, "frame": {**frame, "crumbs": list(frame.get("crumbs", ()))}})
        return self.made(path, kind, (key, self.digests.of(people)), make)

    def made(self, path: str, kind: str, inputs: tuple[bytes, ...], make: Callable[[], Page]) -> Output:
        """A page made only when its inputs changed; `inputs` must cover all that `make` reads."""
        self.addresses.add(path)
        return Output(path, kind, inputs, make)

    def framed(self, path: str, template: str, view: View, *, title: str, description: str, section: str = "",
               layout: str = "plain", crumbs: Iterable[tuple[str, str]] = (), noindex: bool = False, updated: str = "",
               json_ld: str = "") -> Page:
        """The page in Markdown with what the theme needs; by its view it knows whether anything shown is sample data.

        Args:
            crumbs: (title, address) of the pages above, the page itself last without an address.
            updated: the record's own date for readers.
        """
        sample = shows_sample(view)
        meta: Part = {
            "canonical": self.canonical(path), "section": section, "layout": layout, "noindex": noindex,
            "sample": self.site.sample if sample is None else sample, "updated": updated, "json_ld": json_ld,
            "breadcrumb": [{"title": name, "url": relative(target, path) if target else ""}
                           for name, target in crumbs],
        }
        return Page(self.renderer.markdown(template, view, path), title, description, meta)

    def canonical(self, path: str) -> str:
        """The whole address of a page, as search engines are to know it; empty where the site has none."""
        return whole(self.site.uri, path) if self.site.uri else ""

    # Words of the vocabulary

    def term(self, vocabulary: str, id_: str | None) -> str:
        """The name of a term; empty for none."""
        term = self.public.vocabulary[vocabulary].get(id_ or "")
        return term.name if term else ""

    def award_name(self, award: PublicAward) -> str:
        """Title or form, with its level where the name does not say it: `Bằng khen (cấp tỉnh)`."""
        return self.leveled(award.award, award.level)

    def leveled(self, award: str, level_id: str | None) -> str:
        """The name of a title or form with its level where the name does not say it."""
        name, level = self.term("awards", award), self.term("levels", level_id)
        if not level or level.lower().removeprefix("cấp ") in name.lower():
            return name
        return f"{name} ({inside(level)})"

    # Units

    def unit_name(self, id_: str, day: dt.date | None = None) -> str:
        """The name that a unit bore on a day; today's without a day."""
        unit = self.public.units[id_]
        if day is not None:
            for former in sorted(unit.former_names, key=lambda name: name.until):
                if day <= former.until.last_day:
                    return former.name
        return unit.name

    def unit_link(self, id_: str, day: dt.date | None = None) -> Part:
        """A unit as {title, url}, by its name of a day."""
        return {"title": self.unit_name(id_, day), "url": f"@/{addresses.unit(id_)}"}

    def unit_now(self, id_: str, day: dt.date | None) -> str:
        """What a unit of a day is today: `nay là Trường THCS Minh Họa, từ 01/09/2025`; empty where it is the same."""
        unit = self.public.units[id_]
        now = [one for one in self.views.successors_now[id_] if one != id_]
        if now:
            return f"nay là {names_since({one: self.unit_name(one) for one in now}, id_, self.public, self.views)}"
        return f"nay là {unit.name}" if self.unit_name(id_, day) != unit.name else ""

    # People

    def person(self, id_: str) -> Part:
        """A recipient as a row or card of a list."""
        if id_ not in self._people:
            self._people[id_] = self._person(self.public.recipients[id_])
        return self._people[id_]

    def _person(self, person: PublicRecipient) -> Part:
        awards = self.views.awards.get(person.id, ())
        exemplars = self.views.exemplars.get(person.id, ())
        years = {award.year for award in awards} | {exemplar.year for exemplar in exemplars}
        unit = self.views.main_unit.get(person.id)
        return {
            "name": person.name,
            "given": given_name(person.name) if person.kind == "person" else person.name.split()[0],
            "initials": initials(person.name),
            "url": f"@/{addresses.recipient(person.id)}",
            "role": self.role(person),
            "unit": self.unit_name(unit) if unit else "",
            "year": years_text(years),
            "award": self.award_name(awards[0]) if awards else "",
            "summary": exemplars[0].commendation if exemplars else "",
            "sample": person.sample,
        }

    def role(self, person: PublicRecipient) -> str:
        """What a recipient is beside the name: as last presented, else as the record says, else the category."""
        presented = next((one.role for one in self.views.exemplars.get(person.id, ())[:1]), None)
        return presented or person.role or self.term("categories", person.category)

    def people(self, ids: Iterable[str]) -> list[Part]:
        """Recipients as rows, in the order given."""
        return [self.person(id_) for id_ in ids]

    def any_sample(self, ids: Iterable[str]) -> bool:
        """Whether anyone of these is sample data."""
        return not self._samples.isdisjoint(ids)

    @cached_property
    def filing(self) -> Mapping[str, str]:
        """The letters under which each recipient is filed."""
        return {id_: person.filing for id_, person in self.public.recipients.items()}

    @cached_property
    def correction(self) -> Part:
        """Contacts and addresses for the line `Báo sai sót · Yêu cầu gỡ thông tin`."""
        contacts = self.site.contacts
        return {"contacts": contacts.model_dump(exclude_none=True),
                "correct_url": f"@/{addresses.CONTACT}#dinh-chinh", "remove_url": f"@/{addresses.CONTACT}#go-thong-tin"}

