"""Whatever was edited, and in whatever order: a build upon an earlier one gives the bytes that a clean one gives."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import bangvang.render
from bangvang.store import stamps
from tests.support.build import HOME, TODAY, build, differing, files
from tests.support.data import VOCABULARY, Records, both, consent, picture, small_site

LONG = os.environ.get("BANGVANG_HYPOTHESIS") == "long"
NAMES = ("Nguyễn Thị An", "Đỗ Văn Ân", "H'Hen Niê", "Trần Văn Bình", "Lê Thị Cúc", "Ăn Thị Đào", "Nguyễn Thị An")
UNITS = ("so-minh-hoa", "thcs-cu", "thcs-moi")


class Bench:
    """A site that is edited and built again and again, and what a clean build of it gives."""

    def __init__(self, root: Path) -> None:
        self.data = small_site(root)
        self.today = TODAY
        self.round = 0

    def incremental(self) -> dict[str, bytes]:
        """Build upon what stands."""
        build(self.data.root, today=self.today)
        return files(self.data.root / "site")

    def clean(self) -> dict[str, bytes]:
        """Build the same data where nothing stands and nothing is remembered."""
        self.round += 1
        root = self.data.root.with_name(f"{self.data.root.name}-clean-{self.round}")
        shutil.copytree(self.data.root, root, ignore=shutil.ignore_patterns("site", ".cache", ".site-work"))
        build(root, today=self.today)
        tree = files(root / "site")
        shutil.rmtree(root)
        return tree


def _there(bench: Bench, path: str) -> bool:
    return (bench.data.root / "data" / path).is_file()


def _change(path: str, **fields: object) -> Callable[[Bench], None]:
    """An edit of a record that may have been taken away meanwhile."""

    def edit(bench: Bench) -> None:
        if _there(bench, path):
            bench.data.change(path, **fields)

    return edit


def _consents(consents: list[dict[str, object]]) -> Callable[[Bench], None]:
    return _change("recipients/g-cccccc.yml", consents=consents)


def _add_person(place: int) -> Callable[[Bench], None]:
    def edit(bench: Bench) -> None:
        id_ = f"g-n{place}n{place}n{place}"
        bench.data.person(id_, NAMES[place], unit=UNITS[place % 3])
        bench.data.decision(f"202{place}/qd-n{place}", [{"recipient": id_, "unit": "thcs-moi"}])
        if place % 2:
            bench.data.exemplar(f"202{place}/e-1", id_, quarter=f"Q{place % 4 + 1}")

    return edit


def _remove_person(place: int) -> Callable[[Bench], None]:
    def edit(bench: Bench) -> None:
        for path in (f"recipients/g-n{place}n{place}n{place}.yml", f"exemplars/202{place}/e-1.yml"):
            if _there(bench, path):
                bench.data.remove(path)
        if (bench.data.root / f"data/decisions/202{place}/qd-n{place}").is_dir():
            bench.data.remove(f"decisions/202{place}/qd-n{place}")

    return edit


def _rename(old: str, new: str) -> Callable[[Bench], None]:
    """A record gets another id, and back."""

    def edit(bench: Bench) -> None:
        folder = bench.data.root / "data"
        one, other = (folder / old, folder / new) if (folder / old).exists() else (folder / new, folder / old)
        if one.exists():
            one.rename(other)

    return edit


def _vocabulary(file: str, id_: str, **fields: object) -> Callable[[Bench], None]:
    def edit(bench: Bench) -> None:
        terms = [{**term, **fields} if term["id"] == id_ else term for term in VOCABULARY[file]]
        bench.data.record(f"vocabulary/{file}.yml", {file: terms})

    return edit


def _day(day: str) -> Callable[[Bench], None]:
    def edit(bench: Bench) -> None:
        bench.today = dt.date.fromisoformat(day)

    return edit


def _theme(text: str) -> Callable[[Bench], None]:
    """The site gets frames of its own, or gives them up."""

    def edit(bench: Bench) -> None:
        own = bench.data.root / "theme_overrides"
        shutil.rmtree(own, ignore_errors=True)
        if text:
            shutil.copytree(HOME / "theme_overrides", own)
            footer = own / "partials" / "footer.html"
            footer.write_text(footer.read_text(encoding="utf-8") + text, encoding="utf-8")

    return edit


def _content(path: str, text: str) -> Callable[[Bench], None]:
    def edit(bench: Bench) -> None:
        target = bench.data.root / "content" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8") if text else target.unlink(missing_ok=True)

    return edit


def _tamper(bench: Bench) -> None:
    """Somebody deletes a page, changes another and leaves a file of their own."""
    site = bench.data.root / "site"
    if (site / "index.html").is_file():
        (site / "index.html").unlink()
        (site / "nam" / "index.html").write_text("khác", encoding="utf-8")
        (site / "la.txt").write_text("lạ", encoding="utf-8")


EDITS: dict[str, Callable[[Bench], None]] = {
    "name": _change("recipients/g-aaaaaa.yml", name="Đặng Thị Ánh"),
    "name back": _change("recipients/g-aaaaaa.yml", name="Nguyễn Thị An"),
    "aliases": _change("recipients/g-bbbbbb.yml", aliases=["Thầy Bình"]),
    "category": _change("recipients/g-bbbbbb.yml", category="tap-the"),
    "own unit": _change("recipients/g-bbbbbb.yml", unit="thcs-cu"),
    "draft": _change("recipients/g-bbbbbb.yml", draft=True),
    "no draft": _change("recipients/g-bbbbbb.yml", draft=None),
    "sample": _change("movements/day-tot.yml", sample=True),
    "no consent": _consents([]),
    "both consent": _consents(both()),
    "page only": _consents(both("page")),
    "withdrawn": _consents([consent("guardian", withdrawn="2026-05-30"), consent("child")]),
    "until summer": _consents(both(until="2026-07-31")),
    "unit's name": _change("units/thcs-moi.yml", name="Trường Hoa Sen"),
    "unit's place": _change("units/thcs-moi.yml", place={"then": "xã Một", "now": "phường Hai"}),
    "unit's parent": _change("units/thcs-cu.yml", parent=None),
    "unit a draft": _change("units/thcs-cu.yml", draft=True),
    "unit no draft": _change("units/thcs-cu.yml", draft=None),
    "successors": _change("units/thcs-cu.yml", successors=["thcs-moi", "so-minh-hoa"]),
    "former names": _change("units/thcs-cu.yml", former_names=[{"name": "Tên khác", "until": "2025-06-30"}]),
    "story": _change("exemplars/2026/e-1.yml", story="Chuyện mới.\n\nĐoạn hai mới.\n\nĐoạn ba."),
    "story of a household": _change("exemplars/2026/e-1.yml", story="Chuyện cũ.\n\nCô đến nhà gia đình ông Phúc."),
    "household on pages alone": _change("recipients/g-eeeeee.yml", consents=[
        consent("self", "search", "photo", "data", "print", withdrawn="2026-05-30")]),
    "household on all": _change("recipients/g-eeeeee.yml", consents=None),
    "no story": _change("exemplars/2026/e-1.yml", story=None),
    "quarter": _change("exemplars/2026/e-1.yml", quarter="Q4"),
    "commendation": _change("exemplars/2026/e-1.yml", commendation="Một câu khác."),
    "exemplar's campaign": _change("exemplars/2026/e-1.yml", campaign="2025/ke-hoach-cu"),
    "exemplar renamed": _rename("exemplars/2026/e-1.yml", "exemplars/2026/e-7.yml"),
    "second portrait": lambda bench: bench.data.exemplar("2026/e-8", "g-aaaaaa", quarter="Q3", story="Chuyện thứ hai."),
    "third portrait": lambda bench: bench.data.exemplar("2026/e-9", "g-aaaaaa", quarter="Q1", story="Chuyện thứ ba."),
    "second portrait's story": _change("exemplars/2026/e-8.yml", story="Chuyện thứ hai, kể lại."),
    "decision's number": _change("decisions/2026/qd-2/decision.yml", number="99/QĐ"),
    "decision without number": _change("decisions/2026/qd-2/decision.yml", number=None),
    "annulled": _change("decisions/2026/qd-2/decision.yml", annulled={"date": "2026-05-30"}),
    "not annulled": _change("decisions/2026/qd-2/decision.yml", annulled=None),
    "proposed": _change("decisions/2025/qd-1/decision.yml", status="đề nghị"),
    "given": _change("decisions/2025/qd-1/decision.yml", status="đã tặng"),
    "posthumous": _change("decisions/2025/qd-1/decision.yml", status="truy tặng"),
    "consultation": _change("decisions/2025/qd-1/decision.yml", status="đang lấy ý kiến", closes="2026-07-31"),
    "decision renamed": _rename("decisions/2025/qd-1", "decisions/2025/qd-1b"),
    "fewer rows": lambda bench: (
        bench.data.rows("2026/qd-2", [{"recipient": "g-bbbbbb"}])
        if _there(bench, "decisions/2026/qd-2/decision.yml")
        else None
    ),
    "other rows": lambda bench: bench.data.rows(
        "2026/qd-2",
        [
            {"recipient": "g-bbbbbb", "unit": "so-minh-hoa", "reason": "Khác"},
            {"recipient": "g-aaaaaa", "award": "lao-dong-tien-tien"},
            {"recipient": "g-dddddd", "reason": "Lý do khác"},
        ],
    ),
    "campaign's title": _change("campaigns/2026/ke-hoach/campaign.yml", header={"title": "Kế hoạch mang tên khác"}),
    "campaign's parents": _change("campaigns/2026/ke-hoach/campaign.yml", parents=[]),
    "campaign a draft": _change("campaigns/2025/ke-hoach-cu/campaign.yml", draft=True),
    "campaign no draft": _change("campaigns/2025/ke-hoach-cu/campaign.yml", draft=None),
    "campaign's text": lambda bench: (
        bench.data.write("campaigns/2026/ke-hoach/plan.md", "KẾ HOẠCH\n\nI. MỘT\n\n1. Hai\n\nBa, hai tốt.\n") and None
    ),
    "source": lambda bench: bench.data.write("campaigns/2026/ke-hoach/source.txt", "Bản khác.") and None,
    "no source": _change("campaigns/2026/ke-hoach/campaign.yml", source=None),
    "picture's words": _change("exemplars/2026/e-1.yml", photo={"file": "e-1.jpg", "alt": "Cô An bên cửa sổ"}),
    "picture of a household": _change("exemplars/2026/e-1.yml", photo={"file": "e-1.jpg", "alt": "Cô An và gia đình ông Phúc"}),
    "household in no picture": _change("recipients/g-eeeeee.yml", consents=[consent("self", "photo", withdrawn="2026-05-30")]),
    "another picture": lambda bench: bench.data.write("exemplars/2026/e-1.jpg", picture(colour="red")) and None,
    "a larger picture": lambda bench: bench.data.write("exemplars/2026/e-1.jpg", picture(size=(700, 900))) and None,
    "no picture": _change("exemplars/2026/e-1.yml", photo=None),
    "no consent to a picture": _change("recipients/g-aaaaaa.yml", consents=[consent("self", "photo", withdrawn="2026-05-30")]),
    "consent to a picture": _change("recipients/g-aaaaaa.yml", consents=None),
    "block's members": _change("blocks/khoi-1.yml", members=["so-minh-hoa", "thcs-moi"]),
    "block a draft": _change("blocks/khoi-1.yml", draft=True),
    "block no draft": _change("blocks/khoi-1.yml", draft=None),
    "commitment's text": _change("commitments/giao-uoc-1.yml", text="Điều khác."),
    "commitment without block": _change("commitments/giao-uoc-1.yml", block=None),
    "registration": _change("registrations/dang-ky-1.yml", titles=[{"award": "lao-dong-tien-tien", "count": "18"}]),
    "results": _change("criteria/tieu-chi-1.yml", results=[{"unit": "thcs-cu", "points": "90", "rank": "1", "grade": "Tốt"}]),
    "results to come": _change("criteria/tieu-chi-1.yml", results_date="2026-08-01"),
    "council's tasks": _change("councils/hoi-dong-1.yml", tasks=["Xét sáng kiến", "Xét mô hình"]),
    "initiative's name": _change("initiatives/sang-kien-1.yml", name="Sáng kiến mang tên khác"),
    "initiative's authors": _change("initiatives/sang-kien-1.yml", authors=["g-bbbbbb"]),
    "initiative naming an author": _change("initiatives/sang-kien-1.yml", summary="Cách làm mới của cô Nguyễn Thị An."),
    "initiative of a child": _change("initiatives/sang-kien-1.yml", authors=["g-aaaaaa", "g-cccccc"]),
    "initiative of next year": _change("initiatives/sang-kien-1.yml", date="2026-09-01"),
    "day's name": _change("anniversaries/nha-giao.yml", name="Ngày của thầy cô"),
    "lunar day": _change("anniversaries/nha-giao.yml", day="03-10", calendar="âm lịch"),
    "movement": _change("movements/day-tot.yml", name="Học tốt, dạy tốt", kind="cuộc vận động"),
    "document": _change("documents/ct-34.yml", issuer="Bộ Chính trị"),
    "document a draft": _change("documents/ct-34.yml", draft=True),
    "award's name": _vocabulary("awards", "giay-khen", name="Giấy khen mới"),
    "award's order": _vocabulary("awards", "giay-khen", order=0),
    "level's name": _vocabulary("levels", "so", name="Cấp ngành"),
    "category of children": _vocabulary("categories", "nha-giao", minor=True),
    "vocabulary back": _vocabulary("categories", "nha-giao"),
    "kind of unit": _vocabulary("unit_kinds", "truong", name="Nhà trường"),
    "site's title": _change("site.yml", title="Bảng Vàng khác"),
    "site's contacts": _change("site.yml", contacts={"office": "Phòng Chính trị"}),
    "no address": _change("site.yml", url=None),
    "theme": _theme("<!-- khung khác -->"),
    "no theme": _theme(""),
    "hand-written page": _content("huong-dan/index.md", "# Hướng dẫn\n\nMột trang viết tay.\n"),
    "no hand-written page": _content("huong-dan/index.md", ""),
    "style": _content("assets/css/rieng.css", "p { color: red }\n"),
    "in July": _day("2026-07-31"),
    "in August": _day("2026-08-01"),
    "in September": _day("2026-09-21"),
    "next year": _day("2027-03-02"),
    "when grown up": _day("2032-03-01"),
    "in June": _day("2026-06-01"),
    "tampering": _tamper,
    **{f"person {place} comes": _add_person(place) for place in (2, 3, 4, 5)},
    **{f"person {place} goes": _remove_person(place) for place in (2, 3, 4, 5)},
}


@settings(max_examples=200 if LONG else 4)
@given(
    st.lists(st.lists(st.sampled_from(sorted(EDITS)), min_size=1, max_size=5), min_size=1, max_size=6 if LONG else 3)
)
def test_any_order_of_edits(tmp_path_factory: pytest.TempPathFactory, rounds: list[list[str]]) -> None:
    """Edits of everything, in any order, some between builds and some together: equal trees, manifest included."""
    bench = Bench(tmp_path_factory.mktemp("bench"))
    bench.incremental()
    for edits in rounds:
        for edit in edits:
            EDITS[edit](bench)
        incremental = bench.incremental()
    assert differing(incremental, bench.clean()) == []


@pytest.mark.parametrize("rested", [False, True])
def test_every_edit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rested: bool) -> None:
    """Every edit there is, one after the other upon one site; compared with a clean build every few steps.

    `rested`: as if each file had been written long before it is read, so that its stamp is believed.
    """
    if rested:
        monkeypatch.setattr(stamps, "SLOWEST_TICK", -10**18)
    bench = Bench(tmp_path / "one")
    bench.incremental()
    together, compared = (1, 1) if LONG else (2, 12)
    for place, edit in enumerate(EDITS, 1):
        EDITS[edit](bench)
        if place % together == 0:
            incremental = bench.incremental()
        if place % compared == 0:
            assert differing(incremental, bench.clean()) == [], list(EDITS)[max(0, place - compared) : place]
    assert differing(bench.incremental(), bench.clean()) == []


def test_a_template_is_an_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A changed template, or a changed part that templates share, makes its pages anew and leaves the others."""
    copy = tmp_path / "templates"
    shutil.copytree(HOME / "hooks" / "bangvang" / "templates", copy)
    monkeypatch.setattr(bangvang.render, "TEMPLATES", copy)
    bench = Bench(tmp_path / "one")
    before = bench.incremental()
    years = copy / "years.md"
    years.write_text(years.read_text(encoding="utf-8").replace("Theo năm", "Từng năm"), encoding="utf-8")
    after = bench.incremental()
    assert differing(before, after) == ["manifest.json", "nam/index.html"]
    notices = copy / "macros" / "notices.html"
    notices.write_text(
        notices.read_text(encoding="utf-8").replace("dữ liệu cá nhân", "dữ liệu riêng"), encoding="utf-8"
    )
    last = bench.incremental()
    assert len(differing(after, last)) > 20
    assert differing(last, bench.clean()) == []


