"""Drafts of plans in data/: loadable, the same on every run, whole or not there."""

import datetime as dt
import os
from pathlib import Path
from typing import Any

import pytest

from bangvang.crew import ALONE
from bangvang.imports import review, writing
from bangvang.imports.into_data import Done, Importer
from bangvang.imports.plan_drafts import PlanDraft, place_plan
from bangvang.load.campaigns import load_campaigns
from bangvang.problems import Invalid, Problem
from benchmarks.imports.score import EXPECTATIONS

TODAY = dt.date(2026, 11, 22)
PLANS = sorted(Path(EXPECTATIONS).glob("*.txt"))


def imported(path: Path) -> dict[str, Any]:
    """What the importer reads in a file."""
    outcome = Importer(path.parent, TODAY).read(str(path)).outcome
    assert outcome.result is not None, outcome.refused
    return outcome.result


def drafted(path: Path, root: Path) -> Done:
    """Bring a file into data/ below root."""
    importer = Importer(root, TODAY)
    return importer.write(importer.read(str(path)), agreed=lambda: False)


def the_folder(root: Path) -> Path:
    """The folder of the one plan that is there."""
    (record,) = root.glob("data/campaigns/*/*/campaign.yml")
    return record.parent


def tree(root: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("plan", PLANS, ids=lambda path: path.stem)
def test_a_draft_loads_and_keeps_the_source(plan, tmp_path):
    """What is written loads without an error, is a draft, and holds the source byte for byte twice."""
    result = imported(plan)
    assert drafted(plan, tmp_path).written == 1
    folder = the_folder(tmp_path)
    assert (folder / "plan.md").read_bytes() == (folder / "source.txt").read_bytes() == plan.read_bytes()
    year, name = folder.parent.name, folder.name
    problems: list[Problem] = []
    campaign = load_campaigns(str(tmp_path), b"", None, problems, ALONE, {})[f"{year}/{name}"]
    assert [problem for problem in problems if problem.severity == "error"] == []
    assert campaign.source is not None
    assert campaign.source.read() == plan.read_bytes()
    assert campaign.record.draft
    assert [block.id for block in campaign.outline.blocks] == [block["id"] for block in result["outline"]]
    assert [str(part.date) for part in campaign.record.deadlines] == [part["date"] for part in result["deadlines"]]
    assert [float(part.value) if part.value is not None else None for part in campaign.record.targets] == [
        part["value"] for part in result["targets"]
    ]


def test_a_second_run_changes_nothing(tmp_path):
    """The same file again, under another name too, finds its record wherever an editor moved it, and leaves it alone."""
    plan = PLANS[3]
    drafted(plan, tmp_path)
    record = the_folder(tmp_path) / "campaign.yml"
    record.write_text(record.read_text(encoding="utf-8").replace("draft: true\n", ""), encoding="utf-8")
    os.renames(record.parent, tmp_path / "data/campaigns/2020/nam-khac")
    before = tree(tmp_path)
    other = tmp_path.parent / "ban-sao.txt"
    other.write_bytes(plan.read_bytes())
    again = drafted(other, tmp_path)
    assert again.written == 0
    assert "data/campaigns/2020/nam-khac" in again.told
    assert tree(tmp_path) == before


def test_another_plan_of_the_same_name_gets_its_own_folder(tmp_path):
    """Two files with one name do not overwrite each other."""
    for text in ("I. MỘT\n\nThi đua năm 2026.\n", "I. HAI\n\nThi đua năm 2026.\n"):
        plan = tmp_path / "ke-hoach.txt"
        plan.write_text(text, encoding="utf-8")
        drafted(plan, tmp_path / "root")
    assert sorted(os.listdir(tmp_path / "root/data/campaigns/2026")) == ["ke-hoach", "ke-hoach-2"]


def test_an_interrupted_run_leaves_data_whole(tmp_path, monkeypatch):
    """When the last step fails, data/ holds nothing of the draft; the next run takes it up again."""

    def fail(*_args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writing, "_carry_out", fail)
    with pytest.raises(Invalid):
        drafted(PLANS[0], tmp_path)
    monkeypatch.undo()
    assert [name for name in tree(tmp_path) if name.startswith("data/")] == []
    writing.finish(tmp_path)
    assert sorted(tree(tmp_path)) == sorted(
        f"{the_folder(tmp_path).relative_to(tmp_path).as_posix()}/{name}" for name in ("campaign.yml", "plan.md", "source.txt"))


def test_what_stands_in_for_year_and_title_is_said(tmp_path):
    """No record is without a year: today's stands in, and the editor is told where to mend it."""
    plan = tmp_path / "khong-nam.txt"
    plan.write_text("I. MỘT\n\nThi đua dạy tốt.\n", encoding="utf-8")
    told = drafted(plan, tmp_path / "root").told
    assert the_folder(tmp_path / "root").relative_to(tmp_path) == Path("root/data/campaigns/2026/khong-nam")
    assert "tạm ghi 2026" in told
    assert "tạm ghi “khong-nam”" in told


def test_the_review_names_lines_doubts_and_what_was_set_aside():
    """An editor sees what was found with its line, what is doubtful, and the joined page breaks."""
    text = review(imported(PLANS[1]))
    for words in ("Số, ký hiệu: 207/PGD&ĐT", "dòng 35: Bản nguồn thiếu chữ", "Nơi, ngày: Uông Bí, 04/3/2022",
                  "dòng 13: Chỉ thị 34-CT/TW 07/4/2014 Bộ Chính trị", "Cần xem lại: 3"):  # fmt: skip
        assert words in text


def test_what_load_would_refuse_is_not_placed(tmp_path):
    """A record that cannot be loaded stops the import, not the next build."""
    draft = PlanDraft("ke-hoach.txt", "I. MỘT\n", {**imported(PLANS[0]), "year": 99})
    with pytest.raises(Invalid, match="year"):
        place_plan(draft, b"I. M\xe1\xbb\x98T\n", tmp_path, TODAY)
