"""Names of files: no file of a record is called by the name of a person."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache

from bangvang.check import paths
from bangvang.check.lines import said
from bangvang.model.cards import RecipientCard
from bangvang.model.catalogue import Catalogue
from bangvang.problems import Problem
from bangvang.text import words
from bangvang.text.name_words import alike

_NO_NAME = "{} không được chứa họ tên cá nhân; hãy đặt mã không theo tên người, ví dụ {}"


def file_names(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """The name of a file is seen where the record is not: in backups, lists, addresses of pictures."""
    named = {id_: person for id_, person in catalogue.recipients.items() if person.kind != "collective"}

    def is_called(id_: str, recipient: str) -> bool:
        """Whether an id is called by the name of a person or household."""
        person = named.get(recipient)
        if person is None:
            return False
        # The given name alone says that a closer look is worth it; `an` stands in many ids that name nobody.
        is_near = person.aliases or _given(person.filing) in id_.replace("-", "").replace("y", "i")
        return bool(is_near) and _holds_name(id_, person)

    for id_, card in catalogue.exemplars.items():
        if is_called(card.id, card.recipient):
            yield Problem(paths.exemplar(id_), 0, "", "error", "name-in-file", _NO_NAME.format("tên tệp", "e-4h2p7.yml"))
        if card.photo is not None and card.recipient in named and _holds_name(card.photo[0], named[card.recipient]):
            yield said(catalogue.root, paths.exemplar(id_), ("photo", "file"), "name-in-file",
                       _NO_NAME.format("tên tệp ảnh", "e-4h2p7.jpg"))
    for id_, decision in catalogue.decisions.items():
        if any(is_called(id_, recipient) for recipient in {award.recipient for award in decision.awards}):
            yield Problem(paths.decision(id_), 0, "", "error", "name-in-file", _NO_NAME.format("tên thư mục", "2026/qd-12"))
    for id_, initiative in catalogue.cycle.initiatives.items():
        if any(is_called(id_, author) for author in initiative.authors):
            yield Problem(paths.record("initiatives", id_), 0, "", "error", "name-in-file",
                          _NO_NAME.format("tên tệp", "thu-vien-mo.yml"))


@lru_cache(maxsize=16_384)  # given names are few; collectives never come here
def _given(filing: str) -> str:
    """The given name as it compares, by the letters under which its bearer is filed."""
    return alike(filing.partition(" ")[0])


def _holds_name(file: str, person: RecipientCard) -> bool:
    """Whether a file is called by somebody's full name, with or without signs between the words."""
    plain = "".join(words(alike(file)))
    return any(len(parts) > 1 and "".join(parts) in plain
               for parts in (words(alike(name).replace("'", "")) for name in (person.name, *person.aliases)))
