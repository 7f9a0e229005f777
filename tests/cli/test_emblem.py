"""The seal beside the title: letters, the department's own picture, or our drawing."""

from __future__ import annotations

from pathlib import Path

import pytest

from bangvang.builder import read
from bangvang.model.site import Site
from bangvang.problems import Invalid
from bangvang.program import Program
from tests.support.build import HOME, TODAY, build
from tests.support.data import small_site

PICTURE = "assets/img/bieu-trung.svg"


def _head(root: Path) -> str:
    build(root)
    return (root / "site" / "guong-dien-hinh" / "g-aaaaaa.html").read_text(encoding="utf-8").partition("<main")[0]


def test_a_picture_of_ones_own(tmp_path: Path) -> None:
    """It stands in the head of every page, and as the small icon."""
    small_site(tmp_path).change("site.yml", emblem=PICTURE)
    (tmp_path / "content" / "assets" / "img").mkdir(parents=True)
    (tmp_path / "content" / PICTURE).write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    head = _head(tmp_path)
    assert f'<img class="bv-seal" src="../{PICTURE}"' in head
    assert f'<link rel="icon" href="../{PICTURE}">' in head
    assert (tmp_path / "site" / PICTURE).is_file()


@pytest.mark.parametrize(("emblem", "seal"), [("SỞ", '<span class="bv-seal bv-seal--letters"'), (None, '<svg class="bv-seal"')])
def test_letters_and_the_drawing(tmp_path: Path, emblem: str | None, seal: str) -> None:
    """Letters stand in a ring; nothing gives the drawing."""
    small_site(tmp_path).change("site.yml", emblem=emblem)
    assert seal in _head(tmp_path)


@pytest.mark.parametrize("emblem", ["ABCDE", "a/b", "img/a.svg", "assets/a.gif", "/assets/a.svg", "https://a.vn/a.svg"])
def test_what_is_neither(tmp_path: Path, emblem: str) -> None:
    """Told, with what may stand there."""
    small_site(tmp_path).change("site.yml", emblem=emblem)
    with pytest.raises(Invalid) as refused:
        read(Program(HOME, tmp_path), TODAY, None)
    assert [(one.path, one.field, one.rule) for one in refused.value.problems] == [("data/site.yml", "emblem", "emblem")]


def test_no_way_out_of_the_sites_own_files(tmp_path: Path) -> None:
    """An address that climbs is no file of the site."""
    small_site(tmp_path).change("site.yml", emblem="assets/../a.svg")
    assert [one.rule for one in read(Program(HOME, tmp_path), TODAY, None).errors] == ["emblem-file"]


def test_four_letters_are_the_most() -> None:
    """Five do not fit into the ring."""
    agency = {"title": "A", "agency": {"name": "B"}, "responsible": {"name": "C"}, "contacts": {"office": "D"}}
    assert Site.model_validate({**agency, "emblem": "GDĐT"}).emblem == "GDĐT"
