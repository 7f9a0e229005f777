"""Consent on a day for everybody, and what a decision's own texts must not say of those it may not name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Iterable, Mapping
from functools import lru_cache

from bangvang.consent import allowed, is_minor, state
from bangvang.model.cards import DecisionCard
from bangvang.model.catalogue import Catalogue, LoadedCampaign
from bangvang.model.decision import Decision
from bangvang.model.recipient import Purpose
from bangvang.model.vocabulary import is_of_minors
from bangvang.text.name_words import alike, end_of, parts, without_remark

TITLE_WITHHELD = "(trích yếu có tên cá nhân nên không được nêu ở đây)"


class People:
    """Consent on a day, for every recipient: purposes, who withdrew, who is a minor."""

    def __init__(self, catalogue: Catalogue, today: dt.date) -> None:
        categories = catalogue.vocabulary["categories"]
        of_minors = {id_: is_of_minors(categories, id_) for id_ in {card.category for card in catalogue.recipients.values()}}
        self._of_minors = of_minors
        self._today = today
        self.cards = catalogue.recipients
        self.purposes: dict[str, frozenset[Purpose]] = {}
        self.withdrawn: set[str] = set()
        self.minors: set[str] = set()
        for id_, card in catalogue.recipients.items():
            category_is_minor = of_minors[card.category]
            purposes = (
                frozenset() if card.draft else allowed(card, category_is_minor=category_is_minor, today=today)
            )
            self.purposes[id_] = purposes
            if is_minor(card, category_is_minor=category_is_minor, today=today):
                self.minors.add(id_)
            if (
                not purposes
                and not card.draft
                and state(card, category_is_minor=category_is_minor, today=today) == "withdrawn"
            ):
                self.withdrawn.add(id_)

    def agrees_to_photos(self, id_: str) -> bool:
        """Whether photos of somebody may be shown, once the record is no draft."""
        card = self.cards.get(id_)
        if card is None or not card.draft:
            return "photo" in self.purposes.get(id_, ())
        return "photo" in allowed(card, category_is_minor=self._of_minors[card.category], today=self._today)


def is_open(card: DecisionCard, today: dt.date) -> bool:
    """A consultation is open from its date to its closing date; one without a closing date is not shown."""
    record = card.record
    return (
        record.status == "đang lấy ý kiến"
        and not record.draft
        and record.annulled is None
        and record.closes is not None
        and record.date.first_day <= today <= record.closes.last_day
    )


def hidden_names(card: DecisionCard, people: People, shown: Container[str]) -> list[str]:
    """The names of those on a decision's list whom its page must not name."""
    ids = {
        award.recipient
        for award in card.awards
        if card.record.annulled is not None or award.recipient not in shown
    }
    return [
        name
        for id_ in sorted(ids)
        if id_ in people.cards
        for name in (people.cards[id_].name, *people.cards[id_].aliases)
    ]


def names(text: str | None, hidden: Iterable[str]) -> bool:
    """Whether a text names one of these, however it is written."""
    said = parts(alike(text or ""))
    joined = "".join(said)
    # A list may withhold thousands; given names are few, so most are passed over by their last word.
    near = (without_remark(name) for name in hidden if _last_word(without_remark(name)) in joined)
    return any(_stands_in(said, "".join(parts(alike(name)))) for name in near)


def _stands_in(said: list[str], name: str) -> bool:
    return any(end_of(name, said, start) > start for start in range(len(said)))


def _last_word(name: str) -> str:
    """The last word of a name as it compares; a sign that stands after it (`Lê Thị Cúc *`) is none."""
    return next((word for part in reversed(name.split()) if (word := _folded_end(part))), "")


@lru_cache(maxsize=4096)
def _folded_end(part: str) -> str:
    return (parts(alike(part)) or [""])[-1]


def unnamed(
    record: Decision, campaigns: Mapping[str, LoadedCampaign], hidden: list[str]
) -> dict[str, object]:
    """What must change in a decision's record: no campaign that is not public, no text naming the hidden."""
    update: dict[str, object] = {} if record.campaign in campaigns else {"campaign": None}
    if names(record.title, hidden):
        update["title"] = TITLE_WITHHELD
    if names(record.note, hidden):
        update["note"] = None
    return update
