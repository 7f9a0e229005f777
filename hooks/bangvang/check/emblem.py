"""The picture for the seal stands among the site's own files: every page asks for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from bangvang.check.lines import said
from bangvang.model.catalogue import Catalogue
from bangvang.problems import Problem


def lost_emblem(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """A seal whose picture is not there."""
    emblem = catalogue.site.emblem or ""
    if "/" in emblem and emblem not in catalogue.assets:
        yield said(catalogue.root, "data/site.yml", ("emblem",), "emblem-file",
                   f"phải có ảnh này: content/{emblem}; hoặc ghi không quá 4 chữ, ví dụ BV")
