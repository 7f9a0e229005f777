"""The kinds of places that a site can be published to, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bangvang.publish import directory
from bangvang.publish.report import Published


@dataclass(frozen=True, slots=True)
class Target:
    """What each kind of place offers; see directory.py for the arguments."""

    publish: Callable[..., Published]
    rollback: Callable[..., Published]


TARGETS: Mapping[str, Target] = {
    "directory": Target(directory.publish, directory.rollback),
}
