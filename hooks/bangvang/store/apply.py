"""Apply: a verified stage becomes the site, in one step where the system has one, else in order."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from bangvang.problems import Invalid, Problem
from bangvang.store.exchange import can_exchange, exchange
from bangvang.store.files import (
    link_or_copy,
    make_folder,
    make_way,
    remove_empty_folders,
    remove_file,
    remove_tree,
    replace,
    settle,
    sync_folder,
    write_whole,
)
from bangvang.store.manifest import MANIFEST_NAME, Manifest, is_marked
from bangvang.store.ordered import close_journal, open_journal, roll_forward
from bangvang.store.paths import safe_path
from bangvang.store.stage import Stage
from bangvang.store.stamps import SLOWEST_TICK
from bangvang.store.survey import Standing, set_aside, suspect_since, walk
from bangvang.store.surveyed import Surveyed
from bangvang.store.trouble import told
from bangvang.store.workplace import Workplace

Way = Literal["exchange", "ordered"]
# What a file system says that exchanges empty folders but not these two (overlays, mounts, foreign systems).
_NO_EXCHANGE = frozenset({errno.EXDEV, errno.EINVAL, errno.EBUSY, errno.ENOTSUP, errno.ENOSYS, errno.EPERM})


@dataclass(frozen=True, slots=True)
class Applied:
    """What apply did: the way it went, and how many files were written, kept and removed."""

    way: Way
    written: int
    kept: int
    removed: int


def refuse_foreign(place: Workplace) -> None:
    """Raise Invalid when the site's folder holds files that are not a site of ours: they would be lost."""
    with told(place.site):
        foreign = os.path.lexists(place.site) and (
            not place.site.is_dir()
            or (bool(os.listdir(place.site)) and not is_marked(place.site)))
    if foreign and not place.journal.exists():
        raise Invalid([Problem(place.site.as_posix(), 0, "", "error", "site-foreign",
                               "thư mục của trang phải trống hoặc do công cụ này dựng (có manifest.json của công cụ); "
                               "hãy dời các tệp trong đó đi nơi khác, hoặc chọn thư mục khác, "
                               "ví dụ: --site-dir site-moi")])


def finish_interrupted(place: Workplace) -> bool:
    """Finish an ordered apply that was interrupted; called first, under the lock. True if there was one."""
    if not place.journal.exists():
        return False
    with told(place.site):
        done = roll_forward(place.journal, place.stage, place.site, place.left_out, keep_source=False)
    return done is not None


def apply(place: Workplace, stage: Stage, new: Manifest, surveyed: Surveyed, *,
          order: Callable[[str], int], way: Way | None = None) -> Applied:
    """Put a verified stage in place, so that the site is exactly the new manifest's files.

    Args:
        place: where; its lock is held by the caller.
        stage: verified; holds at least what the site lacks.
        new: all files of the new site.
        surveyed: the survey that the build was planned from; what is `extra` is set aside.
        order: 0 for pages, 1 for lists that link to them: the latter come after (ordered way only).
        way: forces a way, for tests; by default the system decides.

    Raises Invalid when the disk is full or closed; the old site then stands (in the ordered way the next
    finish_interrupted completes the new one), and ValueError when the stage lacks a file.
    """
    refuse_foreign(place)
    old = surveyed.site.entries
    wanted = [path for path, entry in new.entries.items()
              if path not in old or old[path].sha256 != entry.sha256]
    lacking = [path for path in wanted if not (stage.dir / safe_path(path)).is_file()]
    if lacking:
        raise ValueError(f"neither in the stage nor in the site: {lacking[:3]}")
    if way is None:
        way = "exchange" if _can_exchange(place) else "ordered"
    removed = len(old.keys() - new.entries.keys())
    with told(place.site):
        if way == "exchange":
            way = _by_exchange(place, new, surveyed, set(wanted), order)
        else:
            _in_order(place, new, order)
        if len(wanted) < len(new) - len(wanted):
            # What is kept was looked at when the build began, and somebody may have written into it since.
            suspect_since(place.site, surveyed.site.begun - SLOWEST_TICK)
        remove_tree(place.stage)
    return Applied(way, len(wanted), len(new) - len(wanted), removed)


def _can_exchange(place: Workplace) -> bool:
    with told(place.site):
        there = place.site.exists()
        near = (place.site if there else place.site.parent).stat().st_dev == place.work.stat().st_dev
        return near and not (there and (os.path.ismount(place.site) or not can_exchange(place.work)))


def _in_order(place: Workplace, new: Manifest, order: Callable[[str], int]) -> None:
    open_journal(place.journal, new, order)
    roll_forward(place.journal, place.stage, place.site, place.left_out, keep_source=False)


def _by_exchange(place: Workplace, new: Manifest, surveyed: Surveyed, wanted: set[str],
                 order: Callable[[str], int]) -> Way:
    """Bring the spare up to the new manifest and let it change places with the site.

    Nothing that a reader sees is touched before the one step at the end. The spare's manifest is taken away
    before the spare is touched and written last, so a spare that a kill left half done is known by its lack.
    """
    close_journal(place.journal)
    have = _begin_spare(place, new, wanted, surveyed)
    gone = [path for path in have if path not in new.entries]
    for path in gone:
        remove_file(place.spare / safe_path(path))
    remove_empty_folders(place.spare, gone)
    touched = {path for path, entry in new.entries.items() if have.get(path) != entry.sha256}
    folders = set()
    for path in sorted(touched):
        folder = path.rpartition("/")[0]
        if folder not in folders:
            make_folder(place.spare / folder)
            folders.add(folder)
        if path in wanted:
            replace(place.stage / path, place.spare / path)
        else:
            link_or_copy(f"{place.site}/{path}", f"{place.spare}/{path}")
    settle(place.spare, sorted(touched | wanted))
    write_whole(place.spare, MANIFEST_NAME, new.dumps())
    return _go_live(place, new, surveyed.site, order)


def _begin_spare(place: Workplace, new: Manifest, wanted: set[str], surveyed: Surveyed) -> dict[str, str]:
    """Open the spare for writing; return what is in it (address -> sha-256, empty: to be replaced).

    A spare of unknown state is thrown away, and the stage itself becomes the spare.
    """
    standing = surveyed.spare
    if standing.manifest is not None:
        set_aside(place.spare, standing.extra, place.left_out)
        make_way(place.spare, standing.damaged)
        remove_file(place.spare / MANIFEST_NAME)
        sync_folder(place.spare)
        return {**{path: entry.sha256 for path, entry in standing.entries.items()},
                **dict.fromkeys(standing.damaged, "")}
    remove_tree(place.spare)
    os.rename(place.stage, place.spare)
    return {path: new.entries[path].sha256 if path in wanted else "" for path, _ in walk(place.spare)}


def _go_live(place: Workplace, new: Manifest, standing: Standing, order: Callable[[str], int]) -> Way:
    if not place.site.exists():
        os.rename(place.spare, place.site)
    elif not os.listdir(place.site):
        os.rmdir(place.site)  # an empty folder is replaced: Windows does not rename over one
        os.rename(place.spare, place.site)
    else:
        try:
            exchange(place.spare, place.site)
        except OSError as error:
            if error.errno not in _NO_EXCHANGE:
                raise
            remove_tree(place.stage)
            os.rename(place.spare, place.stage)
            remove_file(place.stage / MANIFEST_NAME)
            _in_order(place, new, order)
            return "ordered"
        set_aside(place.spare, standing.extra, place.left_out)
    sync_folder(place.site.parent)
    sync_folder(place.work)
    return "exchange"
