"""What is carried over from build to build for people whom no change has touched is what a clean build finds out."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bangvang import addresses
from bangvang.builder import Plan, draft
from bangvang.problems import Invalid
from bangvang.program import Program
from bangvang.routes import attached, decisions, parting, people_lists, recipients, units
from bangvang.routes.parting import FULL
from bangvang.routes.shelf import Shelf
from tests.support.build import HOME, TODAY
from tests.support.data import Records, consent, picture, small_site
from tests.support.memory import Memory

LONG = os.environ.get("BANGVANG_HYPOTHESIS") == "long"
PEOPLE = tuple(f"g-ppppp{sign}" for sign in "23456789abcd")
HOMES = ("thcs-moi", "thcs-cu", "thcs-moi", None)
ON_PAGES_ALONE = [consent("self", "search", "photo", "data", "print", withdrawn="2026-05-30")]


@pytest.fixture(scope="module", params=[FULL, 3], ids=["on a page", "by letters"], autouse=True)
def _page_holds(request: pytest.FixtureRequest) -> Iterator[None]:
    """Lists as they are, and all on pages so small that a dozen people fill several."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (parting, people_lists, decisions, units, attached):
            patch.setattr(module, "FULL", request.param)
        yield


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Of whom the pages' states are worked out, in this order."""
    ids: list[str] = []
    state = recipients._state

    def noted(shelf: Shelf, id_: str) -> bytes:
        ids.append(id_)
        return state(shelf, id_)

    monkeypatch.setattr(recipients, "_state", noted)
    return ids


def many(root: Path) -> Records:
    """A small site with a dozen people more, who stand in units, quarters and decisions, or in some of these."""
    data = small_site(root)
    for place, id_ in enumerate(PEOPLE):
        data.person(id_, f"Phạm Văn {'ABCĐEGHIKLMN'[place]}", unit=HOMES[place % 4])
    data.decision("2026/qd-9", [{"recipient": id_, "unit": HOMES[place % 3]} for place, id_ in enumerate(PEOPLE[:8])])
    data.decision("2025/qd-9", [{"recipient": id_, "reason": "Dạy giỏi"} for id_ in PEOPLE[4:]])
    for place in (0, 3, 5, 7, 11):
        data.exemplar(f"2026/e-p{place}", PEOPLE[place], quarter=f"Q{1 + place % 2}", story=f"Chuyện {place}.")
    return data


class Bench:
    """Plans drawn up one upon the other, and from nothing."""

    def __init__(self, root: Path) -> None:
        self.data = many(root)
        self.memo = Memory()
        self.today = TODAY

    def upon_the_last(self) -> dict[str, object]:
        """With all that the last build kept."""
        return self._planned(self.memo)

    def from_nothing(self) -> dict[str, object]:
        """With nothing."""
        return self._planned(None)

    def _planned(self, memo: Memory | None) -> dict[str, object]:
        try:
            drafted = draft(Program(HOME, self.data.root), self.today, theme_assets={}, cache_=memo)
        except Invalid as invalid:  # a story names somebody who has just withdrawn: nothing is built, nothing is kept
            return {"problems": invalid.problems}
        whole: Plan = drafted.complete()
        seen = {**whole.keys, "data": whole.outputs[addresses.DATA_PEOPLE].make()}
        drafted.keep()
        return seen


def _field(name: str, *values: object) -> st.SearchStrategy[tuple[str, dict[str, Any]]]:
    return st.tuples(st.sampled_from([f"recipients/{id_}" for id_ in (*PEOPLE, "g-aaaaaa", "g-dddddd")]),
                     st.sampled_from([{name: value} for value in values]))


def _portrait(name: str, *values: object) -> st.SearchStrategy[tuple[str, dict[str, Any]]]:
    return st.tuples(st.sampled_from([f"exemplars/2026/e-p{place}" for place in (0, 3, 5, 7, 11)]),
                     st.sampled_from([{name: value} for value in values]))


def _decision(name: str, *values: object) -> st.SearchStrategy[tuple[str, dict[str, Any]]]:
    return st.tuples(st.sampled_from([f"decisions/{year}/qd-9/decision" for year in (2025, 2026)]),
                     st.sampled_from([{name: value} for value in values]))


