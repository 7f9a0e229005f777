"""What may be shown no more is in no release that is kept, and no way back leads to it."""

from __future__ import annotations

import shutil
import stat
from pathlib import Path

import pytest

from bangvang.problems import Invalid
from bangvang.publish import directory
from bangvang.publish.directory import publish, rollback
from bangvang.publish.shown import LISTS, Shown
from tests.faults.inject import WELL, at_change, die, in_child
from tests.faults.sites import build, whole
from tests.support.build import files
from tests.support.data import ALL_PURPOSES, both, consent
from tests.support.publishing import ADULT, CHILD, Bench, frame

ALL = frozenset(ALL_PURPOSES)


@pytest.fixture
def bench(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Bench:
    """See Bench."""
    return Bench(tmp_path, capsys)


@pytest.mark.parametrize("purpose", [one for one in ALL_PURPOSES if one != "page"])
def test_one_purpose_withdrawn(bench: Bench, purpose: str) -> None:
    """Consent withdrawn for one purpose takes every earlier release along; there is no way back to it."""
    bench.publish()
    frame(bench.data, "Bảng Vàng thứ hai")
    bench.publish()
    left = [one for one in ALL_PURPOSES if one != purpose]
    bench.data.change(f"recipients/{CHILD}.yml", consents=[
        consent("guardian", *left), consent("guardian", purpose, withdrawn="2026-05-30"), consent("child")])
    frame(bench.data, "Bảng Vàng thứ ba")
    code, said = bench.publish()
    assert (code, bench.kept()) == (0, ["000003"])
    assert "Đã xóa 2 bản công bố cũ vì còn nêu người hoặc nội dung nay không được công khai." in said
    assert bench.publish("--rollback")[0] == 1


def test_the_story_is_on_the_server_no_more(bench: Bench) -> None:
    """After the story was withdrawn no file below the target holds a word of it, though the page stays."""
    bench.publish()
    assert any("Chuyện của em.".encode() in page for page in files(bench.out).values())
    bench.data.change(f"recipients/{CHILD}.yml", consents=both("page", "search"))
    bench.publish()
    assert not any("Chuyện của em.".encode() in page for page in files(bench.out).values())
    assert f"guong-dien-hinh/{CHILD}.html" in files(bench.out / "current")


def test_a_purpose_of_an_adult(bench: Bench) -> None:
    """An adult's withdrawal counts like a child's."""
    bench.publish()
    bench.data.change(f"recipients/{ADULT}.yml", consents=[consent("self", "story", withdrawn="2026-05-30")])
    bench.publish()
    assert bench.kept() == ["000002"]


def test_a_consent_that_ran_out(bench: Bench) -> None:
    """A consent for a time takes the earlier releases along when it is over, without any change of the data."""
    purposes = [one for one in ALL_PURPOSES if one != "story"]
    bench.data.change(f"recipients/{CHILD}.yml", consents=[
        consent("guardian", *purposes), consent("guardian", "story", until="2026-06-10"), consent("child")])
    bench.publish(today="2026-06-10")
    bench.publish(today="2026-06-11")
    assert bench.kept() == ["000002"]


def test_a_closed_consultation(bench: Bench) -> None:
    """A list under consultation is in no kept release after its last day."""
    bench.data.decision("2026/yk-1", [{"recipient": "g-bbbbbb"}], status="đang lấy ý kiến", closes="2026-06-10")
    bench.publish(today="2026-06-10")
    assert "khen-thuong/lay-y-kien/yk-1.html" in files(bench.out / "current")
    bench.publish(today="2026-06-11")
    assert not [path for path in files(bench.out) if path.endswith("yk-1.html")]
    assert bench.publish("--rollback", today="2026-06-11")[0] == 1


def test_somebody_leaves_an_open_consultation(bench: Bench) -> None:
    """Who is on a list under consultation only, and no longer, is in no kept release."""
    bench.data.person("g-ffffff", "Vũ Thị Giang")
    bench.data.decision("2026/yk-1", [{"recipient": "g-bbbbbb"}, {"recipient": "g-ffffff"}],
                        status="đang lấy ý kiến", closes="2026-06-10")
    bench.publish()
    bench.data.change("recipients/g-ffffff.yml", consents=[consent("self", withdrawn="2026-05-30")])
    bench.publish()
    assert not any("Vũ Thị Giang".encode() in page for page in files(bench.out).values())


def test_nobody_loses_anything(bench: Bench) -> None:
    """New people, more consent and other changes cost no release, and the way back is open."""
    bench.data.change(f"recipients/{CHILD}.yml", consents=both("page", "story"))
    bench.data.decision("2026/yk-1", [{"recipient": "g-bbbbbb"}], status="đang lấy ý kiến", closes="2026-06-10")
    bench.publish()
    bench.data.change(f"recipients/{CHILD}.yml", consents=both("page", "story", "photo"))
    bench.data.person("g-ffffff", "Vũ Thị Giang")
    bench.data.decision("2026/qd-3", [{"recipient": "g-ffffff"}])
    frame(bench.data, "Bảng Vàng thứ hai")
    bench.publish()
    assert bench.kept() == ["000001", "000002"]
    code, said = bench.publish("--rollback")
    assert code == 0
    assert said.startswith("Đã quay lại bản công bố số 1 ")
    assert "Vũ Thị Giang".encode() not in b"".join(files(bench.out / "current").values())


def test_going_back_heeds_data_that_is_not_published_yet(bench: Bench) -> None:
    """Going back shows nothing that today's data forbids, also before that data was published; the reason is told."""
    bench.publish()
    frame(bench.data, "Bảng Vàng thứ hai")
    bench.publish()
    bench.data.change(f"recipients/{CHILD}.yml", consents=both("page"))
    code, said = bench.publish("--rollback")
    assert code == 1
    assert "hãy sửa dữ liệu rồi công bố bản mới" in said
    assert (bench.out / "current").resolve().name.startswith("000002")


def test_going_back_while_the_data_has_errors(bench: Bench) -> None:
    """A way back is wanted most when something is wrong: faulty data does not bar it, and nothing more is shown than now."""
    bench.publish()
    frame(bench.data, "Bảng Vàng thứ hai")
    bench.publish()
    bench.data.change("recipients/g-bbbbbb.yml", category="khong-co")
    assert bench.publish()[0] == 1
    code, said = bench.publish("--rollback")
    assert code == 0
    assert said.startswith("Đã quay lại bản công bố số 1 ")


def test_a_release_of_an_earlier_version(bench: Bench) -> None:
    """A release without a list may show anything: there is no way back to it, and the next publication takes it along."""
    bench.publish()
    frame(bench.data, "Bảng Vàng thứ hai")
    bench.publish()
    bench.lists()[0].unlink()
    assert bench.publish("--rollback")[0] == 1
    frame(bench.data, "Bảng Vàng thứ ba")
    bench.publish()
    assert bench.kept() == ["000002", "000003"]


@pytest.mark.parametrize("written", [
    b'{"format": 2, "recipients": []', b'{"format": 1, "recipients": {}, "consultations": {}}',
    b'{"format": 99, "recipients": {}, "records": {}, "texts": {}}',
])
def test_a_list_that_says_nothing_counts_as_none(bench: Bench, written: bytes) -> None:
    """A list that is damaged, or of another version of the program that may mean something else, is no permission."""
    bench.data.change(f"recipients/{CHILD}.yml", consents=both("page", "search"))
    bench.publish()
    bench.lists()[0].write_bytes(written)
    frame(bench.data, "Bảng Vàng thứ hai")
    bench.publish()
    assert bench.kept() == ["000002"]


def test_the_live_release_of_an_earlier_version_gets_its_list(bench: Bench) -> None:
    """Publishing what is live already writes the list that is missing, so that the next publish can compare."""
    bench.data.change(f"recipients/{CHILD}.yml", consents=both("page", "search"))
    bench.publish()
    shutil.rmtree(bench.out / ".shown")
    bench.publish()
    frame(bench.data, "Bảng Vàng thứ hai")
    bench.publish()
    assert bench.kept() == ["000001", "000002"]


def test_lists_are_private(bench: Bench) -> None:
    """Lists stand outside what a web server shows, are closed to others, name nobody and go with their release."""
    bench.publish()
    bench.data.change(f"recipients/{CHILD}.yml", consents=both("page"))
    bench.publish()
    assert [path.stem for path in bench.lists()] == [path.name for path in (bench.out / "releases").iterdir()]
    assert stat.S_IMODE((bench.out / ".shown").stat().st_mode) == 0o700
    assert "Cúc".encode() not in bench.lists()[0].read_bytes()
    assert not [path for path in files(bench.out / "current") if "shown" in path]


def test_every_kill_is_made_good(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed before any change to the disk, publish forgets what it must the next time; no way back shows it meanwhile."""
    old, new = {"index.html": b"chuyen"}, {"index.html": b"trang"}
    before, after = Shown({"g-aaaaaa": ALL}), Shown({"g-aaaaaa": ALL - {"story"}})
    model = tmp_path / "model"
    build(tmp_path, old)
    publish(tmp_path / "site", model, mtime=1, shown=before)
    build(tmp_path, new)
    nth, ended = 0, not WELL
    while ended != WELL:
        nth += 1
        target = tmp_path / str(nth)
        shutil.copytree(model, target, symlinks=True)

        def killed(nth: int = nth, target: Path = target) -> None:
            with at_change(nth, die):
                publish(tmp_path / "site", target, mtime=1, shown=after)

        ended = in_child(killed)
        live = whole(target / "current")
        with pytest.raises(Invalid):
            rollback(target, shown=after)
        assert whole(target / "current") == live
        publish(tmp_path / "site", target, mtime=1, shown=after)
        assert [whole(one) for one in (target / "releases").iterdir()] == [new] * len(list((target / LISTS).iterdir()))
    assert nth > 15, "too few kills were tried"


def test_the_list_stands_before_readers_see_the_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No release is live without its list: it is written before the switch."""
    seen = []
    switch = directory.switch

    def watched(target: Path, *args: object) -> None:
        seen.extend(path.name for path in (target / LISTS).iterdir())
        switch(target, *args)

    monkeypatch.setattr(directory, "switch", watched)
    build(tmp_path, {"index.html": b"1"})
    publish(tmp_path / "site", tmp_path / "target", mtime=1, shown=Shown({"g-aaaaaa": ALL}))
    assert [name[:7] for name in seen] == ["000001-"]
