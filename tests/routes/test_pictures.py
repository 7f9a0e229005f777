"""Pictures of exemplars: pixels and nothing else, only with consent, made once."""

from __future__ import annotations

import io
import os
import re
from pathlib import Path

import pytest
from PIL import Image

import bangvang.photo
from bangvang.builder import plan
from bangvang.load.catalogue import load
from bangvang.problems import Problem
from bangvang.program import Program
from bangvang.store.objects import ObjectStore
from tests.support.build import HOME, TODAY, build, files
from tests.support.data import Records, both, picture, small_site

FOLDER = "guong-dien-hinh/anh/"


def _pictures(root: Path) -> dict[str, bytes]:
    return {path: data for path, data in files(root / "site").items() if path.startswith(FOLDER)}


def _site(root: Path, data: bytes) -> Records:
    records = small_site(root)
    records.write("exemplars/2026/e-1.jpg", data)
    return records


def test_nothing_but_pixels_is_published(tmp_path: Path) -> None:
    """Place, device, artist, comment and what was hung on at the end are in no byte of the site; the colour is."""
    _site(tmp_path, picture("ChuBiMat", (1600, 2000), "red", place=True))
    build(tmp_path)
    made = _pictures(tmp_path)
    assert b"ChuBiMat" in (tmp_path / "data/exemplars/2026/e-1.jpg").read_bytes(), "the mark is there to be lost"
    for path, data in files(tmp_path / "site").items():
        assert b"ChuBiMat" not in data, path
    for data in made.values():
        assert b"Exif" not in data
        with Image.open(io.BytesIO(data)) as image:
            assert dict(image.getexif()) == {}
            red, green, blue = image.convert("RGB").getpixel((5, 5))  # type: ignore[misc]
            assert (red > 240, green < 15, blue < 15) == (True, True, True)


def test_two_widths_at_addresses_that_say_nothing(tmp_path: Path) -> None:
    """336 and 672 pixels wide, never wider than the original; the name holds an opaque id and the width only."""
    _site(tmp_path, picture(size=(500, 1000)))
    build(tmp_path)
    widths = {}
    for path, data in _pictures(tmp_path).items():
        stem, _, width = path.removeprefix(FOLDER).removesuffix(".jpg").rpartition("-")
        assert re.fullmatch("bai-[0-9a-f]+", stem), path
        with Image.open(io.BytesIO(data)) as image:
            widths[width] = image.size
    assert widths == {"336": (336, 672), "672": (500, 1000)}


def test_the_profile_shows_description_and_credit(tmp_path: Path) -> None:
    """The picture on the profile has its text, its size and whose it is; the wide one is for wide windows."""
    _site(tmp_path, picture(size=(800, 1000)))
    build(tmp_path)
    page = (tmp_path / "site/guong-dien-hinh/g-aaaaaa.html").read_text(encoding="utf-8")
    assert 'alt="Cô An trên lớp" width="336" height="420"' in page
    assert "Ảnh của trường" in page
    assert page.count('src="anh/bai-') == 1
    assert page.count('srcset="anh/bai-') == 1


@pytest.mark.parametrize(("purposes", "there"), [((), True), (("page", "story", "search", "feeds", "data", "print"), False)])
def test_a_pupil_has_a_picture_only_with_consent_to_it(purposes: tuple[str, ...], there: bool, tmp_path: Path) -> None:
    """Consent to everything but photos: the page is there, the picture is not, in no address either."""
    data = small_site(tmp_path)
    data.change("exemplars/2026/e-1.yml", photo=None)
    data.change("recipients/g-cccccc.yml", consents=both(*purposes))
    data.exemplar("2026/e-3", "g-cccccc", photo={"file": "anh.jpg", "alt": "Em Cúc"})
    build(tmp_path)
    page = (tmp_path / "site/guong-dien-hinh/g-cccccc.html").read_text(encoding="utf-8")
    assert (bool(_pictures(tmp_path)), "Em Cúc" in page, "Lê Thị Cúc" in page) == (there, there, True)


