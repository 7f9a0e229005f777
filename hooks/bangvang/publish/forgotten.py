"""Other releases that show more than the live one may: they go, so that no way back leads to them.

Whoever withdraws consent, to everything or to one purpose, is promised that the page, the story, the picture and the
file are gone; a list under consultation names its people until its last day; a plan that names a child becomes a draft,
an award is annulled. A release kept to roll back to would hold that on the server, and a rollback would show it again.
"""

from __future__ import annotations

from pathlib import Path

from bangvang import addresses
from bangvang.publish.releases import Release, releases_in, remove_release
from bangvang.publish.shown import Shown, read_shown
from bangvang.publish.switch import RELEASES
from bangvang.store.manifest import Manifest, load_manifest


def forget(target: Path, live: Release, manifest: Manifest, shown: Shown) -> int:
    """Remove the releases that show more than the live one, after a way back newer ones too; return how many.

    Args:
        manifest: of the live release.
        shown: what the live release shows.

    Raises:
        OSError: one could not be removed; it would be wrong to say nothing.
    """
    gone = [one for one in releases_in(target / RELEASES)
            if one != live and shows_more(target, one, manifest, shown)]
    for release in gone:
        remove_release(release)
    return len(gone)


def shows_more(target: Path, release: Release, manifest: Manifest, shown: Shown) -> bool:
    """Whether a release has a personal page that the live one has not, or shows more than `shown`.

    A release without a list, which an earlier version of the program made, may show anything.
    """
    old = load_manifest(release.folder)
    if old is None or any(path not in manifest.entries for path in old.entries if addresses.is_personal(path)):
        return True
    listed = read_shown(target, release)
    return listed is None or listed.more_than(shown)