def test_the_programs_own_frame_is_an_input_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A site with a frame of its own still stands upon the program's: when that changes, so do the keys."""
    from bangvang.program import Program

    home, root = tmp_path / "home", tmp_path / "root"
    (home / "theme_overrides").mkdir(parents=True)
    (root / "theme_overrides").mkdir(parents=True)
    (root / "theme_overrides" / "main.html").write_text("một", encoding="utf-8")
    (home / "theme_overrides" / "head.html").write_text("hai", encoding="utf-8")
    before = Program(home, root).theme
    (home / "theme_overrides" / "head.html").write_text("ba", encoding="utf-8")
    assert Program(home, root).theme != before


def test_nothing_changed_nothing_written(tmp_path: Path) -> None:
    """A build without a change writes no file; also when files are touched, and when the data moves elsewhere."""
    bench = Bench(tmp_path / "one")
    bench.incremental()
    times = {path: path.stat().st_mtime_ns for path in (bench.data.root / "site").rglob("*")}
    for path in (bench.data.root / "data").rglob("*.yml"):
        os.utime(path)
    made = build(bench.data.root)
    assert made.applied is None
    assert times == {path: path.stat().st_mtime_ns for path in (bench.data.root / "site").rglob("*")}
    moved = tmp_path / "nơi khác"
    bench.data.root.rename(moved)
    assert build(moved).applied is None