def test_withdrawn_consent_takes_the_picture_away(tmp_path: Path) -> None:
    """The next build removes the files and every mention of them."""
    data = small_site(tmp_path)
    data.change("exemplars/2026/e-1.yml", photo=None)
    data.exemplar("2026/e-3", "g-cccccc", photo={"file": "anh.jpg", "alt": "Em Cúc"})
    build(tmp_path)
    assert len(_pictures(tmp_path)) == 2
    data.change("recipients/g-cccccc.yml", consents=both(withdrawn="2026-05-30"))
    build(tmp_path)
    assert _pictures(tmp_path) == {}
    assert [path for path, content in files(tmp_path / "site").items() if b"/anh/" in content] == []


def test_another_picture_at_the_same_address(tmp_path: Path) -> None:
    """A picture replaced by another of the same name is made again, and only it; no page changes."""
    data = _site(tmp_path, picture(size=(800, 1000)))
    build(tmp_path)
    before = files(tmp_path / "site")
    data.write("exemplars/2026/e-1.jpg", picture(size=(800, 1000), colour="red"))
    build(tmp_path)
    after = files(tmp_path / "site")
    changed = {path for path in before if before[path] != after[path]} - {"manifest.json"}
    assert changed == set(_pictures(tmp_path))


def test_a_picture_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A site lost is made again from the store: no picture is decoded a second time."""
    _site(tmp_path, picture(size=(800, 1000)))
    build(tmp_path)
    made = _pictures(tmp_path)

    def refuse(*_: object) -> None:
        raise AssertionError("decoded again")

    monkeypatch.setattr("bangvang.photo.clean_photo", refuse)
    build(tmp_path, tmp_path / "other")
    assert {path: data for path, data in files(tmp_path / "other").items() if path.startswith(FOLDER)} == made


def test_an_untouched_file_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten thousand pictures are not read for a build that changes none: a file is known by its size and times."""
    data = _site(tmp_path, picture())
    read: list[str] = []
    monkeypatch.setattr("bangvang.photo.inspect_photo", _counted(read))
    monkeypatch.setattr("bangvang.store.stamps.SLOWEST_TICK", -10**18)  # as if all had been written long ago
    with ObjectStore(tmp_path / "store.db") as store:
        first = load(str(tmp_path), cache=store).photos
        again = load(str(tmp_path), cache=store).photos
        assert (first, len(read)) == (again, 1)
        target = data.write("exemplars/2026/e-1.jpg", picture(colour="red"))
        os.utime(target, ns=(0, 0))
        assert load(str(tmp_path), cache=store).photos != first
    assert len(read) == 2


def _counted(read: list[str]) -> object:
    inspect = bangvang.photo.inspect_photo

    def look(data: bytes, name: str) -> object:
        read.append(name)
        return inspect(data, name)

    return look


LINE = 10  # of `file` in the record that small_site writes


@pytest.mark.parametrize(("data", "rule", "severity"), [
    (b"<svg/>", "not-a-photo", "error"), (b"", "not-a-photo", "error"),
    (picture(size=(800, 1000))[:-3000], "damaged-photo", "error"),
    (None, "missing-file", "error"), (picture(place=True), "photo-place", "warning")])
def test_what_is_wrong_with_a_picture_is_said(data: bytes | None, rule: str, severity: str, tmp_path: Path) -> None:
    """Not a picture, damaged, missing: an error at the line that names the file; a place in it: a warning."""
    records = small_site(tmp_path)
    if data is None:
        records.remove("exemplars/2026/e-1.jpg")
    else:
        records.write("exemplars/2026/e-1.jpg", data)
    problems: tuple[Problem, ...] = load(str(tmp_path)).problems
    said = [one for one in problems if one.path == "data/exemplars/2026/e-1.yml"]
    assert [(one.line, one.field, one.severity, one.rule) for one in said] == [(LINE, "photo.file", severity, rule)]
    assert "data/exemplars/2026/e-1.jpg" in said[0].message


def test_without_a_cache_they_are_the_same(tmp_path: Path) -> None:
    """Where nothing is kept from one build to the next, each picture is made when it is asked for, and is the same."""
    _site(tmp_path, picture(size=(500, 1000)))
    build(tmp_path)
    outputs = plan(Program(HOME, tmp_path), TODAY, theme_assets={}).outputs
    made = _pictures(tmp_path)
    assert len(made) == 2
    assert {path: outputs[path].make() for path in made} == made
