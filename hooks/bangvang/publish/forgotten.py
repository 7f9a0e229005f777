"""Earlier releases that show more of somebody than the live one may: they go, so that no way back leads to them.

Whoever withdraws consent, to everything or to one purpose, is promised that the page, the story, the picture and the
file are gone; a list under consultation names its people until its last day. A release kept to roll back to would hold
them on the server, and a rollback would show them again.
"""

from __future__ import annotations

from pathlib import Path

from bangvang import addresses
from bangvang.publish.releases import Release, releases_in, remove_release
from bangvang.publish.shown import Shown, read_shown
from bangvang.publish.switch import RELEASES
from bangvang.store.manifest import Manifest, load_manifest


def forget(target: Path, live: Release, manifest: Manifest, shown: Shown) -> int:
    """Remove the releases before the live one that show more of anybody; return how many.

    Args:
        manifest: of the live release.
        shown: whom the live release shows, and for what.

    Raises:
        OSError: one could not be removed; it would be wrong to say nothing.
    """
    gone = [one for one in releases_in(target / RELEASES)
            if one.number < live.number and shows_more(target, one, manifest, shown)]
    for release in gone:
        remove_release(release)
    return len(gone)


def shows_more(target: Path, release: Release, manifest: Manifest, shown: Shown) -> bool:
    """Whether a release has a personal page that the live one has not, or shows more of anybody than `shown`.

    A release without a list, which an earlier version of the program made, may show everything of everybody: it stays
    as long as consent covers everything for all, and no list under consultation has changed.
    """
    old = load_manifest(release.folder)
    if old is None or any(path not in manifest.entries for path in old.entries if addresses.is_personal(path)):
        return True
    listed = read_shown(target, release)
    if listed is not None:
        return listed.more_than(shown)
    return shown.restricted or any(manifest.entries[path].sha256 != entry.sha256
                                   for path, entry in old.entries.items() if addresses.is_consultation(path))