def test_what_was_done_by_hand_is_said(tmp_path: Path) -> None:
    """A file that somebody changed in the site, and one that somebody put there, are told once; then all is well."""
    bench = Bench(tmp_path / "one")
    bench.incremental()
    _tamper(bench)
    said = [(problem.path, problem.rule) for problem in build(bench.data.root).by_hand]
    assert said == [("site/index.html", "site-changed"), ("site/nam/index.html", "site-changed"), ("site/la.txt", "site-extra")]
    assert build(bench.data.root).by_hand == ()


@pytest.mark.parametrize(("path", "rule"), [("404.html", "site-changed"), ("la.txt", "site-extra")])
def test_what_is_done_by_hand_during_a_build_is_said_later(tmp_path: Path, path: str, rule: str) -> None:
    """The site is looked at when a build begins: what comes after that is told, and mended, by those that follow."""
    bench = Bench(tmp_path / "one")
    for name in ("Đặng Thị An", "Đặng Thị Ánh", "Đặng Thị Ân"):
        bench.data.change("recipients/g-aaaaaa.yml", name=name)
        bench.incremental()
    file = bench.data.root / "site" / path

    def at_work(said: str) -> None:
        if said == "đang lập mục lục tìm kiếm":
            there = file.read_bytes() if file.exists() else b"mine"
            file.write_bytes(there.replace(b"<main", b"<MAIN"))  # in place, of the same size

    bench.data.change("recipients/g-aaaaaa.yml", name="Đặng Thị Ảnh")
    assert build(bench.data.root, say=at_work).by_hand == ()
    bench.data.change("recipients/g-aaaaaa.yml", name="Đặng Thị Ẩn")
    assert [(one.path, one.rule) for one in build(bench.data.root).by_hand] == [(f"site/{path}", rule)]
    assert differing(files(bench.data.root / "site"), bench.clean()) == []
    assert build(bench.data.root).by_hand == ()


