"""Who keeps a purpose back is not brought there by what is told of others: stories, roles, groups, initiatives, pages."""

from __future__ import annotations

import re

import pytest

from tests.support.build import build, files
from tests.support.data import ALL_PURPOSES, Records, both, small_site
from tests.support.marks import Marks, found_marks

KEPT_BACK = ("search", "photo", "data", "print", "nothing")
Site = dict[str, bytes]


def _letter(purpose: str) -> str:
    return "bcdef"[KEPT_BACK.index(purpose)]


def _said(data: Records, m: Marks, purpose: str) -> None:
    """A pupil who keeps one purpose back, and everything of others in which a pupil may be named."""
    letter = _letter(purpose)
    name = " ".join(m(f"{purpose} name") for _ in range(3))
    alias = m.name(f"{purpose} alias")
    data.pupil(f"g-{letter}ccccc", name, both(*(one for one in ALL_PURPOSES if one != purpose)), aliases=[alias])
    told = f"g-{letter}aaaaa"
    data.person(told, f"Hoàng Thị Kể {letter}", role=f"Mẹ của em {name}", unit="thcs-moi")
    data.exemplar(f"2026/e-{letter}", told, commendation=f"Dìu dắt em {name}.", role=f"Cô của {alias}",
                  story=f"Đoạn vô danh {letter}.\n\nChuyện của em {name}.\n\nChuyện của {alias}.",
                  photo={"file": f"e-{letter}.jpg", "alt": f"Cô và em {name}", "credit": m(f"{purpose} credit")})
    group = {"kind": "household", "category": "ho-gia-dinh"}
    data.person(f"g-{letter}eeeee", f"Gia đình em {name}", **group)
    data.person(f"g-{letter}fffff", f"Gia đình hiếu học {letter}", **group | {"aliases": [f"Nhà em {alias}"]})
    listed = [{"recipient": id_} for id_ in (told, f"g-{letter}eeeee", f"g-{letter}fffff")]
    data.decision(f"2026/qd-{letter}", listed, title=f"Khen cô giáo của em {name}")
    data.decision(f"2025/qd-{letter}", [{"recipient": f"g-{letter}ccccc"}])
    data.person(f"g-{letter}ddddd", f"Nhóm của em {name}", kind="collective", category="tap-the")
    data.decision(f"2024/qd-{letter}", [{"recipient": f"g-{letter}ddddd"}])
    data.record(f"initiatives/sang-kien-{letter}.yml", {
        "year": "2026", "name": f"Cách học của em {name}", "kind": "sáng kiến", "unit": "thcs-moi", "authors": [told],
        "date": "2026-04-02", "summary": f"Cùng em {name}.", "text": f"Em {alias} kể.", "results": [f"Em {name} đọc nhiều."]})
    page = data.root / "content" / f"trang-{letter}.md"
    page.parent.mkdir(exist_ok=True)
    page.write_text(f"# Trang của em {name}\n\nTrang này kể chuyện.\n", encoding="utf-8")
    (page.parent / f"tin-{letter}.md").write_text(f"# Tin {letter}\n\nEm {name}, gọi là {alias}.\n", encoding="utf-8")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, Marks]:
    """A site with a pupil for each purpose that may be kept back."""
    data, marks = small_site(tmp_path_factory.mktemp("named")), Marks()
    for purpose in KEPT_BACK:
        _said(data, marks, purpose)
    build(data.root)
    return files(data.root / "site"), marks


def _places(built: tuple[Site, Marks], purpose: str) -> set[str]:
    site, marks = built
    return {hit.partition(": ")[0].partition("!")[0] for hit in found_marks(marks, site, [f"{purpose} "])}


def _own(path: str, purpose: str) -> bool:
    """Whether a file is the pupil's own page."""
    return path == f"guong-dien-hinh/g-{_letter(purpose)}ccccc.html"


@pytest.mark.parametrize("purpose", KEPT_BACK)
def test_pages_tell_all(built: tuple[Site, Marks], purpose: str) -> None:
    """Consent covers pages: there everything stands as it was written."""
    letter = _letter(purpose)
    assert {f"guong-dien-hinh/g-{letter}aaaaa.html", f"guong-dien-hinh/g-{letter}ddddd.html", f"trang-{letter}.html",
            f"tin-{letter}.html", f"khen-thuong/quyet-dinh/2026/qd-{letter}.html"} <= _places(built, purpose)


