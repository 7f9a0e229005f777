"""Whom consent covers, and for what: the law's rules on a recipient's consents on a given day. Fails closed.

A minor needs the guardian's consent and, from seven years on, the child's own, for each purpose (Luật 91/2025/QH15,
Điều 24); silence is not consent (Điều 9). Who withdrew stays withheld until a new consent, also as an adult; who withdrew
`page` withdrew everything, and a new consent brings back what it names and no more (docs/adr/0060).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
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
        purposes, needed = ALL, _needed(recipient, today)
        for party in needed:
            # Whose consent is not asked, a small child or a minor signing as an adult, may withdraw all the same.
            purposes &= _granted(recipient, party, today, heeding=_EVERYONE.difference(needed) | {party})
    elif recipient.consents:
        purposes = ALL - (_withdrawn(recipient) - _granted(recipient, "self", today, heeding=_EVERYONE))
    else:
        purposes = ALL  # so it is with most: one set for all of them
    return purposes if "page" in purposes else NONE


def state(recipient: RecipientCard, *, category_is_minor: bool, today: dt.date) -> State:
    """Whether the recipient is public, was never covered, or was covered once and is no longer."""
    if allowed(recipient, category_is_minor=category_is_minor, today=today):
        return "public"
    minor = is_minor(recipient, category_is_minor=category_is_minor, today=today)
    covered = _was_covered_as_a_minor(recipient, today) or (not minor and _was_covered_as_an_adult(recipient, today))
    return "withdrawn" if covered else "withheld"


def _was_covered_as_a_minor(recipient: RecipientCard, today: dt.date) -> bool:
    """Whether on some day before the eighteenth birthday all who had to agree may have done so."""
    papers = [consent for consent in recipient.consents if "page" in consent.purposes and consent.given.last_day <= today]
    # The days on which papers were given are enough: only then does a day begin on which all who must agree do.
    return any({paper.by for paper in papers if _may_have_held(paper, day)}.issuperset(_needed(recipient, day))
               for day in {paper.given.first_day for paper in papers}
               if recipient.minor_until is None or day < recipient.minor_until.last_day)


def _was_covered_as_an_adult(recipient: RecipientCard, today: dt.date) -> bool:
    """Whether somebody who withdrew may have been shown as an adult: before that, or by a paper of their own since."""
    papers = [consent for consent in recipient.consents if "page" in consent.purposes]
    if recipient.kind != "person":
        return True
    if recipient.minor_until is None:  # what a guardian or a child withdrew was withdrawn in childhood
        return any(paper.by == "self" and (paper.withdrawn is not None or paper.given.last_day <= today) for paper in papers)
    eighteenth = recipient.minor_until.last_day
    first = min(paper.withdrawn.last_day for paper in papers if paper.withdrawn is not None)
    return eighteenth <= first or any(
        paper.by == "self" and paper.given.last_day <= today and _may_have_held(paper, max(eighteenth, paper.given.first_day))
        for paper in papers)


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
    """What a party consents to today: what a paper says that holds, unless a newer one does not or somebody withdrew since.

    Args:
        heeding: whose withdrawals count; a paper given on the very day of a withdrawal counts as older.
    """
    own = [consent for consent in recipient.consents if consent.by == party and consent.withdrawn is None]
    holding = [paper for paper in own if _holds(paper, today)]
    # What is agreed to no longer, or not yet, with the last day on which that can have been settled.
    ends: list[tuple[Collection[Purpose], dt.date]] = [
        (paper.purposes, paper.given.last_day) for paper in own if paper not in holding]
    ends += [(_taken_back(other), other.withdrawn.last_day)
             for other in recipient.consents if other.withdrawn is not None and other.by in heeding]
    return frozenset(purpose for paper in holding for purpose in paper.purposes
                     if not any(purpose in ended and paper.given.first_day <= day for ended, day in ends))


def _holds(consent: ConsentCard, today: dt.date) -> bool:
    """A consent that nobody withdrew, whatever the date written, holds from the day given to its last day."""
    return (consent.withdrawn is None and consent.given.last_day <= today
            and (consent.until is None or today <= consent.until.last_day))


def _may_have_held(consent: ConsentCard, day: dt.date) -> bool:
    """Whether a consent may have held on a day gone by, before it ended or was withdrawn."""
    ends = [end.last_day for end in (consent.until, consent.withdrawn) if end is not None]
    return consent.given.first_day <= day <= min(ends, default=day)


def _withdrawn(recipient: RecipientCard) -> frozenset[Purpose]:
    """What anybody ever withdrew."""
    return frozenset(purpose for consent in recipient.consents if consent.withdrawn is not None
                     for purpose in _taken_back(consent))


def _taken_back(consent: ConsentCard) -> Collection[Purpose]:
    """What ends with a consent that was withdrawn: without a page there is nothing, so everything ends with it."""
    return ALL if "page" in consent.purposes else consent.purposes
