"""Whom consent covers: the law's rules as tables (Luật 91/2025/QH15, Điều 9 and 24; issue 2, What may be public)."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import Any

import pytest

from bangvang.consent import ALL, NONE, allowed, is_minor, state
from bangvang.model.cards import RecipientCard, recipient_card
from bangvang.model.recipient import PURPOSES, Recipient

TODAY = dt.date(2026, 6, 1)
EVERY = list(PURPOSES)


def card(consents: list[dict[str, Any]], **fields: Any) -> RecipientCard:
    """A recipient with these consents."""
    return recipient_card(
        "g-222222",
        Recipient.model_validate(
            {"kind": "person", "name": "Người Thử", "category": "hoc-sinh", "consents": consents, **fields}
        ),
    )


def given(by: str, day: str = "2024-09-05", purposes: list[str] | None = None, **fields: str) -> dict[str, Any]:
    """One consent."""
    return {"by": by, "purposes": purposes or EVERY, "given": day, **fields}


@pytest.mark.parametrize(
    ("kind", "until", "category_is_minor", "minor"),
    [
        ("person", None, False, False),  # an adult by category
        ("person", None, True, True),  # a pupil whose birthday nobody wrote down
        ("person", "2026-06-02", True, True),  # eighteen tomorrow
        ("person", "2026-06-01", True, False),  # eighteen today
        ("person", "2026-06-02", False, True),  # the date wins over a category of adults
        ("person", "2020-01-01", True, False),  # an adult pupil
        ("person", "2026-06", False, True),  # some day of this month: until its last
        ("person", "2026-05", False, False),
        ("person", "2026-Q2", False, True),
        ("person", "2026", False, True),
        ("person", "2025", False, False),
        ("collective", None, True, False),  # a class is not a child
        ("household", None, True, False),
    ],
)
def test_who_counts_as_a_minor(kind: str, until: str | None, category_is_minor: bool, minor: bool) -> None:
    """A minor is who has not turned eighteen by the last day that the date can mean; a pupil without a date is one."""
    one = card([], kind=kind, **({"minor_until": until} if until else {}))
    assert is_minor(one, category_is_minor=category_is_minor, today=TODAY) is minor


MINOR = {"minor_until": "2032-03-01"}  # twelve years old today
SMALL = {"minor_until": "2038-01-01"}  # six years old today
NO_DATE: dict[str, str] = {}

CASES: list[tuple[str, dict[str, str], list[dict[str, Any]], bool]] = [
    ("no consent at all", MINOR, [], False),
    ("the guardian alone, of a child of twelve", MINOR, [given("guardian")], False),
    ("the child alone", MINOR, [given("child")], False),
    ("guardian and child", MINOR, [given("guardian"), given("child")], True),
    ("the guardian alone, of a child of six", SMALL, [given("guardian")], True),
    ("the child of six alone", SMALL, [given("child")], False),
    ("the guardian alone, age unknown", NO_DATE, [given("guardian")], False),
    ("both, age unknown", NO_DATE, [given("guardian"), given("child")], True),
    ("the guardian, seven years old tomorrow", {"minor_until": "2037-06-02"}, [given("guardian")], True),
    ("the guardian, seven years old today", {"minor_until": "2037-06-01"}, [given("guardian")], False),
    ("the guardian, perhaps seven this month", {"minor_until": "2037-06"}, [given("guardian")], False),
    ("the guardian, perhaps seven this year", {"minor_until": "2037"}, [given("guardian")], False),
    ("the guardian, seven next year at the earliest", {"minor_until": "2038"}, [given("guardian")], True),
    ("born on the last day of a long month", {"minor_until": "2037-05-31"}, [given("guardian")], False),
    ("until today", MINOR, [given("guardian", until="2026-06-01"), given("child")], True),
    ("until yesterday", MINOR, [given("guardian", until="2026-05-31"), given("child")], False),
    ("until some day of this month", MINOR, [given("guardian", until="2026-06"), given("child")], True),
    ("given tomorrow", MINOR, [given("guardian", "2026-06-02"), given("child")], False),
    ("given some day of this month", MINOR, [given("guardian", "2026-06"), given("child")], False),
    ("given today", MINOR, [given("guardian", "2026-06-01"), given("child")], True),
    ("withdrawn by the guardian", MINOR, [given("guardian", withdrawn="2026-01-01"), given("child")], False),
    ("withdrawn by the child", MINOR, [given("guardian"), given("child", withdrawn="2026-01-01")], False),
    ("withdrawn on a day to come", MINOR, [given("guardian", withdrawn="2027-01-01"), given("child")], False),
    (
        "withdrawn and given again",
        MINOR,
        [given("guardian", "2024-01-01", withdrawn="2025-01-01"), given("guardian", "2025-02-01"), given("child")],
        True,
    ),
    (
        "withdrawn after a newer paper was given",
        MINOR,
        [given("guardian", "2024-01-01", withdrawn="2026-01-01"), given("guardian", "2025-02-01"), given("child")],
        False,
    ),
    (
        "withdrawn in a year, given again in the same",
        MINOR,
        [given("guardian", "2024-01-01", withdrawn="2025"), given("guardian", "2025-12-01"), given("child")],
        False,
    ),
    (
        "given again, but only for a time that is over",
        MINOR,
        [given("guardian", "2024-01-01"), given("guardian", "2025-02-01", until="2025-12-31"), given("child")],
        False,
    ),
    (
        "two papers of one day, one withdrawn",
        MINOR,
        [given("guardian", withdrawn="2025-01-01"), given("guardian"), given("child")],
        False,
    ),
    (
        "withdrawn by the pupil as an adult, age unknown",
        NO_DATE,
        [given("guardian"), given("child"), given("self", "2025-01-01", withdrawn="2026-01-01")],
        False,
    ),
    ("their own consent counts for nothing in a minor", MINOR, [given("self")], False),
    (
        "withdrawn by the child of six, who was not asked",
        SMALL,
        [given("guardian"), given("child", withdrawn="2026-01-01")],
        False,
    ),
    (
        "withdrawn by the child of six, then the guardian consents anew",
        SMALL,
        [given("guardian"), given("child", withdrawn="2026-01-01"), given("guardian", "2026-02-01")],
        True,
    ),
    (
        "two papers, one for a time that is over, either may be the newer",
        MINOR,
        [given("guardian", "2024-03-01"), given("guardian", "2024", until="2025-12-31"), given("child")],
        False,
    ),
    (
        "given in a year, withdrawn in it, given again in it",
        MINOR,
        [given("guardian", "2025", withdrawn="2025-05-31"), given("guardian", "2025-11-12"), given("child")],
        True,
    ),
]


@pytest.mark.parametrize(
    ("fields", "consents", "covered"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_a_minor_needs_guardian_and_child(
    fields: dict[str, str], consents: list[dict[str, Any]], covered: bool
) -> None:
    """A minor is shown only while the guardian's consent and, from seven years on, the child's hold; else nothing of them."""
    assert allowed(card(consents, **fields), category_is_minor=True, today=TODAY) == (ALL if covered else NONE)


ADULT_CASES: list[tuple[str, list[dict[str, Any]], bool]] = [
    ("nothing written", [], True),
    ("consented", [given("self")], True),
    ("consent for a time that is over", [given("self", until="2025-01-01")], True),  # no consent was needed
    ("withdrew", [given("self", withdrawn="2025-01-01")], False),
    ("withdrew on a day to come", [given("self", withdrawn="2027-01-01")], False),
    ("withdrew and consented again", [given("self", withdrawn="2025-01-01"), given("self", "2025-02-01")], True),
    ("withdrew after the newer paper", [given("self", withdrawn="2026-01-01"), given("self", "2025-02-01")], False),
    (
        "withdrew, consents again from tomorrow",
        [given("self", withdrawn="2025-01-01"), given("self", "2026-06-02")],
        False,
    ),
    (
        "withdrew, consented again for a time that is over",
        [given("self", withdrawn="2025-01-01"), given("self", "2025-02-01", until="2025-12-31")],
        False,
    ),
    ("the guardian withdrew in childhood", [given("guardian", withdrawn="2020-01-01"), given("child")], False),
    (
        "the guardian withdrew in childhood, the adult consents",
        [given("guardian", withdrawn="2020-01-01"), given("self", "2026-01-01")],
        True,
    ),
    (
        "the guardian withdrew, the guardian consents for the adult",
        [given("guardian", withdrawn="2020-01-01"), given("guardian", "2026-01-01")],
        False,
    ),
]


@pytest.mark.parametrize(
    ("consents", "covered"), [case[1:] for case in ADULT_CASES], ids=[case[0] for case in ADULT_CASES]
)
def test_an_adult_who_withdrew_stays_withheld(consents: list[dict[str, Any]], covered: bool) -> None:
    """An adult is shown until somebody withdrew, and again only by their own new consent that holds today."""
    one = card(consents, category="nha-giao")
    assert allowed(one, category_is_minor=False, today=TODAY) == (ALL if covered else NONE)


@pytest.mark.parametrize("purpose", [one for one in PURPOSES if one != "page"])
def test_each_purpose_has_its_own_consent(purpose: str) -> None:
    """A minor may be used for a purpose only when both parties named that purpose."""
    rest = [one for one in EVERY if one != purpose]
    for guardian, child in ((rest, EVERY), (EVERY, rest)):
        one = card([given("guardian", purposes=guardian), given("child", purposes=child)], **MINOR)
        assert allowed(one, category_is_minor=True, today=TODAY) == ALL - {purpose}


@pytest.mark.parametrize("purpose", [one for one in PURPOSES if one != "page"])
def test_one_purpose_can_be_withdrawn(purpose: str) -> None:
    """Who withdraws one purpose keeps the others; for an adult as for a minor."""
    adult = card([given("self", purposes=[purpose], withdrawn="2025-01-01")], category="nha-giao")
    assert allowed(adult, category_is_minor=False, today=TODAY) == ALL - {purpose}
    minor = card(
        [given("guardian"), given("child"), given("child", "2025-01-01", [purpose], withdrawn="2025-02-01")], **MINOR
    )
    assert allowed(minor, category_is_minor=True, today=TODAY) == ALL - {purpose}


@pytest.mark.parametrize("gone", [["page"], EVERY])
@pytest.mark.parametrize("anew", [["page"], ["page", "search"], EVERY])
def test_who_withdrew_the_page_withdrew_everything(gone: list[str], anew: list[str]) -> None:
    """A new consent brings back what it names; what stood in older papers, or needed none, does not come back by itself."""
    again = [given("self", "2026-01-05", gone, withdrawn="2026-05-20"), given("self", "2026-05-25", anew)]
    for papers in (again, [given("self", "2025-01-05"), *again]):
        assert allowed(card(papers, category="nha-giao"), category_is_minor=False, today=TODAY) == set(anew)
    child = [given("guardian"), given("child"), given("child", "2026-01-05", gone, withdrawn="2026-05-20"),
             given("child", "2026-05-25", anew)]
    assert allowed(card(child, **MINOR), category_is_minor=True, today=TODAY) == set(anew)


def test_without_page_there_is_nothing() -> None:
    """Consent to everything but a page shows nothing: there is no photo, story or entry of somebody without a page."""
    others = EVERY[1:]
    assert (
        allowed(
            card([given("guardian", purposes=others), given("child", purposes=others)], **MINOR),
            category_is_minor=True,
            today=TODAY,
        )
        == NONE
    )
    assert (
        allowed(card([given("self", purposes=["page"], withdrawn="2025-01-01")]), category_is_minor=False, today=TODAY)
        == NONE
    )


@pytest.mark.parametrize(
    ("consents", "expected"),
    [
        ([], "withheld"),
        ([given("guardian")], "withheld"),  # was never covered
        ([given("guardian"), given("child")], "public"),
        ([given("guardian", withdrawn="2026-01-01"), given("child")], "withdrawn"),
        ([given("guardian", until="2025-01-01"), given("child")], "withdrawn"),  # expired
        ([given("guardian", "2027-01-01", withdrawn="2027-02-01"), given("child")], "withheld"),  # not yet given
        ([given("guardian", purposes=["photo"], withdrawn="2026-01-01"), given("child")], "withheld"),
        ([given("guardian", until="2025-01-01"), given("child", "2025-01-02")], "withheld"),  # never both at once
        ([given("guardian", withdrawn="2025-01-01"), given("child", "2025-01-02")], "withheld"),
        ([given("guardian", withdrawn="2025"), given("child", "2025-01-02")], "withdrawn"),  # perhaps both for a while
        ([given("guardian", "2026-06-01", withdrawn="2026-06-01"), given("child")], "withdrawn"),  # shown this morning
    ],
)
def test_what_is_left_of_a_page(consents: list[dict[str, Any]], expected: str) -> None:
    """An address answers without personal data only for who was covered once; who never was has no address."""
    assert state(card(consents, **MINOR), category_is_minor=True, today=TODAY) == expected


GROWN = {"minor_until": "2026-05-20"}


@pytest.mark.parametrize(("fields", "consents", "expected"), [
    (GROWN, [given("guardian", withdrawn="2026-05-01")], "withheld"),  # the child never agreed
    (GROWN, [given("guardian", withdrawn="2026-05-01"), given("child")], "withdrawn"),  # both did, for a while
    (GROWN, [given("self", "2026-04-01", withdrawn="2026-05-01")], "withheld"),  # nobody's word but a minor's own
    (GROWN, [given("guardian", withdrawn="2026-05-20")], "withdrawn"),  # was an adult that morning
    (GROWN, [given("guardian", withdrawn="2026-05")], "withdrawn"),  # perhaps so
    (GROWN, [given("self", "2026-05-25", withdrawn="2026-05-26")], "withdrawn"),
    (GROWN, [given("guardian", withdrawn="2026-05-01"), given("self", "2026-05-21", withdrawn="2026-05-25")], "withdrawn"),
    (GROWN, [given("guardian", withdrawn="2026-05-01"), given("self", "2026-06-02")], "withheld"),  # from tomorrow
    (GROWN, [given("guardian", withdrawn="2026-05-01"), given("guardian", "2026-05-21"), given("child", "2026-05-21")],
     "withheld"),  # a guardian does not speak for an adult
    (NO_DATE, [given("guardian", withdrawn="2020-01-01")], "withheld"),
    (NO_DATE, [given("guardian", withdrawn="2025-01-01"), given("child")], "withdrawn"),
    (NO_DATE, [given("guardian", withdrawn="2020-01-01"), given("self", "2026-06-02")], "withheld"),
    (NO_DATE, [given("self", withdrawn="2026-05-30")], "withdrawn"),
    (NO_DATE, [given("self", "2026-06-02", withdrawn="2026-06-03")], "withdrawn"),
    ({"kind": "household"}, [given("guardian", withdrawn="2026-05-30")], "withdrawn"),
])
def test_what_is_left_of_an_adult_s_page(fields: dict[str, str], consents: list[dict[str, Any]], expected: str) -> None:
    """Whose guardian alone signed and withdrew before the eighteenth birthday was never shown: no address tells of them."""
    one = card(consents, **{"category": "nha-giao", **fields})
    assert state(one, category_is_minor=False, today=TODAY) == expected


def test_an_address_of_a_small_child_goes_on_to_answer() -> None:
    """Withdrawn by the guardian of a child of five, the address answers when the child is eight, too."""
    one = card([given("guardian", "2023-01-01", withdrawn="2024-01-01")], minor_until="2036-01-01")
    assert state(one, category_is_minor=True, today=TODAY) == "withdrawn"


@pytest.mark.parametrize(("until", "today", "asked"), [
    ("2036-02-29", "2025-02-27", False),  # there is no 29 February in the year of the seventh birthday
    ("2036-02-29", "2025-02-28", True),
    ("2036-05-31", "2025-05-27", False),
    ("2036-05-31", "2025-05-28", True),  # at the end of a month some days early rather than late
    ("2036-05-12", "2025-05-11", False),
    ("2036-05-12", "2025-05-12", True),
])
def test_from_which_day_a_child_is_asked(until: str, today: str, asked: bool) -> None:
    """From the seventh birthday on, eleven years before the eighteenth, the guardian's paper alone is not enough."""
    one = card([given("guardian")], minor_until=until)
    assert allowed(one, category_is_minor=True, today=dt.date.fromisoformat(today)) == (NONE if asked else ALL)


def test_order_of_papers_does_not_matter() -> None:
    """The order in which consents are written down changes nothing."""
    again = [given("guardian", "2024-01-01", withdrawn="2025-01-01"), given("guardian", "2025-02-01"), given("child")]
    of_one_day = [given("guardian", until="2025-12-31"), given("guardian"), given("child")]
    for consents, covered in ((again, ALL), (of_one_day, NONE)):
        for order in itertools.permutations(consents):
            assert allowed(card(list(order), **MINOR), category_is_minor=True, today=TODAY) == covered
