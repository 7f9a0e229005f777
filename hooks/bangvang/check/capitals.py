"""Names of people begin each word with a capital: by that they are told from names of collectives, in lists and in search."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from bangvang.check import paths
from bangvang.check.lines import said
from bangvang.model.catalogue import Catalogue
from bangvang.problems import Problem
from bangvang.text import looks_collective

_MESSAGE = ("họ tên phải viết hoa chữ cái đầu của mỗi từ, ví dụ Nguyễn Thị Mẫu; viết như ở đây thì tên không được xếp và tìm "
            "theo tên gọi. Nếu giấy tờ ghi như vậy thì có thể giữ cách viết ấy trong aliases")


def small_letters(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """“Nguyễn thị Mận” is read as the name of a group, and stands under N instead of M."""
    for id_, person in catalogue.recipients.items():
        # Such a name is filed under all its words; others under one or two, which is quicker to see.
        if person.kind == "person" and person.filing.count(" ") > 1 and looks_collective(person.name):
            yield said(catalogue.root, paths.recipient(id_), ("name",), "small-letters", _MESSAGE, "warning")
