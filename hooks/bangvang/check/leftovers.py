"""What an editor should know though nothing is wrong: recipients that nothing shows, gaps in a text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from bangvang.check import paths
from bangvang.model.catalogue import Catalogue
from bangvang.problems import Problem

_NAMING = ("data/decisions/", "data/exemplars/", "data/initiatives/")  # where records name recipients


def unused(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """A recipient has an award, a portrait or an initiative; drafts wait for theirs.

    Nothing is said while a record that may name one cannot be read, and never of who has taken back a consent: an editor
    who then deletes the file, as the message says, deletes what the program keeps its word by.
    """
    if any(one.severity == "error" and one.path.startswith(_NAMING) for one in catalogue.problems):
        return
    used = {card.recipient for card in catalogue.exemplars.values()}
    used.update(award.recipient for card in catalogue.decisions.values() for award in card.awards)
    used.update(author for one in catalogue.cycle.initiatives.values() for author in one.authors)
    for id_ in sorted(catalogue.recipients.keys() - used):
        card = catalogue.recipients[id_]
        if not card.draft and not any(consent.withdrawn for consent in card.consents):
            yield Problem(paths.recipient(id_), 0, "", "warning", "unused-record",
                          "phải có ít nhất một khen thưởng, bài giới thiệu hoặc sáng kiến; nếu không còn dùng thì bỏ tệp này")


def gaps(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """A page break at which words were lost is shown as […]; somebody may still find the paper."""
    for id_, campaign in catalogue.campaigns.items():
        for place, one in enumerate(campaign.record.page_breaks):
            if one.kind == "gap":
                yield Problem(paths.plan(id_), one.line, f"page_breaks[{place + 1}]", "warning", "text-gap",
                              "câu phải liền mạch; ở đây bản nhận được mất chữ, trang hiện […]. Nếu tìm được bản gốc thì bổ "
                              "sung chữ còn thiếu và đổi kind thành join")