# Of decisions whose rows change: who stands in them, and with what.
ROWS = st.tuples(
    st.sampled_from(["2025/qd-9", "2026/qd-9"]),
    st.lists(st.tuples(st.sampled_from(PEOPLE), st.sampled_from(HOMES), st.sampled_from(["Dạy giỏi", None])),
             max_size=4, unique_by=lambda row: row[0]).map(lambda rows: {
                 "rows": [{"recipient": id_, "unit": unit, "reason": reason} for id_, unit, reason in rows]}))
EDITS = st.one_of(
    ROWS,
    _decision("number", "8/QĐ", None),
    _decision("title", "Khen thưởng Phạm Văn A", "Khen thưởng"),
    _decision("status", "đề nghị", "truy tặng", "đã tặng"),
    _decision("annulled", {"date": "2026-05-30"}, None),
    _decision("campaign", "2026/ke-hoach", None),
    _decision("form", "cong-trang", None),
    _field("name", "Phạm Văn A", "Phạm Văn Đ", "Lê Thị Hoa", "Ân Văn Ơn", "Phạm Văn Z"),
    _field("unit", "thcs-moi", "thcs-cu", "so-minh-hoa", None),
    _field("role", "Giáo viên Toán", "Mẹ của em Lê Thị Cúc", None),
    _field("aliases", ["Cô Hoa"], ["Lê Thị Cúc"], None),
    _field("category", "nha-giao", "tap-the"),
    _field("consents", ON_PAGES_ALONE, [consent("self", "page", withdrawn="2026-05-30")], None),
    _field("draft", True, None),
    _portrait("quarter", "Q1", "Q2", "Q4"),
    _portrait("recipient", PEOPLE[1], PEOPLE[2], PEOPLE[9]),
    _portrait("story", "Chuyện khác về Phạm Văn A.", None),
    _portrait("unit", "thcs-cu", None),
    _portrait("date", "2026-05-21", "2026-09-01"),
    _portrait("photo", {"file": "p.jpg", "alt": "Ảnh"}, None),
)


@settings(max_examples=400 if LONG else 12, deadline=None)
@given(st.lists(st.lists(EDITS, min_size=1, max_size=3), min_size=1, max_size=6))
def test_edits_of_people_in_any_order(tmp_path_factory: pytest.TempPathFactory,
                                      rounds: list[list[tuple[str, dict[str, Any]]]]) -> None:
    """The same outputs with the same keys, the same index, the same open data, after each build."""
    bench = Bench(tmp_path_factory.mktemp("people"))
    bench.data.write("exemplars/2026/p.jpg", picture())
    bench.upon_the_last()
    for edits in rounds:
        for path, fields in edits:
            if "rows" in fields:
                bench.data.rows(path, fields["rows"])
            else:
                bench.data.change(f"{path}.yml", **fields)
        assert bench.upon_the_last() == bench.from_nothing()


def test_who_comes_and_goes(tmp_path: Path) -> None:
    """Records and portraits that are new, gone, and there again under another name; another picture in the same file."""
    bench = Bench(tmp_path)
    folder = bench.data.root / "data"
    steps: tuple[Callable[[], object], ...] = (
        lambda: bench.data.exemplar("2026/e-new", PEOPLE[1], photo={"file": "new.jpg", "alt": "Ảnh"}),
        lambda: bench.data.write("exemplars/2026/new.jpg", picture(size=(700, 900))),
        lambda: bench.data.person("g-qqqqqq", "Vũ Thị Mới", unit="thcs-moi"),
        lambda: bench.data.exemplar("2026/e-q", "g-qqqqqq"),
        lambda: (folder / "exemplars/2026/e-q.yml").rename(folder / "exemplars/2026/e-r.yml"),
        lambda: bench.data.remove("exemplars/2026/e-new.yml"),
        lambda: bench.data.remove("exemplars/2026/e-r.yml"),
        lambda: bench.data.remove("recipients/g-qqqqqq.yml"),
    )
    bench.upon_the_last()
    for step in steps:
        step()
        assert bench.upon_the_last() == bench.from_nothing()


