"""Nobody withheld is named in a public text, and no public text tells what is nobody's business.

Problems say where and of what kind, never what: they go to logs and screens that others read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from bangvang.check import paths
from bangvang.check.lines import said, said_in_text, term_keys
from bangvang.check.named_addresses import named_addresses
from bangvang.check.naming import named, names_in
from bangvang.check.public_texts import PublicTexts, few_texts, plan_fields, rows_are_public
from bangvang.check.withheld import Namesakes, Withheld, withheld
from bangvang.consent import is_minor
from bangvang.load.free_text import pairs_in, pairs_said, private_said
from bangvang.model.cards import ExemplarCard
from bangvang.model.catalogue import Catalogue, LoadedCampaign
from bangvang.model.hand_written import HandWritten
from bangvang.model.vocabulary import is_of_minors
from bangvang.problems import Problem, Severity

_NAMED = ("không được nêu tên của người, hộ không được công khai (trẻ em chưa đủ sự đồng ý, ai đã rút lại sự đồng ý); "
          "hãy viết chung, ví dụ “một học sinh lớp 8”")
_NAMESAKE = ("tên nêu ở đây cũng là tên của người, hộ hoặc tập thể không được công khai; hãy bảo đảm ở đây nói về người, "
             "tập thể khác cùng tên, về trường hay nơi mang tên ấy, nếu không thì viết chung, ví dụ “một học sinh lớp 8”")
_IN_PLAN = ("văn bản được đăng nguyên văn và ở đây có họ tên của người không được công khai; nếu đúng là người ấy thì chưa đăng "
            "văn bản (draft: true) cho tới khi có sự đồng ý")
_BLANKED = ("văn bản này nêu họ tên của người không được công khai nên trang sẽ không in nó; hãy viết chung, ví dụ "
            "“tặng Giấy khen cho học sinh”")
_APART = "\n.\n"  # no name goes on behind it
_NUMBERS = frozenset({"số định danh", "điện thoại", "tài khoản", "thư điện tử"})
_PRIVATE = "không được nêu {} trong bài công khai; hãy bỏ hoặc viết chung, ví dụ “vượt lên hoàn cảnh của mình”"


def withheld_names(catalogue: Catalogue, today: dt.date) -> Iterator[Problem]:
    """Stories, commendations, reasons, every text of other records, hand-written pages and addresses name nobody withheld."""
    hidden = withheld(catalogue, today)
    if not hidden.names:
        return
    pairs = hidden.names.keys()
    namesakes = Namesakes(catalogue, hidden, today)
    for id_, card in catalogue.exemplars.items():
        if not card.pairs or pairs.isdisjoint(pairs_in(card.pairs)) or card.draft or card.recipient in hidden.ids:
            continue
        for field, text in _texts(card).items():
            for row, severity in named(text, hidden, namesakes, card.recipient):
                yield said_in_text(catalogue.root, paths.exemplar(id_), field, text, row, "withheld-name",
                                   _NAMED if severity == "error" else _NAMESAKE, severity)
    for id_, decision in catalogue.decisions.items():
        for award in decision.awards if rows_are_public(decision.record, today) else ():
            if award.pairs and not pairs.isdisjoint(pairs_in(award.pairs)) and award.recipient not in hidden.ids:
                yield from (Problem(paths.rows(id_), award.line, "reason", severity, "withheld-name",
                                    _NAMED if severity == "error" else _NAMESAKE)
                            for _, severity in named(award.reason, hidden, namesakes, award.recipient))
    for few in few_texts(catalogue):
        said_in_all = pairs_said(_APART.join([text for _, text in few.texts]))
        if few.owner not in hidden.ids and not pairs.isdisjoint(pairs_in(said_in_all)):
            yield from _in_few(catalogue.root, few, hidden, namesakes)
    for id_, campaign in catalogue.campaigns.items():
        if not campaign.record.draft:
            yield from _in_plan(catalogue.root, id_, campaign, hidden, namesakes)
    for page in catalogue.hand_written:
        if not page.is_draft:
            yield from _in_page(page, hidden, namesakes)
    yield from named_addresses(catalogue, hidden, namesakes)


def _in_plan(root: str, id_: str, campaign: LoadedCampaign, hidden: Withheld, namesakes: Namesakes) -> Iterator[Problem]:
    """A name in a plan as received, and one that its record has in words of its own: in lists, feeds and the calendar."""
    pairs = hidden.names.keys()
    if not pairs.isdisjoint(pairs_in(campaign.pairs)):
        yield from (Problem(paths.plan(id_), row + 1, "", "warning", "withheld-name", _IN_PLAN)
                    for row, _ in named(campaign.text, hidden, namesakes))
    if pairs.isdisjoint(pairs_in(campaign.field_pairs)):
        return
    fields = plan_fields(id_, campaign.record)
    received = {name for name, _ in names_in(" ".join(campaign.text.split()), hidden)}
    others = tuple((keys, text) for keys, text in fields.texts
                   if not received.issuperset(name for name, _ in names_in(text, hidden)))
    yield from _in_few(root, fields._replace(texts=others), hidden, namesakes)


def _in_page(page: HandWritten, hidden: Withheld, namesakes: Namesakes) -> Iterator[Problem]:
    """A name in a hand-written page: at its row, or where signs of Markdown or YAML stand within it, as readers see it."""
    found = list(named(page.text, hidden, namesakes))
    seen = [severity for text in (page.title, *(block.text for block in page.blocks))
            for _, severity in named(text, hidden, namesakes)]
    if "error" in seen and "error" not in (severity for _, severity in found):
        found.append((-1, "error"))
    elif seen and not found:
        found.append((-1, "warning"))
    yield from (Problem(page.path, row + 1, "", severity, "withheld-name", _NAMED if severity == "error" else _NAMESAKE)
                for row, severity in found)


def private_data(catalogue: Catalogue, today: dt.date) -> Iterator[Problem]:
    """No birth dates, numbers, addresses, health or hardship of anybody.

    An error with children, and with everybody where it is a number or mailbox by which somebody can be reached or
    taken for; of adults the rest is a warning, since an age, a street or an illness may belong to others in the text.
    """
    for id_, card in catalogue.exemplars.items():
        if card.private and not card.draft:
            of_others = _severity(catalogue, card.recipient, today)
            for field, row, kind in card.private:
                severity = "error" if kind in _NUMBERS else of_others
                yield said_in_text(catalogue.root, paths.exemplar(id_), field, _texts(card)[field], row, "private-data",
                                   _PRIVATE.format(kind), severity)
    for id_, decision in catalogue.decisions.items():
        for award in decision.awards if rows_are_public(decision.record, today) else ():
            for field, _, kind in award.private:
                severity = "error" if kind in _NUMBERS else _severity(catalogue, award.recipient, today)
                yield Problem(paths.rows(id_), award.line, field, severity, "private-data", _PRIVATE.format(kind))
    for few in few_texts(catalogue, told=True):
        for keys, text in few.texts:
            for _, _, kind in private_said("", text):
                yield said(catalogue.root, few.path, keys, "private-data", _PRIVATE.format(kind), "warning")


def _texts(card: ExemplarCard) -> dict[str, str]:
    """The texts of a portrait by field."""
    _, alt, credit = card.photo or ("", "", None)
    return {"commendation": card.commendation, "story": (card.story or b"").decode(), "role": card.role or "",
            "photo.alt": alt, "photo.credit": credit or ""}


def _in_few(root: str, few: PublicTexts, hidden: Withheld, namesakes: Namesakes) -> Iterator[Problem]:
    """Names in texts that are no stories; where the page leaves such a text out by itself, that is only said."""
    for keys, text in few.texts:
        severities = [severity for _, severity in named(text, hidden, namesakes, few.owner)]
        is_sure = "error" in severities
        if not severities or (not is_sure and few.may_be_namesake(keys)):
            continue  # that a unit is plainly called as a school is needs no word
        found: Iterable[str] = {id_ for name, _ in names_in(text, hidden) for id_ in hidden.bearers[name].ids}
        left_out_with = few.left_out_with(keys)
        blanked = left_out_with is not None and left_out_with.issuperset(found)
        severity: Severity = "error" if is_sure and not few.may_be_namesake(keys) else "warning"
        message = _BLANKED if blanked else _NAMED if severity == "error" else _NAMESAKE
        if few.term is not None:
            keys = term_keys(root, few.path.rpartition("/")[2].removesuffix(".yml"), few.term, *keys)  # noqa: PLW2901
        yield said(root, few.path, keys, "withheld-name", message, "warning" if blanked else severity)


def _severity(catalogue: Catalogue, recipient: str, today: dt.date) -> Severity:
    card = catalogue.recipients.get(recipient)
    if card is None:
        return "warning"
    of_minors = is_of_minors(catalogue.vocabulary["categories"], card.category)
    minor = is_minor(card, category_is_minor=of_minors, today=today)
    return "error" if minor else "warning"