def test_a_lost_page_comes_again_beside_those_that_it_leads_to(tmp_path: Path) -> None:
    """Hand-written pages lead to each other: one alone is made again as all of them are."""
    bench = Bench(tmp_path / "one")
    content = bench.data.root / "content"
    content.mkdir(exist_ok=True)
    (content / "mot.md").write_text("# Một\n\nXem [hai](hai.md) và [ba](thu-muc/ba.md).\n", encoding="utf-8")
    (content / "hai.md").write_text("# Hai\n\nXem [một](mot.md).\n", encoding="utf-8")
    (content / "thu-muc").mkdir()
    (content / "thu-muc" / "ba.md").write_text("# Ba\n\nXem [một](../mot.md#mot).\n", encoding="utf-8")
    whole = bench.incremental()
    for lost in (["mot.html"], ["hai.html", "thu-muc/ba.html"]):
        for path in lost:
            (bench.data.root / "site" / path).unlink()
        assert differing(bench.incremental(), whole) == []


def test_addresses_beyond_ascii(tmp_path: Path) -> None:
    """A hand-written page of a Vietnamese name: its own address and the list of addresses have it percent-encoded (RFC 3986)."""
    bench = Bench(tmp_path / "one")
    _content("hướng dẫn.md", "# Hướng dẫn\n\nMột trang viết tay.\n")(bench)
    tree = bench.incremental()
    address = "https://minhhoa.example.vn/thi-dua/h%C6%B0%E1%BB%9Bng%20d%E1%BA%ABn.html"
    assert f'<link rel="canonical" href="{address}">' in tree["hướng dẫn.html"].decode()
    assert f"<loc>{address}</loc>" in tree["sitemap.xml"].decode()