def test_days_that_pass(tmp_path: Path) -> None:
    """Nobody writes anything: a consent ends, a portrait's and a decision's day come, and the day before is built once more.

    The portraits are of people who stand in no decision with others: that alone would say that somebody comes or goes.
    """
    bench = Bench(tmp_path)
    child, teacher = "g-qqqqq2", "g-qqqqq3"
    bench.data.pupil(child, "Lê Thị Bé", [consent("guardian", until="2026-06-15"), consent("child")])
    bench.data.exemplar("2026/e-child", child)
    bench.data.person(teacher, "Lê Văn Thầy")
    for day in ("05-20", "06-17"):
        bench.data.exemplar(f"2026/e-{day}", teacher, date=f"2026-{day}", quarter="Q1")
    bench.data.decision("2026/qd-later", [{"recipient": PEOPLE[2], "unit": "thcs-moi"}], date="2026-06-18")
    asked = addresses.recipient(child), addresses.recipient(teacher), addresses.decision("2026/qd-later")
    pages = []
    for day in (15, 16, 17, 18, 15, 19):
        bench.today = dt.date(2026, 6, day)
        found = bench.upon_the_last()
        assert found == bench.from_nothing(), day
        pages.append([found.get(address) for address in asked])
    at_first, child_left, portrait_came, decision_came, day_before, _ = pages
    assert at_first == day_before
    assert at_first[0] != child_left[0]
    assert child_left[1] != portrait_came[1]
    assert portrait_came[2] is None is not decision_came[2]


def test_what_people_share_with_others(tmp_path: Path) -> None:
    """Units, decisions, plans, initiatives and the site's own record."""
    bench = Bench(tmp_path)
    bench.upon_the_last()
    for path, fields in (("units/thcs-moi", {"name": "Trường Hoa Sen"}), ("decisions/2026/qd-9/decision", {"number": "7/QĐ"}),
                         ("site", {"url": None}), ("initiatives/sang-kien-1", {"name": "Tên khác"}),
                         ("campaigns/2026/ke-hoach/campaign", {"header": {"title": "Tên khác"}})):
        bench.data.change(f"{path}.yml", **fields)
        assert bench.upon_the_last() == bench.from_nothing(), path


def test_who_keeps_something_back_is_kept_out_of_what_is_said_of_others(tmp_path: Path) -> None:
    """A consent touches roles, stories and groups of people whose own files are as they were."""
    bench = Bench(tmp_path)
    bench.data.change(f"recipients/{PEOPLE[0]}.yml", role="Mẹ của em Ân Văn Ơn")
    bench.data.change("exemplars/2026/e-p3.yml", story="Bạn Ân Văn Ơn kể về thầy.")
    bench.data.change("recipients/g-dddddd.yml", name="Tổ của Ân Văn Ơn")
    bench.data.change(f"recipients/{PEOPLE[6]}.yml", name="Ân Văn Ơn")
    bench.upon_the_last()
    for consents in (ON_PAGES_ALONE, None, [consent("self", "page", withdrawn="2026-05-30")]):
        bench.data.change(f"recipients/{PEOPLE[6]}.yml", consents=consents)
        assert bench.upon_the_last() == bench.from_nothing()


def test_a_name_that_a_decision_must_not_say(tmp_path: Path) -> None:
    """Somebody withheld is called otherwise: the title of a decision goes, which counts with all of whom it tells."""
    bench = Bench(tmp_path)
    bench.data.change(f"recipients/{PEOPLE[6]}.yml", consents=[consent("self", "page", withdrawn="2026-05-30")])
    bench.data.change("decisions/2026/qd-9/decision.yml", title="Khen thưởng thầy Ân Văn Ơn")
    bench.upon_the_last()
    bench.data.change(f"recipients/{PEOPLE[6]}.yml", name="Ân Văn Ơn")
    assert bench.upon_the_last() == bench.from_nothing()


