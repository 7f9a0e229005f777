"""Nobody withheld is named in a public text, and no public text tells what is nobody's business.

Problems say where and of what kind, never what: they go to logs and screens that others read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile
from typing import NamedTuple

from bangvang.check import paths
from bangvang.check.lines import said, said_in_text
from bangvang.check.public_texts import PublicText, few_texts, rows_are_public
from bangvang.consent import allowed, is_minor
from bangvang.load.free_text import pair_of, pairs_in, pairs_said, private_said
from bangvang.model.cards import ExemplarCard, RecipientCard
from bangvang.model.catalogue import Catalogue
from bangvang.model.vocabulary import Category
from bangvang.problems import Problem, Severity
from bangvang.text import canonical_spelling, fold, words

_NAMED = ("không được nêu họ tên của người không được công khai (trẻ em chưa đủ sự đồng ý, người đã rút lại sự đồng ý); "
          "hãy viết chung, ví dụ “một học sinh lớp 8”")
_NAMESAKE = ("họ tên nêu ở đây cũng là họ tên của một người không được công khai; hãy bảo đảm bài viết nói về người khác cùng "
             "tên, nếu không thì viết chung, ví dụ “một học sinh lớp 8”")
_IN_PLAN = ("văn bản được đăng nguyên văn và ở đây có họ tên của người không được công khai; nếu đúng là người ấy thì chưa đăng "
            "văn bản (draft: true) cho tới khi có sự đồng ý")
_BLANKED = ("văn bản này nêu họ tên của người không được công khai nên trang sẽ không in nó; hãy viết chung, ví dụ "
            "“tặng Giấy khen cho học sinh”")
_ROWS_OF_A_NAME = 4
_PRIVATE = "không được nêu {} trong bài công khai; hãy bỏ hoặc viết chung, ví dụ “vượt lên hoàn cảnh của mình”"


class Withheld(NamedTuple):
    """Those who may not be shown today.

    Args:
        ids: of the recipients.
        names: each name and alias with the ids of those who bear it, by the digest of its last words.
    """

    ids: frozenset[str]
    names: Mapping[int, Mapping[tuple[str, ...], frozenset[str]]]


def withheld_names(catalogue: Catalogue, today: dt.date) -> Iterator[Problem]:
    """Stories, commendations, reasons, titles, notes and summaries name nobody who is withheld."""
    hidden = _withheld(catalogue, today)
    if not hidden.names:
        return
    pairs = hidden.names.keys()
    namesakes = _Namesakes(catalogue, hidden.ids)
    for id_, card in catalogue.exemplars.items():
        if not card.pairs or pairs.isdisjoint(pairs_in(card.pairs)) or card.draft or card.recipient in hidden.ids:
            continue
        for field, text in _texts(card).items():
            for row, severity in _named(text, hidden, namesakes, card.recipient):
                yield said_in_text(catalogue.root, paths.exemplar(id_), field, text, row, "withheld-name",
                                   _NAMED if severity == "error" else _NAMESAKE, severity)
    for id_, decision in catalogue.decisions.items():
        for award in decision.awards if rows_are_public(decision.record, today) else ():
            if award.pairs and not pairs.isdisjoint(pairs_in(award.pairs)) and award.recipient not in hidden.ids:
                yield from (Problem(paths.rows(id_), award.line, "reason", severity, "withheld-name",
                                    _NAMED if severity == "error" else _NAMESAKE)
                            for _, severity in _named(award.reason, hidden, namesakes, award.recipient))
    for few in few_texts(catalogue):
        if not pairs.isdisjoint(pairs_in(pairs_said(few.text))):
            yield from _in_few(catalogue.root, few, hidden, namesakes)
    for id_, campaign in catalogue.campaigns.items():
        if not campaign.record.draft and not pairs.isdisjoint(pairs_in(pairs_said(campaign.text))):
            yield from (Problem(paths.plan(id_), row + 1, "", "warning", "withheld-name", _IN_PLAN)
                        for row, _ in _named(campaign.text, hidden, namesakes, None))


def private_data(catalogue: Catalogue, today: dt.date) -> Iterator[Problem]:
    """No birth dates, numbers, addresses, health or hardship: an error with children, a warning else."""
    for id_, card in catalogue.exemplars.items():
        if card.private and not card.draft:
            severity = _severity(catalogue, card.recipient, today)
            for field, row, kind in card.private:
                yield said_in_text(catalogue.root, paths.exemplar(id_), field, _texts(card)[field], row, "private-data",
                                   _PRIVATE.format(kind), severity)
    for id_, decision in catalogue.decisions.items():
        for award in decision.awards if rows_are_public(decision.record, today) else ():
            for field, _, kind in award.private:
                yield Problem(paths.rows(id_), award.line, field, _severity(catalogue, award.recipient, today), "private-data",
                              _PRIVATE.format(kind))
    for text in few_texts(catalogue):
        for _, _, kind in private_said("", text.text):
            yield said(catalogue.root, text.path, text.keys, "private-data", _PRIVATE.format(kind), "warning")


def _texts(card: ExemplarCard) -> dict[str, str]:
    """The texts of a portrait by field."""
    _, alt, credit = card.photo or ("", "", None)
    return {"commendation": card.commendation, "story": (card.story or b"").decode(), "role": card.role or "",
            "photo.alt": alt, "photo.credit": credit or ""}


def _withheld(catalogue: Catalogue, today: dt.date) -> Withheld:
    """Minors without consent and those who withdrew; who has neither a birthday nor a paper is passed over at once."""
    categories = catalogue.vocabulary["categories"]
    adult = {id_ for id_, term in categories.items() if isinstance(term, Category) and not term.minor}
    ids: set[str] = set()
    names: dict[int, dict[tuple[str, ...], frozenset[str]]] = {}
    for id_, card in catalogue.recipients.items():
        if (not card.consents and card.minor_until is None and card.category in adult) or card.kind != "person":
            continue
        if allowed(card, category_is_minor=card.category not in adult, today=today):
            continue
        ids.add(id_)
        for name in (card.name, *card.aliases):
            pair = pair_of(name)
            if pair is not None:
                same = names.setdefault(pair, {})
                same[_spelling(name)] = same.get(_spelling(name), frozenset()) | {id_}
    return Withheld(frozenset(ids), names)


class _Namesakes:
    """Who may be shown and is called as somebody withheld; names are folded only once somebody asks."""

    def __init__(self, catalogue: Catalogue, hidden: frozenset[str]) -> None:
        self._people = {id_: card for id_, card in catalogue.recipients.items() if id_ not in hidden}
        self._names: frozenset[tuple[str, ...]] | None = None

    def has(self, name: tuple[str, ...]) -> bool:
        """Whether a public recipient bears this name."""
        if self._names is None:
            self._names = frozenset(_spelling(card.name) for card in self._people.values())
        return name in self._names

    def of(self, id_: str | None) -> RecipientCard | None:
        """A public recipient."""
        return self._people.get(id_ or "")


def _named(text: str | None, hidden: Withheld, namesakes: _Namesakes, owner: str | None) -> Iterator[tuple[int, Severity]]:
    """The rows in which a text names somebody withheld, and how sure that is."""
    card = namesakes.of(owner)
    own = {_spelling(name) for name in (card.name, *card.aliases)} if card else set()
    rows = (text or "").split("\n")
    for row, line in enumerate(rows):
        # A name may go on in the next rows of its paragraph.
        going_on = takewhile(str.strip, rows[row + 1:row + 1 + _ROWS_OF_A_NAME])
        found = {name for name in _names_in(" ".join((line, *going_on)), hidden, len(words(line))) if name not in own}
        if found:
            yield row, "warning" if all(namesakes.has(name) for name in found) else "error"


def _names_in(line: str, hidden: Withheld, before: int | None = None) -> Iterator[tuple[str, ...]]:
    """The names of the withheld in a line: spelt in one of the usual ways, or without accents as people type in a hurry.

    Args:
        before: only names that begin before this word of the line.
    """
    said = words(line)
    plain = [fold(word) for word in said]
    for pair in sorted(hidden.names.keys() & set(pairs_in(pairs_said(line)))):
        for name in hidden.names[pair]:
            wanted, length = [fold(word) for word in name], len(name)
            for start in range(len(said) - length + 1):
                if (before is None or start < before) and plain[start:start + length] == wanted:
                    found = said[start:start + length]
                    if _spelling(" ".join(found)) == name or [word.lower() for word in found] == wanted:
                        yield name


def _spelling(name: str) -> tuple[str, ...]:
    """The words of a name as they compare: small letters, one place for the tone; Hoa and Hòa stay two."""
    return tuple(words(canonical_spelling(name).lower()))


def _in_few(root: str, text: PublicText, hidden: Withheld, namesakes: _Namesakes) -> Iterator[Problem]:
    """A name in a text that is not a story; where the page leaves such a text out by itself, that is only said."""
    for _, severity in _named(text.text, hidden, namesakes, None):
        found: Iterable[str] = {id_ for name in _names_in(text.text, hidden)
                                for names in hidden.names.values() for id_ in names.get(name, ())}
        blanked = text.left_out_with is not None and text.left_out_with.issuperset(found)
        message = _BLANKED if blanked else _NAMED if severity == "error" else _NAMESAKE
        yield said(root, text.path, text.keys, "withheld-name", message, "warning" if blanked else severity)
        return


def _severity(catalogue: Catalogue, recipient: str, today: dt.date) -> Severity:
    card = catalogue.recipients.get(recipient)
    if card is None:
        return "warning"
    term = catalogue.vocabulary["categories"].get(card.category)
    minor = is_minor(card, category_is_minor=not isinstance(term, Category) or term.minor, today=today)
    return "error" if minor else "warning"
