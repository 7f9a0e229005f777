"""The commands themselves killed at any moment: the site and what readers see are the old or the new, every byte."""

from __future__ import annotations

import contextlib
import io
import os
import time
from pathlib import Path

from bangvang.cli import main
from tests.faults.inject import KILLED, WELL, Moments, in_child
from tests.faults.sites import whole
from tests.support.build import HOME, TODAY, renderer
from tests.support.data import Records, small_site

KILLS = 1000 if os.environ.get("BANGVANG_FAULTS") == "full" else 200
Site = dict[str, bytes]


def _edit(data: Records, version: int) -> None:
    """One version or the other: a name, a person who appears and goes, a page by hand."""
    data.change("recipients/g-aaaaaa.yml", name=("Nguyễn Thị An", "Nguyễn Thị Ân")[version])
    data.change("recipients/g-bbbbbb.yml", draft=bool(version))
    page = data.root / "content" / "huong-dan.md"
    page.parent.mkdir(exist_ok=True)
    page.unlink(missing_ok=True)
    if version:
        page.write_text("---\ntitle: Hướng dẫn\n---\n\nTrang viết tay.\n", encoding="utf-8")


def _build_and_publish(root: Path) -> None:
    common = ["--root", str(root), "--today", TODAY.isoformat()]
    with contextlib.redirect_stdout(io.StringIO()):
        assert main(["build", *common], HOME, renderer) == 0
        assert main(["publish", *common, str(root / "target")], HOME, renderer) == 0


def test_random_kills_of_build_and_publish(folder: Path) -> None:
    """Two versions of the data in turn, each build and publication killed somewhere; then one goes through."""
    renderer()  # loaded once, before any child
    data = small_site(folder / "root")
    site, live = data.root / "site", data.root / "target" / "current"
    built: list[Site] = []
    published: list[Site] = []
    for version in (0, 1, 0):
        _edit(data, version)
        begun = time.perf_counter()
        assert in_child(lambda: _build_and_publish(data.root)) == WELL
        usual = time.perf_counter() - begun
        built.append(whole(site))
        published.append(whole(live))
    assert (built[0], published[0]) == (built[2], published[2])
    assert built[0] != built[1]

    moments = Moments(2411, usual)
    killed, at_site, at_live = 0, 0, 0
    new_sites, new_lives = 0, 0
    for kill in range(KILLS):
        version = 1 - kill % 2
        _edit(data, version)
        came_to = in_child(lambda: _build_and_publish(data.root), moments.next())
        moments.came_to(came_to)
        killed += came_to == KILLED
        stands, shown = whole(site), whole(live)
        assert stands in built
        assert shown in published
        new_sites += (stands == built[1]) != at_site
        new_lives += (shown == published[1]) != at_live
        at_site, at_live = stands == built[1], shown == published[1]
    assert killed > KILLS * 0.5, "the kills came too late to prove anything"
    assert new_sites > KILLS * 0.1, "the kills came too early to prove anything"
    assert new_lives > KILLS * 0.02, "the kills came too early to prove anything"

    _edit(data, 1)
    assert in_child(lambda: _build_and_publish(data.root)) == WELL
    assert (whole(site), whole(live)) == (built[1], published[1])
