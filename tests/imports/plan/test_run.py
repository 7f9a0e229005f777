"""Several files in one run."""

import datetime as dt
import json
from pathlib import Path

from bangvang.imports.into_data import Importer
from bangvang.imports.run import as_json, as_review, exit_code, summary
from benchmarks.imports.score import EXPECTATIONS

TODAY = dt.date(2026, 11, 22)
PLAN = str(Path(EXPECTATIONS, "2024-da-nang-so-gddt.txt"))


def read_files(*paths):
    """What became of each file."""
    importer = Importer(Path(PLAN).parent, TODAY)
    return [importer.read(path).outcome for path in paths]


def test_a_failing_file_does_not_stop_the_others(tmp_path):
    """A refused file and a missing one are said with their reasons; the plan between them is read; the code is 1."""
    broken = tmp_path / "hong.docx"
    broken.write_bytes(b"PK\x03\x04")
    outcomes = read_files(str(broken), PLAN, str(tmp_path / "khong-co.txt"))
    assert [outcome.result is None for outcome in outcomes] == [True, False, True]
    assert exit_code(outcomes) == 1
    assert "Không nhập được" in as_review(outcomes[0])
    assert "KẾ HOẠCH THI ĐUA" in as_review(outcomes[1])
    assert summary(outcomes, 1) == "Đã đọc 1 trong 3 tệp, đưa 1 tệp vào dữ liệu; 2 tệp không nhập được, xem lý do ở trên"
    assert [entry["kind"] for entry in json.loads(as_json(outcomes))] == [None, "campaign", None]


def test_a_law_is_named_once():
    """A law has no number: it is called by its title, which says what it is."""
    said = as_review(*read_files(PLAN))
    assert "Luật Thi đua - Khen thưởng 15/6/2022 Quốc hội" in said
    assert "Luật Luật" not in said


def test_one_file_gives_one_object(tmp_path):
    """`--format json` prints the result of a single file itself, with the fields of the models."""
    outcomes = read_files(PLAN)
    result = json.loads(as_json(outcomes))
    assert exit_code(outcomes) == 0
    assert result["header"]["title"].startswith("Phát động phong trào thi đua năm 2024")
    assert {"themes", "outline", "phases", "deadlines", "anniversaries", "citations", "targets", "problems"} <= set(
        result
    )


def test_awards_and_stories_go_through_the_same_door(tmp_path):
    """A list of awards and a story are read by their own readers."""
    awards = tmp_path / "danh-sach.csv"
    awards.write_text(
        "STT,Họ và tên,Đơn vị,Danh hiệu\n1,Nguyễn Văn Mẫu,Trường THCS Suối Mơ,Lao động tiên tiến\n", encoding="utf-8"
    )
    story = tmp_path / "guong.txt"
    story.write_text(
        "Cô giáo Vàng Thị Mẫu\n\nCô giáo Vàng Thị Mẫu tận tụy với học sinh vùng cao suốt hai mươi năm.\n",
        encoding="utf-8",
    )
    kinds = [outcome.result["kind"] for outcome in read_files(str(awards), str(story))]
    assert kinds == ["awards", "exemplars"]
