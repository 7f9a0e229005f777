"""Folders that a hand may slip to: neither a site nor a publication is put where it would do harm later."""

from __future__ import annotations

from pathlib import Path

import pytest

from bangvang.cli import main
from tests.support.build import HOME, files, renderer
from tests.support.data import Records, small_site


@pytest.fixture
def data(tmp_path: Path) -> Records:
    """A small site with hand-written content, not built yet."""
    data = small_site(tmp_path / "trang")
    (data.root / "content" / "assets").mkdir(parents=True)
    return data


def _call(data: Records, *argv: str) -> int:
    return main([*argv, "--root", str(data.root), "--today", "2026-06-01"], HOME, renderer)


@pytest.mark.parametrize("place", [".", "data", "data/site", "content/assets", "content/assets/site", "theme_overrides/x"])
def test_no_site_among_what_people_write(data: Records, place: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A site below content/ would be a part of itself from the next build on; nothing is written there."""
    before = files(data.root)
    assert _call(data, "build", "--site-dir", str(data.root / place)) == 1
    assert "nơi ghi kết quả phải nằm ngoài" in capsys.readouterr().err
    assert files(data.root) == before


@pytest.mark.parametrize("place", ["data/cong-bo", "content/assets", "."])
def test_no_publication_among_what_people_write(data: Records, place: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A publication neither, and it is said before anything is built."""
    before = files(data.root)
    assert _call(data, "publish", str(data.root / place)) == 1
    assert "nơi ghi kết quả phải nằm ngoài" in capsys.readouterr().err
    assert files(data.root) == before


@pytest.mark.parametrize("place", ["current", "current/x", "releases/000001"])
def test_no_build_into_what_readers_see(data: Records, tmp_path: Path, place: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Only `publish` changes a release: a build would put samples and keys before the public."""
    target = tmp_path / "cong-bo"
    assert _call(data, "publish", str(target)) == 0
    before = files(target)
    data.person("g-sampae", "Ngô Thị Mẫu", sample=True)
    data.exemplar("2026/e-mau", "g-sampae", sample=True)
    (release,) = (target / "releases").iterdir()
    asked = target / place.replace("releases/000001", f"releases/{release.name}")
    assert _call(data, "build", "--site-dir", str(asked)) == 1
    assert f"python3 build.py publish {target}" in capsys.readouterr().err
    assert files(target) == before


def test_no_publication_in_a_site(data: Records, capsys: pytest.CaptureFixture[str]) -> None:
    """The next build would take the releases for strangers' files and put them aside."""
    assert _call(data, "build") == 0
    before = files(data.root / "site")
    for place in ("site", "site/cong-bo"):
        assert _call(data, "publish", str(data.root / place)) == 1
        assert "phải nằm ngoài mọi trang đã dựng" in capsys.readouterr().err
    assert files(data.root / "site") == before


def test_site_and_publication_in_one_place(data: Records, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--site-dir` equal to the target is refused before a site is built there."""
    target = tmp_path / "cong-bo"
    assert _call(data, "publish", str(target), "--site-dir", str(target)) == 1
    assert "phải nằm ngoài nhau" in capsys.readouterr().err
    assert not target.exists()


@pytest.mark.parametrize("more", [[], ["--rollback"]])
def test_no_publication_to_a_file(data: Records, tmp_path: Path, more: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """A file where the folder is meant is said to be one, before anything is built."""
    (tmp_path / "cong-bo").write_text("một tệp", encoding="utf-8")
    before = files(data.root)
    assert _call(data, "publish", str(tmp_path / "cong-bo"), *more) == 1
    assert "đây là một tệp" in capsys.readouterr().err
    assert (tmp_path / "cong-bo").read_text(encoding="utf-8") == "một tệp"
    if not more:
        assert files(data.root) == before


def test_no_way_back_in_a_folder_that_is_not_there(data: Records, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A slip in the name makes no folder of that name."""
    assert _call(data, "publish", str(tmp_path / "cong-bp"), "--rollback") == 1
    assert "chưa có thư mục này" in capsys.readouterr().err
    assert not (tmp_path / "cong-bp").exists()


def test_what_is_no_site_is_not_said_to_stay(data: Records, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Only a site stays as it was; a folder that was never one is just refused."""
    (tmp_path / "anh").mkdir()
    (tmp_path / "anh" / "mot.jpg").touch()
    assert _call(data, "build", "--site-dir", str(tmp_path / "anh")) == 1
    assert "vẫn như cũ" not in capsys.readouterr().err
    assert _call(data, "build") == 0
    (data.root / "data" / "units" / "hong.yml").write_text("name:\n", encoding="utf-8")
    assert _call(data, "build") == 1
    assert "vẫn như cũ" in capsys.readouterr().err


@pytest.mark.parametrize("place", ["releases", "releases/x", "current/.."])
def test_no_publication_among_releases(data: Records, tmp_path: Path, place: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Standing in `current`, `..` is the folder of the releases: what is to be forgotten would live on in there."""
    target = tmp_path / "cong-bo"
    assert _call(data, "publish", str(target)) == 0
    before = files(target)
    assert _call(data, "publish", f"{target}/{place}") == 1
    assert "phải nằm ngoài mọi trang đã dựng, đã công bố" in capsys.readouterr().err
    assert files(target) == before
    assert _call(data, "publish", str(target)) == 0


def test_a_refused_folder_stays_as_it_was(data: Records, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither a lock in it nor a folder of ours beside it, when it is not where a site or a publication stands."""
    (tmp_path / "tai-lieu").mkdir()
    (tmp_path / "tai-lieu" / "mot.txt").touch()
    (tmp_path / "vong").symlink_to("vong")
    before = sorted(tmp_path.rglob("*"))
    assert _call(data, "build", "--site-dir", str(tmp_path / "tai-lieu")) == 1
    assert "phải trống hoặc do công cụ này dựng" in capsys.readouterr().err
    assert _call(data, "publish", str(tmp_path / "tai-lieu"), "--rollback") == 1
    assert "chưa công bố gì vào thư mục này" in capsys.readouterr().err
    assert _call(data, "build", "--site-dir", str(tmp_path / "vong")) == 1
    said = capsys.readouterr().err
    assert "liên kết dẫn vòng" in said
    assert "hệ thống không" not in said
    assert "manifest.json:" not in said
    assert [path for path in sorted(tmp_path.rglob("*")) if ".cache" not in path.parts] == before


def test_no_site_inside_another(data: Records, capsys: pytest.CaptureFixture[str]) -> None:
    """The next build of the outer one would move its files away."""
    assert _call(data, "build") == 0
    before = files(data.root / "site")
    for inside in ("site/con", "site/ke-hoach/con"):
        assert _call(data, "build", "--site-dir", str(data.root / inside)) == 1
        assert "phải nằm ngoài mọi trang khác đã dựng" in capsys.readouterr().err
    assert files(data.root / "site") == before
    assert _call(data, "build") == 0


def test_what_readers_see_is_said_to_stay(data: Records, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A publication that fails says how the published site is, and none where there is no such site."""
    (data.root / "data" / "units" / "hong.yml").write_text("name:\n", encoding="utf-8")
    assert _call(data, "publish", str(tmp_path / "cong-bo")) == 1
    assert "vẫn nguyên vẹn" not in capsys.readouterr().err
    (data.root / "data" / "units" / "hong.yml").unlink()
    assert _call(data, "publish", str(tmp_path / "cong-bo")) == 0
    (data.root / "data" / "units" / "hong.yml").write_text("name:\n", encoding="utf-8")
    assert _call(data, "publish", str(tmp_path / "cong-bo")) == 1
    assert "vẫn nguyên vẹn" in capsys.readouterr().err
