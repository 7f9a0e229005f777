"""What is not shown and why: for the editor's report, never part of Public."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from bangvang.honoured import honoured, is_presented
from bangvang.model.base import Record
from bangvang.model.cards import ExemplarCard
from bangvang.model.catalogue import Catalogue
from bangvang.model.cycle import FOLDERS, Block
from bangvang.model.decision import GIVEN, Decision
from bangvang.public.forms import shows_others
from bangvang.public.kept_back import KeptBack, kept_back
from bangvang.public.people import People, is_open
from bangvang.public.pictures import refused_pictures

_ENDED = "người không còn đủ sự đồng ý (đã rút lại, đã hết hạn, hoặc em đã đủ 7 tuổi mà chưa tự mình đồng ý)"
_ONLY_AUTHOR = (
    "người chỉ là tác giả sáng kiến, chưa có khen thưởng hay bài giới thiệu nên không có trang và không được nêu tên"
)
_NOTHING_SHOWN = "người, tập thể chưa có khen thưởng hay bài giới thiệu nào được công khai nên không có trang"


class LeftOut(NamedTuple):
    """A record that is not shown, or a field of one that is, and why; for editors only, never part of Public."""

    path: str
    reason: str
    field: str = ""


def left_out(catalogue: Catalogue, today: dt.date) -> list[LeftOut]:
    """What is not shown and why, for the editor's report; names nobody but by file."""
    people = People(catalogue, today)
    reasons = []
    shown = honoured(catalogue, today)
    only_authors = _only_authors(catalogue)
    for id_, card in catalogue.recipients.items():
        if card.draft:
            reasons.append(LeftOut(f"data/recipients/{id_}.yml", "bản nháp"))
        elif not people.purposes[id_]:
            reason = _ENDED if id_ in people.withdrawn else "trẻ em chưa đủ sự đồng ý"
            reasons.append(LeftOut(f"data/recipients/{id_}.yml", reason))
        elif id_ not in shown:
            reasons.append(LeftOut(f"data/recipients/{id_}.yml", _ONLY_AUTHOR if id_ in only_authors else _NOTHING_SHOWN))
    for id_, decision in catalogue.decisions.items():
        record = decision.record
        if record.draft:
            reasons.append(LeftOut(f"data/decisions/{id_}", "bản nháp"))
        elif record.status not in GIVEN and not is_open(decision, today):
            reasons.append(LeftOut(f"data/decisions/{id_}", _not_given(record, today)))
        elif record.date.first_day > today:
            reasons.append(LeftOut(f"data/decisions/{id_}", "văn bản chưa đến ngày ban hành"))
    units = {id_: unit for id_, unit in catalogue.units.items() if not unit.draft}
    unpictured = kept_back(catalogue.recipients, people.purposes, units)["photo"]
    refused = refused_pictures(catalogue, people)
    for id_, exemplar in catalogue.exemplars.items():
        photo = catalogue.photos.get(id_)
        is_refused = photo is not None and photo.digest in refused
        reasons.extend(LeftOut(f"data/exemplars/{id_}.yml", *why)
                       for why in _of_exemplar(exemplar, people, unpictured, today, is_refused=is_refused))
    reasons += [
        LeftOut(f"data/campaigns/{id_}", "bản nháp")
        for id_, campaign in catalogue.campaigns.items()
        if campaign.record.draft
    ]
    reasons += [LeftOut(page.path, "bản nháp") for page in catalogue.hand_written if page.is_draft]
    reasons += _drafts(catalogue)
    reasons += _of_the_cycle(catalogue, units, today)
    return sorted(reasons)


def _of_exemplar(card: ExemplarCard, people: People, unpictured: KeptBack, today: dt.date,
                 *, is_refused: bool) -> Iterator[tuple[str, str]]:
    """Why a presentation is not shown, or what of it, and the field."""
    purposes = people.purposes.get(card.recipient)
    if not is_presented(card, today):
        yield "bản nháp" if card.draft else "bài giới thiệu chưa đến ngày đăng", ""
    elif not purposes:
        yield "người được nêu gương không được công khai", ""
    else:
        if card.story and "story" not in purposes:
            yield "câu chuyện chưa được đồng ý công khai", "story"
        if card.photo and "photo" not in purposes:
            yield "ảnh chưa được đồng ý công khai", "photo"
        elif is_refused:
            yield "ảnh cũng là ảnh giới thiệu người không đồng ý công khai ảnh", "photo"
        elif shows_others(card, people.cards[card.recipient], unpictured):
            yield "ảnh có mô tả nêu tên người không đồng ý công khai ảnh", "photo"


def _drafts(catalogue: Catalogue) -> Iterator[LeftOut]:
    """Drafts of what other records refer to."""
    several: dict[str, Mapping[str, Record]] = {
        "anniversaries": catalogue.anniversaries,
        "documents": catalogue.documents,
        "movements": catalogue.movements,
        "units": catalogue.units,
    }
    for folder, records in several.items():
        yield from (LeftOut(f"data/{folder}/{id_}.yml", "bản nháp") for id_, record in records.items() if record.draft)


def _of_the_cycle(catalogue: Catalogue, units: Collection[str], today: dt.date) -> Iterator[LeftOut]:
    """Records of the yearly cycle that are drafts, of a day to come, or of units that are not among those shown."""
    for folder in FOLDERS:
        for id_, record in getattr(catalogue.cycle, folder).items():
            date = getattr(record, "date", None)
            own = record.members if isinstance(record, Block) else filter(None, [getattr(record, "unit", None)])
            if record.draft:
                yield LeftOut(f"data/{folder}/{id_}.yml", "bản nháp")
            elif date is not None and date.first_day > today:
                yield LeftOut(f"data/{folder}/{id_}.yml", "bản ghi chưa đến ngày ghi trong đó")
            elif (named := set(own)) and named.isdisjoint(units):
                yield LeftOut(f"data/{folder}/{id_}.yml", "bản ghi của đơn vị còn là bản nháp")


def _only_authors(catalogue: Catalogue) -> set[str]:
    """Recipients whose one record is that they are authors: without award and portrait nobody is shown or named."""
    authors = {author for one in catalogue.cycle.initiatives.values() for author in one.authors}
    authors.difference_update(card.recipient for card in catalogue.exemplars.values())
    authors.difference_update(award.recipient for card in catalogue.decisions.values() for award in card.awards)
    return authors


def _not_given(record: Decision, today: dt.date) -> str:
    """Why a list that is no award and no open consultation is not shown."""
    if record.status == "đang lấy ý kiến" and record.closes is not None and record.annulled is None:
        return "danh sách đã hết hạn lấy ý kiến" if record.closes.last_day < today else "danh sách chưa đến ngày lấy ý kiến"
    return f"danh sách “{record.status}” không được công khai"
