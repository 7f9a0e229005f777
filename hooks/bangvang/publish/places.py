"""Where a site and a publication may not stand: among what people write, in each other, in a release.

Each of these is a slip of the hand that would succeed and do harm later: a site below content/ becomes a part of itself,
a build into `current` changes what readers see without a publication, the next build takes a publication for strangers' files.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from bangvang.calling import to_call
from bangvang.problems import Invalid, Problem
from bangvang.publish.releases import is_release_name
from bangvang.publish.switch import CURRENT, RELEASES
from bangvang.store.manifest import is_marked
from bangvang.store.trouble import told


def require_outside(folder: Path, sources: Iterable[Path]) -> None:
    """Raise Invalid when a folder to be written lies in one that people write, or around it."""
    place = _real(folder)
    for source in map(_real, sources):
        if place.is_relative_to(source) or source.is_relative_to(place):
            raise _refusal(folder, "place-of-sources", f"nơi ghi kết quả phải nằm ngoài {source} và không chứa thư mục ấy; "
                           "hãy chọn thư mục khác, ví dụ: ../trang-web")


def require_no_release(site_dir: Path) -> None:
    """Raise Invalid when a site would be built into what readers see."""
    place = _real(site_dir)
    with told(site_dir):
        published = next((one for one in (place, *place.parents) if _is_live_or_release(one)), None)
    if published is not None:
        target = published.parent if published.name == CURRENT else published.parent.parent
        raise _refusal(site_dir, "place-of-releases", "đây là bản đã công bố nên không dựng trang vào được; hãy chọn thư mục "
                       f"khác, rồi công bố bằng lệnh: {to_call('publish', str(target))}")


def require_no_site_around(site_dir: Path) -> None:
    """Raise Invalid when a site would be built inside another one: the next build of that one would put it aside."""
    place = _real(site_dir)
    with told(site_dir):
        around = next(filter(is_marked, place.parents), None)
    if around is not None:
        raise _refusal(site_dir, "site-inside", f"trang phải nằm ngoài mọi trang khác đã dựng, vì lần dựng sau của {around} sẽ "
                       "dời những tệp không phải của trang ấy đi; hãy chọn thư mục khác, ví dụ: --site-dir ../trang-web")


def require_no_site(target: Path) -> None:
    """Raise Invalid when a publication would stand in a built site, or among the releases of another publication.

    The next build would put it aside; and what the other publication has to forget would live on in it.
    """
    place = _real(target)
    with told(target):
        around = (place, *place.parents)
        inside = any(map(is_marked, around)) or any(map(_is_folder_of_releases, around))
    if inside:
        raise _refusal(target, "publish-inside", "thư mục công bố phải nằm ngoài mọi trang đã dựng, đã công bố, "
                       f"ví dụ: {to_call('publish ../cong-bo')}")


def require_a_folder(target: Path) -> None:
    """Raise Invalid when a file is named where a publication has its folder."""
    with told(target):
        there = target.exists() and not target.is_dir()
    if there:
        raise _refusal(target, "publish-to-file", "đây là một tệp; nơi công bố phải là một thư mục, "
                       f"ví dụ: {to_call('publish ../cong-bo')}")


def require_apart(site_dir: Path, target: Path) -> None:
    """Raise Invalid when a site and the publication made of it lie in each other."""
    one, other = _real(site_dir), _real(target)
    if other.is_relative_to(one) or one.is_relative_to(other):
        raise _refusal(target, "publish-inside", "thư mục công bố và thư mục của trang phải nằm ngoài nhau, "
                       f"ví dụ: {to_call('publish ../cong-bo')}")


def _is_live_or_release(folder: Path) -> bool:
    beside = folder.parent
    return is_marked(folder) and ((beside.name == RELEASES and is_release_name(folder.name))
                                  or (folder.name == CURRENT and (beside / RELEASES).is_dir()))


def _is_folder_of_releases(folder: Path) -> bool:
    return (folder.name == RELEASES and folder.is_dir()
            and any(is_release_name(one.name) and is_marked(one) for one in folder.iterdir()))


def _real(folder: Path) -> Path:
    return Path(os.path.realpath(folder))


def _refusal(folder: Path, rule: str, message: str) -> Invalid:
    return Invalid([Problem(folder.as_posix(), 0, "", "error", rule, message)])