def _made_again(tmp_path: Path, edit: Callable[[Records], None]) -> set[str]:
    """The files that one edit makes anew, upon a site with many others."""
    data = small_site(tmp_path)
    for place in range(20):
        data.person(f"g-x{place:02}xxx".replace("0", "y").replace("1", "z"), f"Họ Người{chr(97 + place)}")
    before = _tree(data)
    edit(data)
    made = build(data.root)
    changed = set(differing(before, files(data.root / "site")))
    assert made.applied is not None
    assert made.applied.written + made.applied.removed == len(changed - {"manifest.json"})
    return changed - {"manifest.json"}


def _tree(data: Records) -> dict[str, bytes]:
    build(data.root)
    return files(data.root / "site")


def test_one_changed_name(tmp_path: Path) -> None:
    """A corrected name makes its own page, the lists and pages that name it, and no page that does not."""
    changed = _made_again(tmp_path, lambda data: data.change("recipients/g-bbbbbb.yml", name="Trần Văn Bính"))
    pages = {path for path in changed if path.endswith(".html")}
    assert {
        "guong-dien-hinh/g-bbbbbb.html",
        "khen-thuong/quyet-dinh/2026/qd-2.html",
        "guong-dien-hinh/ten/index.html",
    } <= pages
    tree = files(tmp_path / "site")
    assert {path for path in pages if "Trần Văn Bính".encode() not in tree[path]} == set(), "remade without need"
    assert {path for path in tree if path.endswith(".html") and "Trần Văn Bính".encode() in tree[path]} == pages


