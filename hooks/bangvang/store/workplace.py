"""Where the work on a site happens: one hidden folder beside it, and what it holds."""

from __future__ import annotations

import os
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from bangvang.store.files import make_folder
from bangvang.store.trouble import told


@dataclass(frozen=True, slots=True)
class Workplace:
    """The folders of one site: the site itself and, in `work`, everything that is not yet or no longer it.

    Args:
        site: the site's real folder (links resolved); need not exist yet.
        work: a hidden folder, beside the site where possible, so that renaming is one step.
    """

    site: Path
    work: Path

    @property
    def stage(self) -> Path:
        """What is being made; emptied at the start of each build."""
        return self.work / "stage"

    @property
    def spare(self) -> Path:
        """An earlier release that the next one is made from; its state is unknown without a manifest."""
        return self.work / "spare"

    @property
    def journal(self) -> Path:
        """An ordered apply that was decided and is not finished yet."""
        return self.work / "journal"

    @property
    def left_out(self) -> Path:
        """Files that somebody put into the site by hand: kept for them, no part of the site."""
        return self.work / "left-out"

    @property
    def lock(self) -> Path:
        """The lock of the one builder."""
        return self.work / "lock"


def foreseen(site_dir: Path, cache_dir: Path) -> Workplace:
    """The workplace of a site as far as there is one, to be looked at before anything is made: where an apply was interrupted."""
    site = Path(os.path.realpath(site_dir))
    places = [Workplace(site, work) for work in (_beside(site), _away(site, cache_dir))]
    return next((one for one in places if one.journal.exists()), places[0])


def workplace(site_dir: Path, cache_dir: Path) -> Workplace:
    """Find (and make) the workplace of a site.

    Args:
        site_dir: the site's folder as given; may be a link or a mount point, may not exist yet.
        cache_dir: where to work when the folder above the site cannot be written or is another device.

    Raises Invalid when nothing can be written there either.
    """
    site = Path(os.path.realpath(site_dir))
    beside = _beside(site)
    try:
        make_folder(beside)
        near = os.access(beside, os.W_OK)
    except OSError:
        near = False
    if near and not (site.exists() and os.path.ismount(site)):
        return Workplace(site, beside)
    away = _away(site, cache_dir)
    with told(away):
        make_folder(away)
    return Workplace(site, Path(os.path.realpath(away)))


def _beside(site: Path) -> Path:
    return site.parent / f".{site.name}-work"


def _away(site: Path, cache_dir: Path) -> Path:
    return cache_dir / f"work-{sha256(os.fsencode(site)).hexdigest()[:16]}"
