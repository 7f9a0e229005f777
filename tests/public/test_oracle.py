"""Who is public, against a second reading of issue 2 and the law: people with random papers, decided by other means.

The oracle knows the dates as spans of days and nothing of the program; it reads what is written in the files.
"""

from __future__ import annotations

import calendar
import datetime as dt
import random
from pathlib import Path
from typing import Any

import pytest

from bangvang.public import project
from tests.support.build import loaded
from tests.support.data import ALL_PURPOSES, Fields, Records

TODAY = dt.date(2026, 6, 15)
DAYS = (TODAY, dt.date(2026, 6, 30), dt.date(2026, 12, 31), dt.date(2027, 1, 1))
LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"


def span(text: str) -> tuple[dt.date, dt.date]:
    """The first and the last day that a date can mean."""
    if len(text) == 10:
        return dt.date.fromisoformat(text), dt.date.fromisoformat(text)
    year, part = int(text[:4]), text[5:]
    first, last = (1, 12) if not part else (int(part[1]) * 3 - 2, int(part[1]) * 3) if part[0] == "Q" else (int(part),) * 2
    return dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1])


def is_minor(person: Fields, today: dt.date) -> bool:
    """Perhaps not yet eighteen; a pupil of unknown age."""
    if person["kind"] != "person":
        return False
    return today < span(person["minor_until"])[1] if "minor_until" in person else person["category"] == "hoc-sinh"


def asked(person: Fields, today: dt.date) -> set[str]:
    """The guardian; the child too, who is perhaps seven already."""
    if "minor_until" in person:
        birthday = span(person["minor_until"])[0]
        if (today.year + 11, today.month, today.day) < (birthday.year, birthday.month, birthday.day):
            return {"guardian"}
    return {"guardian", "child"}


def says_yes(papers: list[Fields], party: str, purpose: str, today: dt.date, silent: set[str]) -> bool:
    """Some paper of the party holds, nothing that may be newer says otherwise, nobody of `silent` withdrew since."""
    about = [paper for paper in papers if purpose in paper["purposes"]]
    gone = [span(one["withdrawn"])[1] for one in papers
            if "withdrawn" in one and one["by"] in silent | {party} and {purpose, "page"} & set(one["purposes"])]
    valid = [one for one in about if one["by"] == party and "withdrawn" not in one]
    fits = [span(one["given"])[1] <= today <= span(one.get("until", "9999"))[1] for one in valid]
    gone += [span(one["given"])[1] for one, fit in zip(valid, fits, strict=True) if not fit]
    return any(fit and all(day < span(one["given"])[0] for day in gone) for one, fit in zip(valid, fits, strict=True))


def purposes(person: Fields, today: dt.date) -> set[str]:
    """For what somebody may be shown."""
    papers = person.get("consents", [])
    everybody = {"guardian", "child", "self"}
    if is_minor(person, today):
        parties = asked(person, today)
        found = {one for one in ALL_PURPOSES if all(says_yes(papers, by, one, today, everybody - parties) for by in parties)}
    else:
        withdrawn = {one for paper in papers if "withdrawn" in paper
                     for one in (ALL_PURPOSES if "page" in paper["purposes"] else paper["purposes"])}
        found = {one for one in ALL_PURPOSES if one not in withdrawn or says_yes(papers, "self", one, today, everybody)}
    return found if "page" in found and not person.get("draft") else set()


class Dice:
    """Random people, near the days on which something changes."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def date(self, *around: int) -> str:
        """A date of any precision, so many days from today, give or take some."""
        days = self._random.choice(around) + self._random.choice((-200, -30, -1, 0, 1, 15, 30, 200))
        day = TODAY + dt.timedelta(days=days)
        return self._random.choice((f"{day}", f"{day}", f"{day:%Y-%m}", f"{day:%Y}-Q{(day.month + 2) // 3}", f"{day:%Y}"))

    def paper(self) -> Fields:
        """A consent that does not end before it begins."""
        some = self._random.sample(ALL_PURPOSES, self._random.randint(1, 7))
        paper: Fields = {"by": self._random.choice(("guardian", "child", "self")), "given": self.date(-300, 0),
                         "purposes": self._random.choice((some, list(ALL_PURPOSES), ["page"]))}
        for end in ("until", "withdrawn"):
            day = self.date(-100, 0)
            if self._random.random() < 0.3 and span(day)[1] >= span(paper["given"])[0]:
                paper[end] = day
        return paper

    def person(self) -> Fields:
        """Somebody of any age with none to five papers."""
        kind = self._random.choice(("person",) * 8 + ("collective", "household"))
        person: Fields = {"kind": kind, "name": "Người Thử", "category": self._random.choice(("nha-giao", "hoc-sinh"))}
        if self._random.random() < 0.7:
            person["minor_until"] = self.date(0, 365 * 5, 365 * 11 + 3)
        whole = {"purposes": list(ALL_PURPOSES), "given": "2024-01"}
        papers = [{"by": by, **whole} for by in ("guardian", "child") if self._random.random() < 0.7]
        papers += [self.paper() for _ in range(self._random.randint(0, 3))]
        return person | {"consents": self._random.sample(papers, len(papers)), "draft": self._random.random() < 0.05}


@pytest.mark.parametrize("seed", range(3))
def test_the_oracle_agrees(tmp_path: Path, seed: int) -> None:
    """Everybody is shown for just the purposes that the oracle grants, on each of some days, in awards and on lists."""
    dice, data = Dice(seed), Records(tmp_path)
    ids = [f"g-22{seed + 2}{a}{b}2" for a in LETTERS[:12] for b in LETTERS]
    people: dict[str, Fields] = {id_: dice.person() for id_ in ids}
    data.frame()
    for id_, person in people.items():
        data.record(f"recipients/{id_}.yml", person)
    rows: list[dict[str, Any]] = [{"recipient": id_} for id_ in ids]
    data.decision("2026/qd-1", rows)
    data.decision("2026/yk-1", rows, status="đang lấy ý kiến", date="2026-06-01", closes="2026-12-31")
    catalogue = loaded(tmp_path)
    for today in DAYS:
        public = project(catalogue, today)
        granted = {id_: found for id_, person in people.items() if (found := purposes(person, today))}
        assert {id_: set(one.purposes) for id_, one in public.recipients.items()} == granted
        assert {award.recipient for award in public.awards} == granted.keys()
        asked_about = {row.recipient for one in public.consultations.values() for row in one.rows}
        adults = {id_ for id_ in granted if not is_minor(people[id_], today)}
        assert asked_about == (adults if today <= dt.date(2026, 12, 31) else set())
        assert granted.keys().isdisjoint(public.withdrawn)
