"""What was said and shown of those who have no page, and records that were taken back, are in no release that is kept."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from bangvang.publish.shown import Shown
from tests.support.build import files
from tests.support.data import both, consent, picture
from tests.support.publishing import ADULT, Bench, frame

PUPIL, NAME = "g-kkkkkk", "Trần Mộng Kiều"
WITHDRAWN = [consent("guardian", withdrawn="2026-05-30"), consent("child")]
DATED = {"title": "Kế hoạch thử", "type": "Kế hoạch", "date": "2026-01-15"}


@pytest.fixture
def bench(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Bench:
    """See Bench."""
    return Bench(tmp_path, capsys)


def said(bench: Bench, words: str) -> list[str]:
    """The files below the target that say something."""
    return [path for path, data in files(bench.out).items() if words.encode() in data]


def refused(bench: Bench) -> None:
    """There is no way back, and what was published last is live."""
    live = (bench.out / "current").resolve()
    assert bench.publish("--rollback")[0] == 1
    assert (bench.out / "current").resolve() == live


def test_a_pupil_without_a_page_who_is_named_in_a_story(bench: Bench) -> None:
    """A child with consent and no award of her own withdraws: the reworded story takes the release that named her along."""
    bench.data.pupil(PUPIL, NAME, both())
    bench.data.exemplar("2026/e-5", ADULT, story=f"Cô giúp em {NAME} đến lớp.")
    bench.publish()
    assert said(bench, NAME)
    bench.data.change(f"recipients/{PUPIL}.yml", consents=WITHDRAWN)
    assert bench.publish()[0] == 1
    bench.data.change("exemplars/2026/e-5.yml", story="Cô giúp một em đến lớp.")
    code, told = bench.publish()
    assert (code, bench.kept(), said(bench, NAME)) == (0, ["000002"], [])
    assert "Đã xóa 1 bản công bố cũ" in told
    refused(bench)


def test_a_pupil_whose_record_came_later(bench: Bench) -> None:
    """Named before anybody wrote down who she is, and never covered: what counts is what the old release said."""
    bench.data.exemplar("2026/e-5", ADULT, story=f"Đoạn một.\n\nCô giúp em {NAME} đến lớp.")
    bench.publish()
    bench.data.exemplar("2026/e-5", ADULT, story="Đoạn một.\n\nCô giúp một em đến lớp.")
    bench.publish()
    assert bench.kept() == ["000001", "000002"]
    bench.data.pupil(PUPIL, NAME, [])
    refused(bench)
    bench.publish()
    assert (bench.kept(), said(bench, NAME)) == (["000002"], [])


def test_a_plan_that_names_a_withheld_child(bench: Bench) -> None:
    """The editor is warned, and sets the plan to a draft: no release with it stays."""
    bench.data.pupil(PUPIL, NAME, [])
    bench.data.campaign("2026/k1", f"KẾ HOẠCH\n\nI. MỤC\n\nHọc tập em {NAME}.\n", header=DATED)
    assert bench.publish()[0] == 0
    frame(bench.data, "Bảng Vàng thứ hai")
    bench.publish()
    assert bench.kept() == ["000001", "000002"], "what the live release says as well is no reason"
    bench.data.change("campaigns/2026/k1/campaign.yml", draft=True)
    bench.publish()
    assert (bench.kept(), said(bench, NAME)) == (["000003"], [])
    refused(bench)


def test_an_annulled_decision(bench: Bench) -> None:
    """Its awards are gone from every release, though those who had them are public by others; a name more or less, too."""
    row = {"recipient": ADULT, "reason": "Lý do bị hủy"}
    bench.data.decision("2026/qd-9", [row])
    bench.publish()
    bench.data.decision("2026/qd-9", [row], annulled={"date": "2026-05-30"})
    refused_before = bench.kept()
    bench.publish()
    assert (refused_before, bench.kept(), said(bench, "Lý do bị hủy")) == (["000001"], ["000002"], [])
    refused(bench)


def test_one_row_is_taken_from_a_decision(bench: Bench) -> None:
    """An award that was entered by mistake, or once too often, is in no release once it is taken out."""
    bench.data.decision("2026/qd-9", [{"recipient": ADULT, "school_year": "2024-2025"}, {"recipient": ADULT}])
    bench.publish()
    bench.data.rows("2026/qd-9", [{"recipient": ADULT}])
    bench.publish()
    assert bench.kept() == ["000002"]


@pytest.mark.parametrize("what", [
    "portrait", "story", "another picture", "page", "page as a draft", "file", "unit", "search of somebody named",
])  # fmt: skip
def test_whatever_was_taken_back(bench: Bench, what: str) -> None:
    """A portrait, its story or picture, a hand-written page or file, a unit, a purpose of who has no page: each counts."""
    content = bench.data.root / "content"
    (content / "assets").mkdir(parents=True)
    (content / "trang.md").write_text("# Trang\n\nLời.\n", encoding="utf-8")
    (content / "assets" / "mau.pdf").write_bytes(b"%PDF-1.4 x")
    bench.data.unit("thcs-thua", "Trường thừa")
    bench.data.pupil(PUPIL, NAME, both())
    bench.data.exemplar("2026/e-5", ADULT, story=f"Chuyện với em {NAME}.", photo={"file": "e-5.jpg", "alt": "Một người"})
    assert bench.publish()[0] == 0
    if what == "portrait":
        bench.data.change("exemplars/2026/e-5.yml", draft=True)
    elif what == "story":
        bench.data.change("exemplars/2026/e-5.yml", story=None)
    elif what == "another picture":
        bench.data.write("exemplars/2026/e-5.jpg", picture(colour="red"))
    elif what == "page":
        (content / "trang.md").unlink()
    elif what == "page as a draft":
        (content / "trang.md").write_text("---\ndraft: true\n---\n\n# Trang\n\nLời.\n", encoding="utf-8")
    elif what == "file":
        (content / "assets" / "mau.pdf").write_bytes(b"%PDF-1.4 y")
    elif what == "unit":
        bench.data.change("units/thcs-thua.yml", draft=True)
    else:
        bench.data.change(f"recipients/{PUPIL}.yml", consents=both("page", "story"))
    assert bench.publish()[0] == 0
    assert bench.kept() == ["000002"]


def test_harmless_edits_keep_the_way_back(bench: Bench) -> None:
    """Words that name nobody withheld may change everywhere: texts, names, reasons, what is new."""
    bench.data.pupil(PUPIL, NAME, [])
    bench.data.exemplar("2026/e-5", ADULT, story="Cô Nguyễn Thị An dạy ở Hoa Mai.\n\nĐoạn hai.")
    bench.data.decision("2026/qd-9", [{"recipient": ADULT, "reason": "Dạy giỏi ở Hoa Mai"}])
    bench.data.campaign("2026/k1", "KẾ HOẠCH\n\nI. MỤC\n\nHọc tập bà Lê Thị Hồng Gấm.\n", header=DATED)
    bench.publish()
    bench.data.exemplar("2026/e-5", ADULT, story="Cô Nguyễn Thị An đã dạy ở Hoa Đào.\n\nĐoạn khác.")
    bench.data.decision("2026/qd-9", [{"recipient": ADULT, "reason": "Dạy rất giỏi ở Hoa Mai", "school_year": "2025-2026"}],
                        title="Về khen thưởng tại Sở Minh Họa")
    bench.data.campaign("2026/k1", "KẾ HOẠCH\n\nI. MỤC\n\nHọc tập chị Lê Thị Hồng Gấm.\n", header=DATED)
    bench.data.change(f"recipients/{ADULT}.yml", name="Nguyễn Thị Ân", aliases=[])
    bench.publish()
    assert bench.kept() == ["000001", "000002"]
    assert bench.publish("--rollback")[0] == 0


def test_a_way_back_while_recipients_cannot_be_read(bench: Bench) -> None:
    """When nobody knows who may be named, nothing comes back that names anybody; what names nobody does."""
    bench.data.exemplar("2026/e-5", ADULT, story=f"Cô giúp em {NAME} đến lớp.")
    bench.publish()
    bench.data.exemplar("2026/e-5", ADULT, story="Cô giúp một em đến lớp.")
    bench.publish()
    bench.data.write(f"recipients/{PUPIL}.yml", "name: [\n")
    refused(bench)
    shutil.rmtree(bench.data.root / "data" / "recipients")
    refused(bench)
    shutil.rmtree(bench.data.root / "data")
    refused(bench)


def test_a_way_back_while_a_recipient_is_read_in_part(bench: Bench) -> None:
    """Of a field that stands twice the first is taken, to tell all errors in one run: the second may be the withdrawal."""
    bench.data.pupil(PUPIL, NAME, both())
    bench.data.exemplar("2026/e-5", ADULT, story=f"Cô giúp em {NAME} đến lớp.")
    bench.publish()
    bench.data.exemplar("2026/e-5", ADULT, story="Cô giúp một em đến lớp.")
    bench.publish()
    record = bench.data.root / "data" / "recipients" / f"{PUPIL}.yml"
    written = record.read_text("utf-8").rstrip().removesuffix("}")
    record.write_text(f'{written}, "consents": {json.dumps(WITHDRAWN)}}}\n', "utf-8")
    refused(bench)


def test_a_way_back_while_something_else_cannot_be_read(bench: Bench) -> None:
    """An error elsewhere bars no way back to a release that named somebody who may be named, and one to a withheld name."""
    bench.data.exemplar("2026/e-5", ADULT, story=f"Cô giúp em {NAME} đến lớp.")
    bench.publish()
    bench.data.exemplar("2026/e-5", ADULT, story="Cô giúp một em đến lớp.")
    bench.publish()
    bench.data.write("units/thcs-moi.yml", "name: [\n")
    bench.data.pupil(PUPIL, NAME, [])
    refused(bench)
    bench.data.remove(f"recipients/{PUPIL}.yml")
    assert bench.publish("--rollback")[0] == 0


def test_a_newer_release_after_a_way_back(bench: Bench) -> None:
    """What was published by mistake is not left on the server once the data is mended, though nothing else is new."""
    bench.publish()
    bench.data.campaign("2026/k1", f"KẾ HOẠCH\n\nI. MỤC\n\nHọc tập em {NAME}.\n", header=DATED)
    bench.publish()
    assert bench.publish("--rollback")[0] == 0
    bench.data.remove("campaigns/2026/k1")
    code, told = bench.publish()
    assert (code, bench.kept(), said(bench, NAME)) == (0, ["000001"], [])
    assert "Không có gì thay đổi" in told
    assert "Đã xóa 1 bản công bố cũ" in told


def test_no_names_in_the_lists(bench: Bench) -> None:
    """Lists hold digests: no word of a story, no name."""
    bench.data.exemplar("2026/e-5", ADULT, story=f"Cô giúp em {NAME} đến lớp.")
    bench.publish()
    listed = bench.lists()[0].read_text("utf-8")
    assert not [word for word in (*NAME.split(), "Kieu", "Nguyễn", "Cúc") if word.lower() in listed.lower()]


def test_unknown_is_too_much() -> None:
    """Without knowing who may be named, a paragraph that names anybody and is not shown any more counts."""
    names = {"a": frozenset({"1"})}
    assert Shown(texts=names).more_than(Shown())
    assert not Shown(texts=names).more_than(Shown(texts=names))
    assert not Shown(texts=names).more_than(Shown(hidden=frozenset({"2"})))
    assert Shown(texts=names).more_than(Shown(hidden=frozenset({"1", "2"})))
