"""The stage: empty at the start, nothing outside it, and checked before anything goes live."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from bangvang.problems import Invalid
from bangvang.store.stage import Stage
from bangvang.store.workplace import workplace


def new_stage(root: Path) -> Stage:
    """Open the stage of root/site."""
    return Stage(workplace(root / "site", root / ".cache"))


def test_always_empty(tmp_path: Path) -> None:
    """What an earlier, killed build left in the stage is gone."""
    new_stage(tmp_path).write("a/b.html", b"old")
    stage = new_stage(tmp_path)
    assert list(stage.dir.iterdir()) == []
    assert stage.dir.stat().st_dev == tmp_path.stat().st_dev


@pytest.mark.parametrize("path", ["../x", "/x", "a/../../x", ".x", "a\\x", "con", "a\0", "x" * 300])
def test_nothing_outside(tmp_path: Path, path: str) -> None:
    """An unsafe address is refused and nothing is written anywhere."""
    stage = new_stage(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(Invalid):
        stage.write(path, b"x")
    assert sorted(tmp_path.rglob("*")) == before


def test_no_way_out_by_a_link(tmp_path: Path) -> None:
    """A link inside the stage leads no output out of it."""
    stage = new_stage(tmp_path)
    (tmp_path / "outside").mkdir()
    (stage.dir / "a").symlink_to(tmp_path / "outside")
    (stage.dir / "b.html").symlink_to(tmp_path / "outside" / "b.html")
    with pytest.raises(ValueError, match="out of the stage"):
        stage.write("a/x.html", b"x")
    with pytest.raises(OSError, match=r"b\.html"):
        stage.write("b.html", b"x")
    assert list((tmp_path / "outside").iterdir()) == []


def test_contents(tmp_path: Path) -> None:
    """Verifying returns the digest and size of each file as it is on disk, whoever wrote it."""
    stage = new_stage(tmp_path)
    stage.write("a/b.html", b"page")
    (stage.dir / "c.css").write_bytes(b"")
    (stage.dir / "empty" / "folder").mkdir(parents=True)
    contents, problems = stage.verify(["a/b.html", "c.css"])
    assert problems == []
    assert contents["a/b.html"] == (hashlib.sha256(b"page").hexdigest(), 4)
    assert contents["c.css"].size == 0
    assert not (stage.dir / "empty").exists()


def test_every_fault_is_told(tmp_path: Path) -> None:
    """A missing file, one too many, an empty page and a link are all told at once."""
    stage = new_stage(tmp_path)
    stage.write("fine.html", b"<p>")
    stage.write("blank.html", b" \n")
    stage.write("extra.html", b"<p>")
    os.symlink(stage.dir / "fine.html", stage.dir / "link.html")
    _, problems = stage.verify(["fine.html", "blank.html", "link.html", "missing.html"])
    assert [(problem.path, problem.rule) for problem in problems] == [
        ("blank.html", "stage-empty"), ("extra.html", "stage-extra"), ("link.html", "stage-link"),
        ("missing.html", "stage-missing")]


def test_the_manifest_is_no_output(tmp_path: Path) -> None:
    """A file in the manifest's place is refused."""
    stage = new_stage(tmp_path)
    stage.write("manifest.json", b"{}")
    assert [problem.rule for problem in stage.verify([])[1]] == ["stage-extra"]
    with pytest.raises(ValueError, match="manifest"):
        stage.verify(["manifest.json"])


def test_an_unfinished_apply_comes_first(tmp_path: Path) -> None:
    """A stage whose pages an interrupted apply still needs is not emptied."""
    place = workplace(tmp_path / "site", tmp_path / ".cache")
    place.journal.mkdir()
    with pytest.raises(ValueError, match="finish"):
        Stage(place)


def test_work_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing may be made beside the site, the work happens in the cache."""
    monkeypatch.setattr(os, "access", lambda *args: False)
    place = workplace(tmp_path / "site", tmp_path / ".cache")
    assert place.work.parent == tmp_path / ".cache"


def test_modes(tmp_path: Path) -> None:
    """Files that another program wrote into the stage get our modes."""
    stage = new_stage(tmp_path)
    (stage.dir / "a").mkdir(mode=0o700)
    (stage.dir / "a" / "b.html").write_bytes(b"<p>")
    (stage.dir / "a" / "b.html").chmod(0o600)
    assert stage.verify(["a/b.html"])[1] == []
    assert (stage.dir / "a").stat().st_mode & 0o777 == 0o755
    assert (stage.dir / "a" / "b.html").stat().st_mode & 0o777 == 0o644


def test_no_place_beside_the_site(tmp_path: Path) -> None:
    """Where even the folder above the site cannot be made, the work happens in the cache too."""
    (tmp_path / "file").write_bytes(b"")
    place = workplace(tmp_path / "file" / "deep" / "site", tmp_path / ".cache")
    assert place.work.parent == tmp_path / ".cache"