def test_one_changed_story(tmp_path: Path) -> None:
    """A corrected story makes the page that tells it, and besides only what search keeps of it."""
    changed = _made_again(tmp_path, lambda data: data.change("exemplars/2026/e-1.yml", story="Câu chuyện đã sửa."))
    assert {path for path in changed if path.endswith(".html")} == {"guong-dien-hinh/g-aaaaaa.html"}


@pytest.mark.parametrize(
    ("record", "fields"),
    [
        ("units/truong-xa.yml", {"aliases": ["Trường Một"]}),
        ("units/truong-xa.yml", {"place": {"then": "xã Một", "now": "phường Hai"}}),
        ("anniversaries/nha-giao.yml", {"aliases": ["Ngày của thầy cô"]}),
        ("movements/day-tot.yml", {"aliases": ["Hai tốt"]}),
        ("documents/ct-34.yml", {"aliases": ["Chỉ thị về thi đua"]}),
    ],
)
def test_a_record_that_nobodys_card_tells_of(tmp_path: Path, record: str, fields: dict[str, object]) -> None:
    """What search alone may show of a unit, a day, a movement or a document is found anew when only that has changed."""
    bench = Bench(tmp_path / "one")
    bench.data.unit("truong-xa", "Trường của xã", kind="truong")
    bench.incremental()
    bench.data.change(record, **fields)
    assert differing(bench.incremental(), bench.clean()) == []


