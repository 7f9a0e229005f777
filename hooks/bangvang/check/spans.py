"""What begins must begin before it ends: periods of units, rules, councils, consents, phases; annulment, consultation.

And a celebrated day must be one that comes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from bangvang.check import paths
from bangvang.check.lines import award_keys, said
from bangvang.dates import Date
from bangvang.load.yaml_events import Keys
from bangvang.model.catalogue import Catalogue
from bangvang.model.vocabulary import Award
from bangvang.problems import Problem

_Span = tuple[str, Keys, Date | None, Date | None]
_AWARDS = paths.vocabulary("awards")


def reversed_spans(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """No period ends before it begins; where only a year or a month is known, the benefit of the doubt holds."""
    for path, keys, begin, end in (*_units(catalogue), *_terms(catalogue), *_phases(catalogue), *_consents(catalogue),
                                   *_councils(catalogue)):
        if begin is not None and end is not None and end.last_day < begin.first_day:
            at = award_keys(catalogue.root, str(keys[0]), *keys[1:]) if path == _AWARDS else keys
            yield said(catalogue.root, path, at, "until-before-since",
                       f"ngày cuối ({end.vietnamese()}) phải từ ngày đầu ({begin.vietnamese()}) trở đi, "
                       "ví dụ từ 2024-01-01 đến 2024-12-31")


def decisions(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """A decision is annulled after it was made; a consultation has a last day, and it is not before its first."""
    for id_, card in catalogue.decisions.items():
        record = card.record
        if record.annulled is not None and record.annulled.date.last_day < record.date.first_day:
            yield said(catalogue.root, paths.decision(id_), ("annulled", "date"), "annulled-before",
                       f"ngày hủy bỏ ({record.annulled.date.vietnamese()}) phải từ ngày ban hành "
                       f"({record.date.vietnamese()}) trở đi")
        if record.closes is not None and record.closes.last_day < record.date.first_day:
            yield said(catalogue.root, paths.decision(id_), ("closes",), "closes-before",
                       f"ngày hết hạn lấy ý kiến ({record.closes.vietnamese()}) phải từ ngày đăng danh sách "
                       f"({record.date.vietnamese()}) trở đi")
        if record.status == "đang lấy ý kiến" and record.closes is None:
            yield said(catalogue.root, paths.decision(id_), ("status",), "closes-missing",
                       "danh sách đang lấy ý kiến phải có ngày hết hạn, ví dụ: closes: 2026-11-30")


def celebrated(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """A celebrated day comes in its calendar: February has no 30th, and no lunar month a 31st."""
    for id_, one in catalogue.anniversaries.items():
        month, day = map(int, one.day.split("-"))
        if (month, day) == (2, 30) if one.calendar == "dương lịch" else day == 31:
            yield said(catalogue.root, paths.record("anniversaries", id_), ("day",), "month-day",
                       f"phải là ngày có thật theo {one.calendar}, dạng 11-20")


def _units(catalogue: Catalogue) -> Iterator[_Span]:
    for id_, unit in catalogue.units.items():
        path = paths.record("units", id_)
        yield path, ("until",), unit.since, unit.until
        for place, former in enumerate(unit.former_names):
            yield path, ("former_names", place, "until"), former.until, unit.until


def _terms(catalogue: Catalogue) -> Iterator[_Span]:
    for id_, term in catalogue.vocabulary["awards"].items():
        assert isinstance(term, Award)
        yield _AWARDS, (id_, "until"), term.since, term.until
        yield from ((_AWARDS, (id_, "rules", place, "until"), rule.since, rule.until)
                    for place, rule in enumerate(term.rules))


def _phases(catalogue: Catalogue) -> Iterator[_Span]:
    for id_, campaign in catalogue.campaigns.items():
        for place, phase in enumerate(campaign.record.phases):
            yield paths.campaign(id_), ("phases", place, "end"), phase.start, phase.end


def _consents(catalogue: Catalogue) -> Iterator[_Span]:
    for id_, person in catalogue.recipients.items():
        if person.consents:
            for place, consent in enumerate(person.consents):
                path = paths.recipient(id_)
                yield path, ("consents", place, "until"), consent.given, consent.until
                yield path, ("consents", place, "withdrawn"), consent.given, consent.withdrawn


def _councils(catalogue: Catalogue) -> Iterator[_Span]:
    for id_, council in catalogue.cycle.councils.items():
        yield paths.record("councils", id_), ("until",), council.date, council.until
    for id_, criteria in catalogue.cycle.criteria.items():
        yield paths.record("criteria", id_), ("results_date",), criteria.date, criteria.results_date
