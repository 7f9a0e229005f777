"""What publishing did, as data for the command line to tell."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Published:
    """A release that is live.

    Args:
        number: grows with each release.
        release: the release's id, as in its manifest.
        current: the folder that a web server shows.
        files: how many files it has, without the manifest.
        linked: how many of them share their bytes with the release before.
        forgotten: how many earlier releases went because they showed somebody who is shown no more.
        changed: False when this very release was live already and nothing was done.
    """

    number: int
    release: str
    current: Path
    files: int
    linked: int = 0
    forgotten: int = 0
    changed: bool = True
