"""The picture for the seal stands among the site's own files: every page asks for it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from bangvang.check.lines import said
from bangvang.model.catalogue import Catalogue
from bangvang.problems import Problem


def lost_emblem(catalogue: Catalogue, assets: Collection[str]) -> Iterator[Problem]:
    """A seal whose picture is not there.

    Args:
        assets: the addresses of the site's own files.
    """
    emblem = catalogue.site.emblem or ""
    if "/" in emblem and emblem not in assets:
        yield said(catalogue.root, "data/site.yml", ("emblem",), "emblem-file",
                   f"phải có ảnh này: content/{emblem}; hoặc ghi không quá 4 chữ, ví dụ BV")
