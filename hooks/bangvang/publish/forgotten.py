"""Earlier releases that still show somebody whom the live one does not: they go, so that no way back leads to them.

Whoever withdraws consent is promised that the page, the picture and the file are gone; a release kept to roll back to
would hold them on the server, and a rollback would show them again.
"""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path

from bangvang import addresses
from bangvang.publish.releases import Release, releases_in, remove_release
from bangvang.store.manifest import Manifest, load_manifest


def forget(folder: Path, live: Release, manifest: Manifest, withdrawn: Container[str], empty: bytes) -> int:
    """Remove the releases before the live one that show anybody who is shown no more; return how many.

    Args:
        manifest: of the live release.
        withdrawn: addresses that answer with a page without personal data now.
        empty: what stands on such a page and on no other; a page of that address without it still shows somebody.

    Raises:
        OSError: one could not be removed; it would be wrong to say nothing.
    """
    gone = [one for one in releases_in(folder) if one.number < live.number and _shows(one, manifest, withdrawn, empty)]
    for release in gone:
        remove_release(release)
    return len(gone)


def _shows(release: Release, live: Manifest, withdrawn: Container[str], empty: bytes) -> bool:
    old = load_manifest(release.folder)
    if old is None:
        return True
    personal = [path for path in old.entries if addresses.is_personal(path)]
    return any(path not in live.entries or (path in withdrawn and empty not in (release.folder / path).read_bytes())
               for path in personal)