@pytest.mark.parametrize("fields", [{"name": "Họ Người Nga"}, {"name": "Họ Người Mơ"}, {"role": "Tổ trưởng"}])
def test_a_long_list_shows_its_people_as_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                                  fields: dict[str, object]) -> None:
    """A list of many pages is made anew when somebody on it changed, stays in place or moves."""
    for module in ("parting", "people_lists"):
        monkeypatch.setattr(f"bangvang.routes.{module}.FULL", 2)
    bench = Bench(tmp_path / "one")
    for letter, place in zip("mnpq", range(4), strict=True):
        bench.data.person(f"g-{letter * 6}", f"Họ Người N{letter}")
        bench.data.decision(f"2024/qd-{letter}", [{"recipient": f"g-{letter * 6}", "unit": UNITS[place % 3]}])
    bench.incremental()
    bench.data.change("recipients/g-nnnnnn.yml", **fields)
    whole = bench.incremental()
    assert differing(whole, bench.clean()) == []
    lists = [path for path, output in build(bench.data.root).plan.outputs.items() if output.kind == "people_list"]
    assert len(lists) > 10
    for path in lists[::2]:
        (bench.data.root / "site" / path).unlink()
    assert differing(bench.incremental(), whole) == []  # pages of lists that were taken over are made as they were


def test_a_unit_two_mergers_away_gets_another_id(tmp_path: Path) -> None:
    """A school merged twice is found under the last one's new address, upon an earlier build too."""
    bench = Bench(tmp_path / "one")
    for id_, name, after in (("mot", "Một", "hai"), ("hai", "Hai", "ba"), ("ba", "Ba", "")):
        bench.data.unit(f"truong-{id_}", f"Trường {name}", **({"until": "2020-06-30", "successors": [f"truong-{after}"]}
                                                            if after else {}))
    bench.data.decision("2018/qd-m", [{"recipient": "g-bbbbbb", "unit": "truong-mot"}])
    bench.incremental()
    bench.data.remove("units/truong-ba.yml")
    bench.data.unit("truong-bon", "Trường Ba")
    bench.data.change("units/truong-hai.yml", successors=["truong-bon"])
    after = bench.incremental()
    assert differing(after, bench.clean()) == []
    assert not any(b'truong-ba"' in content or b"truong-ba.html" in content for content in after.values())


def test_the_second_of_two_mergers_gets_another_day(tmp_path: Path) -> None:
    """Since when a school has been what it is today stands in the record of the school between: profiles follow that too."""
    bench = Bench(tmp_path / "one")
    for id_, after in (("mot", "hai"), ("hai", "ba")):
        bench.data.unit(f"truong-{id_}", f"Trường {id_}", until="2020-06-30", successors=[f"truong-{after}"])
    bench.data.unit("truong-ba", "Trường Ba")
    bench.data.person("g-nnnnnn", "Họ Người Na", unit="truong-mot")
    bench.data.decision("2018/qd-m", [{"recipient": "g-nnnnnn", "unit": "truong-mot"}])
    bench.incremental()
    bench.data.change("units/truong-hai.yml", until="2025-08-31")
    after = bench.incremental()
    assert differing(after, bench.clean()) == []
    assert "từ 01/9/2025".encode() in after["guong-dien-hinh/g-nnnnnn.html"]


def test_the_day_comes_on_which_a_unit_merges(tmp_path: Path) -> None:
    """Nobody writes anything: a school was parted in two, and from that day one of them is part of the other."""
    bench = Bench(tmp_path / "one")
    bench.data.unit("truong-mot", "Trường Một", until="2020-06-30", successors=["truong-hai", "truong-ba"])
    bench.data.unit("truong-hai", "Trường Hai", until="2026-07-31", successors=["truong-ba"])
    bench.data.unit("truong-ba", "Trường Ba")
    bench.data.person("g-nnnnnn", "Họ Người Na", unit="truong-mot")
    bench.data.decision("2018/qd-m", [{"recipient": "g-nnnnnn", "unit": "truong-mot"}])
    _day("2026-07-31")(bench)
    before = bench.incremental()["guong-dien-hinh/g-nnnnnn.html"]
    _day("2026-08-01")(bench)
    after = bench.incremental()
    assert differing(after, bench.clean()) == []
    assert before != after["guong-dien-hinh/g-nnnnnn.html"]


