"""Digests of cards: what a recipient's rows and page depend on, without making them.

A view is dear (0.2 ms), a digest of the records that it reads is not (0.01 ms), and there are as many recipients as
there are: so the pages of recipients, and their rows in lists, go by these. They may cover more than is shown, never
less; a test holds that equal digests mean equal views under every kind of edit.
"""

from __future__ import annotations

from collections.abc import Iterable

from bangvang.derive import Views
from bangvang.public import Public
from bangvang.render import view_digest
from bangvang.store.carried import Carried
from bangvang.store.output import digest


class Digests:
    """Digests by id.

    Args (attributes):
        vocabulary: all terms.
        units: a unit with the names and days of all that continued it, and which of them are those of today.
        campaigns: what a link to a campaign shows.
        decisions: what an award's row shows of its decision.
        cards: a recipient with all honours; stories and photos apart.
    """

    def __init__(self, public: Public, views: Views, carried: Carried) -> None:
        self.vocabulary = view_digest({
            name: [term.model_dump(mode="json") for _, term in sorted(terms.items())]
            for name, terms in public.vocabulary.items()})
        own = {id_: digest(id_, unit.public_digest()) for id_, unit in public.units.items()}
        # Which of the units that continue it are at work hangs on the day.
        self.units = {id_: digest(own[id_], *(own[one] for one in views.onward[id_]), "now", *views.successors_now[id_])
                      for id_ in own}
        self.campaigns = {id_: digest(campaign.record.header.title) for id_, campaign in public.campaigns.items()}
        self.decisions = {
            id_: digest(decision.record.model_dump_json(), self.campaigns.get(decision.record.campaign or "", b""))
            for id_, decision in public.decisions.items()}
        self.cards = carried.values("cards", public.recipients, lambda id_: self._card(id_, public, views))

    def of(self, ids: Iterable[str]) -> bytes:
        """The digests of the cards of some recipients, in this order, one after the other: all are of one length."""
        return b"".join(map(self.cards.__getitem__, ids))

    def _card(self, id_: str, public: Public, views: Views) -> bytes:
        person = public.recipients[id_]
        # The id stands in every link, and two people may be alike in everything else.
        parts: list[bytes | str] = [self.vocabulary, id_, person.digest, *sorted(person.purposes)]
        unit = views.main_unit.get(id_)
        if unit:
            parts += [unit, self.units[unit]]
        then = (*(award.unit for award in views.awards.get(id_, ())), *(one.unit for one in views.exemplars.get(id_, ())))
        parts += [self.units[one] for one in dict.fromkeys(then) if one and one != unit]
        for award in views.awards.get(id_, ()):
            parts += [repr(award[1:]), self.decisions[award.decision]]
        for exemplar in views.exemplars.get(id_, ()):
            parts += [exemplar.id, str(exemplar.year), exemplar.digest, self.campaigns.get(exemplar.campaign or "", b"")]
        return digest(*parts)
