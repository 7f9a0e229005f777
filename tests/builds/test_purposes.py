"""Consent is given purpose by purpose: who keeps one back is left out of just what it covers, and stands in all the rest."""

from __future__ import annotations

import re

import pytest

from tests.support.build import build, files
from tests.support.data import ALL_PURPOSES, Records, both, consent, picture, small_site
from tests.support.marks import Marks, found_marks

KEPT_BACK = ("search", "photo", "story", "feeds", "data", "print", "nothing")
PEOPLE = [(kind, purpose) for kind in ("adult", "pupil") for purpose in KEPT_BACK]
TEXTS = ("name", "alias", "role", "commendation", "story", "alt", "credit", "reason")
Site = dict[str, bytes]


def _id(kind: str, purpose: str) -> str:
    return f"g-{kind[0]}{'bcdefgh'[KEPT_BACK.index(purpose)] * 5}"


def _person(data: Records, m: Marks, kind: str, purpose: str) -> dict[str, str]:
    """Somebody with an award, a portrait and a picture who agreed to everything but one purpose; a row of the list."""
    id_ = _id(kind, purpose)
    marked = {text: m(f"{id_} {text}") for text in TEXTS}
    kept = [one for one in ALL_PURPOSES if one != purpose]
    told = {"aliases": [marked["alias"]], "role": marked["role"], "unit": "thcs-moi"}
    if kind == "pupil":
        data.pupil(id_, marked["name"], both(*kept), **told)
    else:
        gone = [] if purpose == "nothing" else [consent("self", purpose, withdrawn="2026-05-30")]
        data.person(id_, marked["name"], consents=gone, **told)
    photo = {"file": f"{id_}.jpg", "alt": marked["alt"], "credit": marked["credit"]}
    data.exemplar(f"2026/e-{id_}", id_, commendation=marked["commendation"], story=marked["story"], photo=photo)
    data.write(f"exemplars/2026/{id_}.jpg", picture(size=(700, 900 + PEOPLE.index((kind, purpose)))))
    return {"recipient": id_, "unit": "thcs-moi", "reason": marked["reason"]}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, Marks]:
    """A site with somebody for each purpose that may be kept back."""
    data, marks = small_site(tmp_path_factory.mktemp("purposes")), Marks()
    data.decision("2026/qd-9", [_person(data, marks, *one) for one in PEOPLE])
    build(data.root)
    return files(data.root / "site"), marks


def _where(built: tuple[Site, Marks], id_: str, text: str = "") -> set[str]:
    """The files in which a person's texts stand, or one of them."""
    site, marks = built
    return {hit.partition(": ")[0].partition("!")[0] for hit in found_marks(marks, site, [f"{id_} {text}"])}


@pytest.mark.parametrize(("kind", "purpose"), PEOPLE)
def test_everyone_has_a_page(built: tuple[Site, Marks], kind: str, purpose: str) -> None:
    """The page shows the name and the commendation, whatever else was kept back; search engines are told to pass by."""
    id_ = _id(kind, purpose)
    page = f"guong-dien-hinh/{id_}.html"
    assert page in _where(built, id_, "name")
    assert page in _where(built, id_, "commendation")
    assert (b"noindex" in built[0][page]) == (purpose == "search")


@pytest.mark.parametrize(("kind", "purpose"), PEOPLE)
def test_search(built: tuple[Site, Marks], kind: str, purpose: str) -> None:
    """The site's own index and the list of addresses: nothing of those who keep search back, neither name nor texts."""
    id_, (site, _) = _id(kind, purpose), built
    for text in ("name", "alias", "role", "commendation", "story"):
        found = {path for path in _where(built, id_, text) if path.startswith("tim-kiem/du-lieu/")}
        assert bool(found) == (purpose != "search" and not (purpose == text == "story")), text
    assert (id_.encode() in site["sitemap.xml"]) == (purpose != "search")
    index = b"".join(body for path, body in site.items() if path.startswith("tim-kiem/du-lieu/"))
    assert (id_.encode() in index) == (purpose != "search")


@pytest.mark.parametrize(("kind", "purpose"), PEOPLE)
def test_pictures_and_stories(built: tuple[Site, Marks], kind: str, purpose: str) -> None:
    """No picture, nor what is said of it; no story: in no file of the site."""
    id_, (site, _) = _id(kind, purpose), built
    page = site[f"guong-dien-hinh/{id_}.html"].decode()
    (anchor,) = set(re.findall(r'id="(bai-[0-9a-f]{12})"', page))
    pictures = {path for path in site if path.startswith(f"guong-dien-hinh/anh/{anchor}")}
    assert bool(pictures) == (purpose != "photo")
    assert (f"anh/{anchor}" in page) == (purpose != "photo")
    for text in ("alt", "credit"):
        assert bool(_where(built, id_, text)) == (purpose != "photo"), text
    assert bool(_where(built, id_, "story")) == (purpose != "story")


@pytest.mark.parametrize(("kind", "purpose"), PEOPLE)
def test_data_and_sheets(built: tuple[Site, Marks], kind: str, purpose: str) -> None:
    """Open data and what machines read in the page hang on `data`, the record of achievements on `print`; no child has one."""
    id_, (site, _) = _id(kind, purpose), built
    assert ("du-lieu/exemplars.json" in _where(built, id_, "name")) == (purpose != "data")
    assert (b"application/ld+json" in site[f"guong-dien-hinh/{id_}.html"]) == (purpose != "data")
    assert (id_.encode() in site["du-lieu/exemplars.json"]) == (purpose != "data")
    assert (f"guong-dien-hinh/{id_}.docx" in site) == (kind == "adult" and purpose != "print")


@pytest.mark.parametrize(("kind", "purpose"), PEOPLE)
def test_nowhere_else(built: tuple[Site, Marks], kind: str, purpose: str) -> None:
    """Pages, the index, open data and sheets are all the places where anybody stands: no feed, no calendar, no other file."""
    id_ = _id(kind, purpose)
    others = {path for path in _where(built, id_) if not path.endswith((".html", ".docx"))}
    assert {path for path in others if not path.startswith("tim-kiem/du-lieu/")} <= {"du-lieu/exemplars.json"}
