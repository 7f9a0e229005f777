"""Surveyed: what stands in a site and in its spare, looked at here or in a helper, from where little need be told."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path

from bangvang.store.manifest import Entry, Manifest
from bangvang.store.survey import Standing, survey


class Surveyed:
    """What stands in a site's folder, and in that of its spare when somebody asks."""

    def __init__(self, site: Standing, spare: Callable[[Standing], Standing]) -> None:
        self.site = site
        self._spare = spare

    @cached_property
    def spare(self) -> Standing:
        """Nothing where there is no spare."""
        return self._spare(self.site)


def survey_site(site: Path, spare: Path) -> Surveyed:
    """The site now, the spare when somebody asks."""
    return Surveyed(survey(site), partial(_beside, spare))


def survey_both(site: Path, spare: Path) -> Surveyed:
    """Both now, as a helper does it while the builder reads; of the spare is told in what it differs, and no more."""
    found = survey(site)
    other = _beside(spare, found)
    return Surveyed(Standing(found.manifest, found.damaged, found.extra, begun=found.begun), _difference(found, other))


def _beside(spare: Path, site: Standing) -> Standing:
    return survey(spare, site) if spare.exists() else Standing(None)


def _difference(site: Standing, spare: Standing) -> Callable[[Standing], Standing]:
    """What makes the standing of a spare of that of its site: both have nearly all entries in common."""
    if spare.manifest is None:
        return partial(_differing, spare, None, None)
    own, common = spare.entries, site.entries
    return partial(_differing, Standing(None, spare.damaged, spare.extra), common.keys() - own.keys(),
                   [entry for path, entry in own.items() if common.get(path) is not entry])


def _differing(spare: Standing, lacks: Collection[str] | None, others: Iterable[Entry] | None, site: Standing) -> Standing:
    if lacks is None or others is None:
        return spare
    entries = site.entries
    entries.update((entry.path, entry) for entry in others)
    return replace(spare, manifest=Manifest(entry for path, entry in entries.items() if path not in lacks))
