"""Switch: which release readers see. One step by a link where the system has links, else in order."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

from bangvang.problems import Invalid, Problem
from bangvang.publish.releases import Release, find_release, is_release_name, releases_in
from bangvang.store.files import remove_file, replace, sync_folder
from bangvang.store.manifest import Manifest, is_marked, load_manifest
from bangvang.store.ordered import open_journal, roll_forward
from bangvang.store.survey import suspect_since

CURRENT = "current"
RELEASES = "releases"
_FRESH_LINK = ".current-new"
_JOURNAL = ".journal"
_LEFT_OUT = ".left-out"
# Windows without the right to make links says EPERM or EINVAL (error 1314), FAT and some shares the others.
_NO_LINKS = frozenset({errno.EPERM, errno.EINVAL, errno.ENOTSUP, errno.ENOSYS})


def live_release(target: Path) -> Release | None:
    """Return the release that readers see, or None when there is none yet."""
    current = target / CURRENT
    if current.is_symlink():
        name = Path(os.readlink(current)).name
        return next((one for one in releases_in(target / RELEASES) if one.folder.name == name), None)
    manifest = load_manifest(current)
    return find_release(target / RELEASES, manifest.release) if manifest else None


def finish_switch(target: Path) -> None:
    """Finish or forget what a killed command was switching."""
    remove_file(target / _FRESH_LINK)
    journal = target / _JOURNAL
    if journal.exists():
        wanted = load_manifest(journal)
        release = find_release(target / RELEASES, wanted.release) if wanted else None
        _roll(target, release.folder if release else target / RELEASES)


def require_ours(target: Path) -> None:
    """Raise Invalid when `current` is a folder with files of somebody else's: they would be lost."""
    current = target / CURRENT
    link = current.is_symlink()
    foreign = (link and live_release(target) is None and not _led_to_a_release(current)) or (
        not link and current.exists()
        and (not current.is_dir() or (bool(os.listdir(current)) and not is_marked(current))))
    if foreign and not (target / _JOURNAL).exists():
        raise Invalid([Problem(current.as_posix(), 0, "", "error", "publish-foreign",
                               "phải là liên kết hoặc thư mục do lệnh công bố tạo ra; "
                               "hãy dời nó đi nơi khác hoặc công bố vào thư mục khác")])


def _led_to_a_release(current: Path) -> bool:
    """Whether a link is ours, though somebody has removed the release that it leads to."""
    folder, _, name = os.readlink(current).rpartition("/")
    return folder == RELEASES and is_release_name(name) and not current.exists()


def switch(target: Path, release: Release, manifest: Manifest, order: Callable[[str], int]) -> None:
    """Let readers see this release from now on."""
    current = target / CURRENT
    if current.is_symlink() or not current.exists():
        fresh = target / _FRESH_LINK
        remove_file(fresh)
        try:
            os.symlink(f"{RELEASES}/{release.folder.name}", fresh, target_is_directory=True)
        except (OSError, NotImplementedError) as error:
            if current.is_symlink() or getattr(error, "errno", errno.ENOSYS) not in _NO_LINKS:
                raise
        else:
            replace(fresh, current)
            sync_folder(target)
            return
    suspect_since(current, 0)  # what is kept of it is compared by its bytes, as where a release is made
    open_journal(target / _JOURNAL, manifest, order)
    _roll(target, release.folder)


def _roll(target: Path, source: Path) -> None:
    roll_forward(target / _JOURNAL, source, target / CURRENT, target / _LEFT_OUT, keep_source=True)