def test_a_name_that_an_initiative_must_not_say(tmp_path: Path) -> None:
    """One author withdraws: what the initiative is called on the page of the other is another thing."""
    bench = Bench(tmp_path)
    bench.data.change(f"recipients/{PEOPLE[6]}.yml", name="Ân Văn Ơn")
    bench.data.change("initiatives/sang-kien-1.yml", name="Cách của Ân Văn Ơn", authors=["g-aaaaaa", PEOPLE[6]])
    bench.upon_the_last()
    bench.data.change(f"recipients/{PEOPLE[6]}.yml", consents=[consent("self", "page", withdrawn="2026-05-30")])
    assert bench.upon_the_last() == bench.from_nothing()


def test_a_place_of_which_somebody_is_the_first(tmp_path: Path) -> None:
    """Another school there, of whom nobody is touched, leads to the list of its people from then on."""
    bench = Bench(tmp_path)
    for id_ in ("thcs-xa", "thcs-xb"):
        bench.data.unit(id_, f"Trường {id_}", place={"now": "xã Xa"})
    bench.upon_the_last()
    bench.data.change(f"recipients/{PEOPLE[0]}.yml", unit="thcs-xa")
    found = bench.upon_the_last()
    assert found == bench.from_nothing()
    assert any("xa-xa" in path for path in found)


def test_a_picture_of_two(tmp_path: Path) -> None:
    """Another picture in its place, of another shape, is another thing on the pages of both, who have nothing else in common."""
    bench = Bench(tmp_path)
    both = ("g-qqqqq2", "g-qqqqq3")
    for place, id_ in enumerate(both):
        bench.data.unit(f"thcs-{place}", f"Trường {place}")
        bench.data.person(id_, f"Lê Văn {'BC'[place]}", unit=f"thcs-{place}")
        bench.data.exemplar(f"2024/e-q{place}", id_, quarter=f"Q{place + 1}", photo={"file": "chung.jpg", "alt": "Hai thầy"})
    before = bench.upon_the_last()
    bench.data.write("exemplars/2024/chung.jpg", picture(size=(200, 90)))
    found = bench.upon_the_last()
    assert found == bench.from_nothing()
    assert all(found[addresses.recipient(id_)] != before[addresses.recipient(id_)] for id_ in both)


@pytest.mark.parametrize("file", ["chung.jpg", "rieng.jpg"])
def test_a_picture_that_one_of_two_refuses(tmp_path: Path, file: str) -> None:
    """It goes from the page of the other, whom nobody touched and who has nothing else in common, and comes again.

    The child stands where others do, and is not the first of any year or place: that alone would make everything anew.
    """
    bench = Bench(tmp_path)
    teacher, child = "g-qqqqq2", "g-qqqqq3"
    bench.data.unit("thcs-0", "Trường 0")
    bench.data.person(teacher, "Lê Văn B", unit="thcs-0")
    bench.data.person(child, "Lê Văn C", unit="thcs-moi")
    bench.data.exemplar("2024/e-q0", teacher, quarter="Q1", photo={"file": "chung.jpg", "alt": "Cô và trò"})
    bench.data.exemplar("2026/e-q1", child, quarter="Q2", photo={"file": file, "alt": "Cô và trò"})
    for name in ("2024/chung.jpg", f"2026/{file}"):
        bench.data.write(f"exemplars/{name}", picture())
    before = bench.upon_the_last()
    shown = []
    for fields in ({"minor_until": "2032-03-01"}, {"minor_until": None}, {"draft": True},
                   {"consents": [consent("self", "photo", withdrawn="2026-05-30")]}, {"consents": None}):
        bench.data.change(f"recipients/{child}.yml", **fields)
        found = bench.upon_the_last()
        assert found == bench.from_nothing(), fields
        shown.append(found[addresses.recipient(teacher)] == before[addresses.recipient(teacher)])
    assert shown == [False, True, True, False, True]


