"""A disk that is full while pages are made: the editor is told, and the site stands as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import mkdocs.commands.build
import pytest

from bangvang.problems import Invalid
from bangvang.store import stage
from tests.faults.inject import no_space
from tests.support.build import build, files
from tests.support.data import Records, small_site

Break = Callable[[pytest.MonkeyPatch], None]


def _full(*_args: Any, **_named: Any) -> None:
    no_space()


def _stage(patch: pytest.MonkeyPatch) -> None:
    """The stage cannot be begun."""
    patch.setattr(stage.Stage, "__init__", _full)


def _pages(patch: pytest.MonkeyPatch) -> None:
    """MkDocs cannot write its pages."""
    patch.setattr(mkdocs.commands.build.utils, "write_file", _full)


def _files(patch: pytest.MonkeyPatch) -> None:
    """What is no page cannot be written."""
    patch.setattr(stage, "write_file", _full)


def _digests(patch: pytest.MonkeyPatch) -> None:
    """What was written cannot be read again."""
    patch.setattr(stage, "sha256_of", _full)


@pytest.fixture
def data(folder: Path) -> Records:
    """A small site, built once, then changed."""
    data = small_site(folder)
    build(folder)
    data.change("recipients/g-aaaaaa.yml", name="Nguyễn Thị Ân")
    return data


@pytest.mark.parametrize("fail", [_stage, _pages, _files, _digests])
def test_a_full_disk_is_told_and_the_old_site_stands(data: Records, fail: Break) -> None:
    """Wherever in the making it happens it is one problem that names the site; with room again the build goes through."""
    site = data.root / "site"
    before = files(site)
    with pytest.MonkeyPatch.context() as patch:
        fail(patch)
        with pytest.raises(Invalid) as raised:
            build(data.root)
    assert [(problem.rule, problem.path) for problem in raised.value.problems] == [("disk-full", site.resolve().as_posix())]
    assert files(site) == before
    build(data.root)
    assert files(site) != before


def test_what_a_build_left_that_ended_early_does_not_stay(data: Records) -> None:
    """What was to be shown is taken back before it ever was: nothing changes in the site, and no page of it lies beside it."""
    with pytest.MonkeyPatch.context() as patch:
        _digests(patch)
        with pytest.raises(Invalid):
            build(data.root)
    work = data.root / ".site-work"
    assert any("Nguyễn Thị Ân" in page.read_text(encoding="utf-8") for page in work.rglob("*.html"))
    data.change("recipients/g-aaaaaa.yml", name="Nguyễn Thị An")
    assert build(data.root).applied is None
    assert [path.name for path in work.iterdir()] == ["lock"]
