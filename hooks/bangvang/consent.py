"""Whom consent covers, and for what: the law's rules on a recipient's consents on a given day. Fails closed.

A minor needs the guardian's consent and, from seven years on, the child's own, for each purpose (Luật 91/2025/QH15,
Điều 24); silence is not consent (Điều 9). Who withdrew stays withheld until a new consent, also as an adult.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from bangvang.model.cards import ConsentCard, RecipientCard
from bangvang.model.recipient import PURPOSES, Purpose

State = Literal["public", "withheld", "withdrawn"]
ALL: frozenset[Purpose] = frozenset(PURPOSES)
NONE: frozenset[Purpose] = frozenset()
_EVERYONE = frozenset({"guardian", "child", "self"})
_SEVENTH_BIRTHDAY_BEFORE_EIGHTEENTH = 11


def is_minor(recipient: RecipientCard, *, category_is_minor: bool, today: dt.date) -> bool:
    """Whether someone counts as a minor today; a pupil whose birthday nobody wrote down does."""
    if recipient.kind != "person":
        return False
    if recipient.minor_until is None:
        return category_is_minor
    return today < recipient.minor_until.last_day


def allowed(recipient: RecipientCard, *, category_is_minor: bool, today: dt.date) -> frozenset[Purpose]:
    """The purposes for which the recipient may be shown today; nothing at all without `page`."""
    if is_minor(recipient, category_is_minor=category_is_minor, today=today):
        purposes = ALL
        for party in _needed(recipient, today):
            purposes &= _granted(recipient, party, today, heeding=frozenset({party, "self"}))
    else:
        purposes = ALL - (_withdrawn(recipient) - _granted(recipient, "self", today, heeding=_EVERYONE))
    return purposes if "page" in purposes else NONE


def state(recipient: RecipientCard, *, category_is_minor: bool, today: dt.date) -> State:
    """Whether the recipient is public, was never covered, or was covered once and is no longer."""
    if allowed(recipient, category_is_minor=category_is_minor, today=today):
        return "public"
    if not is_minor(recipient, category_is_minor=category_is_minor, today=today):
        return "withdrawn"
    papers = [consent for consent in recipient.consents if "page" in consent.purposes and consent.given.last_day <= today]
    once = {consent.by for consent in papers}
    # A child whose guardian's consent was enough then may have to consent now.
    covered = any(set(_needed(recipient, day)) <= once for day in (today, *(paper.given.first_day for paper in papers)))
    return "withdrawn" if covered else "withheld"


def _needed(recipient: RecipientCard, today: dt.date) -> tuple[str, ...]:
    """Who must consent for a minor; a child of unknown age is asked."""
    until = recipient.minor_until
    if until is not None:
        birthday = until.first_day
        seventh = dt.date(birthday.year - _SEVENTH_BIRTHDAY_BEFORE_EIGHTEENTH, birthday.month, min(birthday.day, 28))
        if today < seventh:
            return ("guardian",)
    return ("guardian", "child")


def _granted(recipient: RecipientCard, party: str, today: dt.date, *, heeding: frozenset[str]) -> frozenset[Purpose]:
    """What a party consents to today: each purpose by its latest paper, if nothing was withdrawn since it was given.

    Args:
        heeding: whose withdrawals count; a paper given on the very day of a withdrawal counts as older.
    """
    latest: dict[Purpose, ConsentCard] = {}
    for paper in sorted((c for c in recipient.consents if c.by == party), key=lambda c: (c.given, c.withdrawn is not None)):
        latest.update(dict.fromkeys(paper.purposes, paper))
    return frozenset(
        purpose for purpose, paper in latest.items() if _holds(paper, today) and not any(
            other.withdrawn is not None and other.by in heeding and purpose in other.purposes
            and paper.given.first_day <= other.withdrawn.last_day for other in recipient.consents))


def _holds(consent: ConsentCard, today: dt.date) -> bool:
    """A consent holds from the day given to its last day; withdrawn, whatever the date written, it does not."""
    return (consent.withdrawn is None and consent.given.last_day <= today
            and (consent.until is None or today <= consent.until.last_day))


def _withdrawn(recipient: RecipientCard) -> frozenset[Purpose]:
    """What anybody ever withdrew."""
    return frozenset(purpose for consent in recipient.consents if consent.withdrawn is not None for purpose in consent.purposes)