@pytest.mark.parametrize("fields", [{"number": "6/QĐ"}, {"annulled": {"date": "2026-05-30"}}, {"draft": True}])
def test_two_decisions_of_one_number_and_day(tmp_path: Path, fields: dict[str, Any]) -> None:
    """The first that there is recognised an initiative; when it is that one no more, it is the other, whom nobody touched."""
    bench = Bench(tmp_path)
    for name, person in (("qd-x", PEOPLE[1]), ("qd-y", PEOPLE[2])):
        bench.data.decision(f"2026/{name}", [{"recipient": person}], number="5/QĐ", issuer=f"Nơi {name}")
    bench.data.change("initiatives/sang-kien-1.yml", recognition="Quyết định số 5/QĐ ngày 19/5/2026")
    before = bench.upon_the_last()
    bench.data.change("decisions/2026/qd-x/decision.yml", **fields)
    found = bench.upon_the_last()
    assert found == bench.from_nothing()
    assert found[addresses.decision("2026/qd-y")] != before[addresses.decision("2026/qd-y")]


def test_a_corrected_name_draws_one_letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of each long list, those of a unit's years among them, also where the build before left the list alone."""
    bench = Bench(tmp_path)
    bench.upon_the_last()
    drawn: list[str] = []
    page = people_lists._page
    monkeypatch.setattr(people_lists, "_page", lambda *values, **named: (drawn.append(values[2]), page(*values, **named))[1])
    stem = addresses.unit_of("thcs-moi", 2026).removesuffix(".html")
    for id_, name in ((PEOPLE[3], "Phạm Văn Đa"), ("g-eeeeee", "Lê Văn Bờ"), (PEOPLE[3], "Phạm Văn Đi")):
        drawn.clear()
        bench.data.change(f"recipients/{id_}.yml", name=name)
        found = bench.upon_the_last()
        mine = [f"{stem}/dd.html"] if parting.FULL == 3 and id_ == PEOPLE[3] else []
        assert [path for path in drawn if path.startswith(stem)] == mine
        assert found == bench.from_nothing()


def test_few_are_looked_at_again(tmp_path: Path, asked: list[str]) -> None:
    """After one corrected name: who bears it, and those beside whom it stands; after nothing, nobody."""
    bench = Bench(tmp_path)
    bench.data.change(f"recipients/{PEOPLE[3]}.yml", unit="so-minh-hoa")
    bench.upon_the_last()
    asked.clear()
    bench.upon_the_last()
    assert asked == []
    bench.data.change(f"recipients/{PEOPLE[1]}.yml", name="Phạm Văn Út")  # the last of its decision, not the second
    bench.upon_the_last()
    assert {PEOPLE[1], PEOPLE[5], PEOPLE[9]} <= set(asked), "the unit"
    assert not {PEOPLE[0], PEOPLE[2], "g-eeeeee"} & set(asked), "another unit, and another decision"


def test_a_decision_touches_whom_it_names(tmp_path: Path, asked: list[str]) -> None:
    """A row more: those of the list, its page, and nobody else."""
    bench = Bench(tmp_path)
    bench.upon_the_last()
    bench.data.decision("2026/qd-8", [{"recipient": PEOPLE[2], "unit": "thcs-moi"}])
    bench.upon_the_last()
    asked.clear()
    bench.data.rows("2026/qd-8", [{"recipient": PEOPLE[2], "unit": "thcs-moi"}, {"recipient": PEOPLE[11]}])
    found = bench.upon_the_last()
    assert {PEOPLE[2], PEOPLE[11]} <= set(asked)
    assert not {"g-bbbbbb", "g-eeeeee", PEOPLE[9]} & set(asked)
    assert found == bench.from_nothing()


def test_what_is_built_and_what_is_published_by_turns(tmp_path: Path, asked: list[str]) -> None:
    """Each goes on from where it was itself; samples are people of the one and not of the other."""
    bench = Bench(tmp_path)
    bench.data.person("g-qqqqqq", "Nguyễn Thị Mẫu", sample=True)
    bench.data.decision("2026/qd-q", [{"recipient": "g-qqqqqq"}], sample=True)
    for place, with_samples in enumerate((True, False, True, False)):
        asked.clear()
        drafted = draft(Program(HOME, bench.data.root), TODAY, theme_assets={}, cache_=bench.memo, with_samples=with_samples)
        drafted.complete()
        drafted.keep()
        assert bool(asked) == (place < 2)
        clean = draft(Program(HOME, bench.data.root), TODAY, theme_assets={}, with_samples=with_samples)
        assert drafted.keys == clean.keys
        assert (addresses.recipient("g-qqqqqq") in drafted.keys) == with_samples
