"""From an address to what stands in a link to it: relative between pages, whole for those who come from elsewhere."""

from __future__ import annotations

from urllib.parse import quote


def relative(target: str, page: str) -> str:
    """The link from one page to another: relative, with index.html written out, so that it works from file://."""
    here = page.split("/")[:-1]
    there = target.split("/")
    same = 0
    while same < len(here) and same < len(there) - 1 and here[same] == there[same]:
        same += 1
    return "../" * (len(here) - same) + "/".join(there[same:])


def whole(url: str, path: str) -> str:
    """The address of a page for the world: below the site's own, without `index.html`, letters beyond ASCII as RFC 3986 wants."""
    return url + quote(path.removesuffix("index.html"))