@pytest.mark.parametrize("purpose", KEPT_BACK)
def test_search(built: tuple[Site, Marks], purpose: str) -> None:
    """No file of the index names who must not be found; what names nobody is found all the same."""
    found = {path for path in _places(built, purpose) if path.startswith("tim-kiem/du-lieu/")}
    assert bool(found) == (purpose != "search")
    index = b"".join(body for path, body in built[0].items() if path.startswith("tim-kiem/du-lieu/")).decode()
    assert f"Đoạn vô danh {_letter(purpose)}." in index
    for id_ in ("aaaaa", "fffff"):
        assert f"g-{_letter(purpose)}{id_}" in index


@pytest.mark.parametrize("purpose", KEPT_BACK)
def test_data(built: tuple[Site, Marks], purpose: str) -> None:
    """Open data, and what machines read in pages."""
    site, marks = built
    read = {path: b"\n".join(re.findall(rb'<script type="application/ld\+json">.*?</script>', body, re.DOTALL))
            for path, body in site.items() if path.endswith(".html")}
    read["du-lieu/exemplars.json"] = site["du-lieu/exemplars.json"]
    letter = _letter(purpose)
    named = {hit.partition(": ")[0] for hit in found_marks(marks, read, [f"{purpose} name"])}
    if purpose == "data":
        assert named == set()
    else:
        assert {"du-lieu/exemplars.json", f"guong-dien-hinh/g-{letter}ddddd.html",
                f"khen-thuong/sang-kien/sang-kien-{letter}.html"} <= named


@pytest.mark.parametrize("purpose", KEPT_BACK)
def test_print(built: tuple[Site, Marks], purpose: str) -> None:
    """Sheets of groups and of people whose role names a pupil."""
    letter = _letter(purpose)
    named = {path for path in _places(built, purpose) if path.endswith(".docx")}
    assert bool(named) == (purpose != "print")
    assert f"guong-dien-hinh/g-{letter}aaaaa.docx" in built[0]
    assert (f"guong-dien-hinh/g-{letter}ddddd.docx" in built[0]) == (purpose != "print")


@pytest.mark.parametrize("purpose", KEPT_BACK)
def test_pictures(built: tuple[Site, Marks], purpose: str) -> None:
    """A picture that is said to show somebody who agrees to none: neither it nor what is said of it."""
    site, marks = built
    assert bool(found_marks(marks, site, [f"{purpose} credit"])) == (purpose != "photo")
    page = site[f"guong-dien-hinh/g-{_letter(purpose)}aaaaa.html"].decode()
    assert ("guong-dien-hinh/anh/" in page or 'src="anh/' in page) == (purpose != "photo")


@pytest.mark.parametrize("own", [True, False])
def test_a_page_follows_what_others_consent_to(tmp_path_factory: pytest.TempPathFactory, own: bool) -> None:
    """Builds upon builds: the same bytes as a clean one, when somebody named elsewhere keeps back and agrees again."""
    trees = {}
    for way in ("upon", "clean"):
        data, marks = small_site(tmp_path_factory.mktemp(way)), Marks()
        _said(data, marks, "nothing")
        if not own:  # nobody has honoured the pupil: there is no page, and the name stands in texts all the same
            data.remove("decisions/2025/qd-f")
        if way == "upon":
            build(data.root)
        data.change("recipients/g-fccccc.yml", consents=both("page"))
        build(data.root)
        trees[way] = files(data.root / "site")
        places = {hit.partition(": ")[0].partition("!")[0] for hit in found_marks(marks, trees[way], ["nothing "])}
        assert not {path for path in places if path.startswith("tim-kiem/du-lieu/") or path.endswith((".json", ".docx"))}
        data.change("recipients/g-fccccc.yml", consents=both())
        build(data.root)
        trees[f"{way}, again"] = files(data.root / "site")
    assert trees["upon"] == trees["clean"]
    assert trees["upon, again"] == trees["clean, again"]