def test_a_unit_of_honours_long_past_gets_another_name(tmp_path: Path) -> None:
    """A profile names the units of its honours, not only today's: it is made anew when one of those is corrected."""
    bench = Bench(tmp_path / "one")
    bench.data.unit("truong-xa", "Trường của xã")
    bench.data.person("g-nnnnnn", "Họ Người Na", unit="thcs-moi")
    bench.data.decision("2018/qd-m", [{"recipient": "g-nnnnnn", "unit": "truong-xa"}])
    bench.incremental()
    bench.data.change("units/truong-xa.yml", name="Trường của thôn")
    after = bench.incremental()
    assert differing(after, bench.clean()) == []
    assert "Trường của thôn".encode() in after["guong-dien-hinh/g-nnnnnn.html"]


def test_a_form_gets_and_loses_its_list(tmp_path: Path) -> None:
    """A decision that names nobody leads to the list of its form as soon as another decision fills that, and no longer."""
    bench = Bench(tmp_path / "one")
    bench.data.change("decisions/2025/qd-1/decision.yml", annulled={"date": "2025-06-01"})
    bench.incremental()
    for form in ("cong-trang", None):
        bench.data.change("decisions/2026/qd-2/decision.yml", form=form)
        after = bench.incremental()
        assert (b"loai-hinh/cong-trang.html" in after["khen-thuong/quyet-dinh/2025/qd-1.html"]) == bool(form)
        assert differing(after, bench.clean()) == []


def test_a_place_gets_and_loses_its_list(tmp_path: Path) -> None:
    """A school leads to the list of its place as long as somebody was honoured there."""
    bench = Bench(tmp_path / "one")
    bench.data.unit("truong-xa", "Trường của xã", place={"now": "xã Vắng"})
    bench.data.unit("truong-khac", "Trường khác của xã", place={"now": "xã Vắng"})
    for unit in (None, "truong-khac", None):
        bench.data.decision("2024/qd-m", [{"recipient": "g-bbbbbb", "unit": unit}])
        after = bench.incremental()
        assert (b"dia-danh/xa-vang-" in after["don-vi/truong-xa.html"]) == bool(unit)
        assert differing(after, bench.clean()) == []


def test_an_award_given_to_a_namesake(tmp_path: Path) -> None:
    """Two people alike in everything: when the award turns out to be the other's, every link leads to the other."""
    bench = Bench(tmp_path / "one")
    for id_ in ("g-mmmmmm", "g-nnnnnn"):
        bench.data.person(id_, "Họ Người Giống")
    bench.data.decision("2024/qd-m", [{"recipient": "g-mmmmmm"}])
    bench.incremental()
    bench.data.decision("2024/qd-m", [{"recipient": "g-nnnnnn"}])
    after = bench.incremental()
    assert not any(b"g-mmmmmm" in content for path, content in after.items() if path != "manifest.json")
    assert differing(after, bench.clean()) == []


def test_a_pupil_comes_of_age(tmp_path: Path) -> None:
    """From the eighteenth birthday the record of achievements is there, and the page leads to it."""
    bench = Bench(tmp_path / "one")
    bench.data.pupil("g-mmmmmm", "Họ Người Lớn", both(), minor_until=str(TODAY + dt.timedelta(days=9)))
    bench.data.decision("2024/qd-m", [{"recipient": "g-mmmmmm"}])
    assert "guong-dien-hinh/g-mmmmmm.docx" not in bench.incremental()
    bench.today = TODAY + dt.timedelta(days=10)
    after = bench.incremental()
    assert b"g-mmmmmm.docx" in after["guong-dien-hinh/g-mmmmmm.html"]
    assert differing(after, bench.clean()) == []


def test_private_edits_change_nothing(tmp_path: Path) -> None:
    """A paper put elsewhere, a consent prolonged, a birthday corrected: the site stays as it was."""
    data = small_site(tmp_path)
    build(data.root)
    data.pupil("g-cccccc", "Lê Thị Cúc", both(document="Hộp 3", until="2031-01-01"), minor_until="2032-03-02")
    assert build(data.root).applied is None
