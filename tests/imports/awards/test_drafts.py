"""Drafts of a decision: rows with ids, opaque new recipients, nothing merged without an editor's word."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bangvang.imports.awards import Known, KnownAward, KnownLevel, KnownPerson, KnownUnit, read_awards
from bangvang.imports.awards.drafts import as_files
from bangvang.imports.awards.ids import random_id
from bangvang.imports.yaml_out import to_yaml

LIST = """DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN NĂM HỌC 2023-2024
(Kèm theo Quyết định số 812/QĐ-SGDĐT ngày 20/11/2024 của Giám đốc Sở Giáo dục và Đào tạo)

| STT | Họ và tên | Đơn vị | Hình thức |
| 1 | Nguyễn Thị Hoa | Trường Tiểu học Hòa Bình | Giấy khen |
| 2 | Nguyễn Thị Hoa | Trường THCS Sao Mai | Giấy khen |
| 3 | Nguyễn Thị Hoa | Trường Tiểu học Hòa Bình | Lao động tiên tiến |
| 4 | Em Lê An Nhiên | Trường Tiểu học Hòa Bình | Giấy khen |
"""
KNOWN = Known(
    people=(KnownPerson("g-222222", "Nguyễn Thị Hoa", units=("th-hoa-binh",)),),
    units=(KnownUnit("th-hoa-binh", "Trường Tiểu học Hòa Bình"),),
    awards=(
        KnownAward("giay-khen", "Giấy khen", kinds=("person", "collective")),
        KnownAward("lao-dong-tien-tien", "Lao động tiên tiến"),
    ),
    levels=(KnownLevel("so", "Cấp sở"),),
)


def _files():
    return as_files(read_awards(LIST.encode(), "ds.txt", KNOWN), KNOWN)


def _rows(made) -> list[list[str]]:
    return list(csv.reader(io.StringIO(made.files[f"{made.folder}/recipients.csv"])))


def test_rows_carry_ids_of_the_vocabulary_and_of_new_recipients(ids_in_order: None) -> None:
    """One recipient per name and unit; an id in use is never given again; an unknown unit stays blank and is said."""
    made = _files()
    assert made.folder == "decisions/2024/812-qd-sgddt"
    assert _rows(made) == [
        ["recipient", "unit", "award", "level", "school_year", "reason"],
        ["g-333333", "th-hoa-binh", "giay-khen", "so", "2023-2024", ""],
        ["g-444444", "", "giay-khen", "so", "2023-2024", ""],
        ["g-333333", "th-hoa-binh", "lao-dong-tien-tien", "", "2023-2024", ""],
        ["g-555555", "th-hoa-binh", "giay-khen", "so", "2023-2024", ""],
    ]
    assert [(problem.line, problem.rule) for problem in made.problems] == [
        (6, "category-to-confirm"), (6, "unit-to-confirm")]  # who is of the third row is no child


def test_nothing_joins_a_row_to_a_record() -> None:
    """However certain it is who is meant, that is only suggested: an editor merges."""
    draft = read_awards(LIST.encode(), "ds.txt", KNOWN)
    assert [match.id for match in draft.entries[0].matches["recipient"]] == ["g-222222"]
    made = as_files(draft, KNOWN)
    assert "g-222222" not in {row[0] for row in _rows(made)}
    assert "recipients/g-222222.yml" not in made.files


def test_new_recipients_are_drafts_and_pupils_have_no_consent(ids_in_order: None) -> None:
    """A pupil's record says so and holds no consent; every record is a draft."""
    made = _files()
    pupil = yaml.safe_load(made.files["recipients/g-555555.yml"])
    assert pupil == {
        "draft": True,
        "kind": "person",
        "name": "Lê An Nhiên",
        "category": "hoc-sinh",
        "unit": "th-hoa-binh",
    }
    assert all("draft: true\n" in text for path, text in made.files.items() if path.endswith(".yml"))


def test_the_decision_is_written_with_its_status_and_counts() -> None:
    """Fields of decision.yml are those of the model."""
    decision = yaml.load(_files().files["decisions/2024/812-qd-sgddt/decision.yml"], yaml.BaseLoader)
    assert decision == {
        "draft": "true",
        "number": "812/QĐ-SGDĐT",
        "type": "Quyết định",
        "date": "2024-11-20",
        "issuer": "Giám đốc Sở Giáo dục và Đào tạo",
        "title": "DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN NĂM HỌC 2023-2024",
        "status": "đã tặng",
    }


def test_no_name_is_in_any_path() -> None:
    """Paths hold ids and the decision's number, nothing of a name, folded or not."""
    assert not [path for path in _files().files if re.search("hoa|nhien|nguyen", path)]


def test_ids_are_drawn_from_the_alphabet() -> None:
    """Ids have six signs without 0, 1, i, l, o."""
    assert all(re.fullmatch(r"g-[2-9a-hjkmnp-z]{6}", random_id()) for _ in range(200))


@given(st.text(max_size=30))
def test_what_is_written_as_yaml_is_read_as_the_same_text(text: str) -> None:
    """A text of any signs comes back from a plain field, a list and a mapping, as text."""
    text = text.encode("utf-8", "replace").decode()
    record = {"a": text, "list": [text or "x"], "deep": [{"b": text or "x", "c": "y"}]}
    loaded = yaml.load(to_yaml(record), yaml.BaseLoader) or {}
    assert loaded.get("a", "") == text
    assert loaded["list"] == [text or "x"]
    assert loaded["deep"] == [{"b": text or "x", "c": "y"}]


def test_two_people_of_one_name_in_one_school_stay_two(ids_in_order: None) -> None:
    """The same name, unit and award twice in one list are two recipients, and the second row is a doubt."""
    text = LIST + "| 5 | Nguyễn Thị Hoa | Trường Tiểu học Hòa Bình | Giấy khen |\n"
    draft = read_awards(text.encode(), "ds.txt", KNOWN)
    made = as_files(draft, KNOWN)
    assert [row[0] for row in _rows(made)[1:]] == ["g-333333", "g-444444", "g-333333", "g-555555", "g-666666"]
    assert [(problem.line, problem.rule) for problem in draft.problems if problem.rule == "double-row"] == [
        (9, "double-row")
    ]


@pytest.mark.parametrize(("one", "other", "people"), [
    ("Đào Thị Hoà", "Đào Thị Hòa", 1), ("H'Hen Niê", "H’Hen Niê", 1), ("Đinh Y-a", "ÐINH Y–A", 1),
    ("Đào Thị Hoa", "Đào Thị Hòa", 2), ("Lò Văn Hà", "Lò Văn Hạ", 2), ("Đào Thị Hoa (A)", "Đào Thị Hoa (B)", 2),
])  # fmt: skip
def test_another_accent_is_another_person(one: str, other: str, people: int) -> None:
    """Hoa and Hòa of one school are two recipients, and no double row; other signs within a name make no second one."""
    rows = [f"| {at} | {name} | Trường Tiểu học Hòa Bình | {award} |"
            for at, (name, award) in enumerate(((one, "Giấy khen"), (other, "Lao động tiên tiến"), (other, "Giấy khen")), 1)]
    draft = read_awards("\n".join([*LIST.split("\n")[:4], *rows, ""]).encode(), "ds.txt", KNOWN)
    made = as_files(draft, KNOWN)
    assert len({row[0] for row in _rows(made)[1:3]}) == people
    assert len([problem for problem in draft.problems if problem.rule == "double-row"]) == 2 - people


def test_what_only_pupils_are_given_makes_a_pupil() -> None:
    """Neither post nor form of address says it, the award does; a teacher of good pupils stays a teacher."""
    school = "Trường Tiểu học Hòa Bình"
    text = (
        LIST.replace(f"Em Lê An Nhiên | {school} | Giấy khen", f"Lê An Nhiên | {school} | Học sinh giỏi")
        + "| 5 | Trần Thị Mai | Trường Tiểu học Hòa Bình | Giáo viên có học sinh giỏi |\n"
    )
    entries = {entry.recipient: entry.category for entry in read_awards(text.encode(), "ds.txt", KNOWN).entries}
    assert entries["Lê An Nhiên"] == "hoc-sinh"
    assert entries["Trần Thị Mai"] != "hoc-sinh"


@pytest.mark.parametrize(("units", "said", "taken"), [
    ((), "chưa có đơn vị nào tên “TH Hoà Bình”; hãy tạo data/units/th-hoa-binh.yml, rồi ghi th-hoa-binh vào cột unit", ""),
    ((KnownUnit("hb", "Trường Tiểu học Hòa Bình"),),
     "“TH Hoà Bình” được hiểu là hb (Trường Tiểu học Hòa Bình); nếu không phải", "hb"),
    ((KnownUnit("hb", "Trường Tiểu học Hòa Bình"), KnownUnit("hb-2", "TH Hòa Bình")),
     "“TH Hoà Bình” có thể là hb (Trường Tiểu học Hòa Bình), hb-2 (TH Hòa Bình); hãy ghi mã đúng vào cột unit", ""),
])  # fmt: skip
def test_what_to_do_about_a_unit_in_doubt_can_be_done(units: tuple[KnownUnit, ...], said: str, taken: str) -> None:
    """The draft names the only unit that is likely; otherwise it says what to write where: no second import is of any help."""
    known = replace(KNOWN, units=units)
    data = "STT,Họ và tên,Đơn vị,Hình thức\n1,Trần Văn Bình,TH Hoà Bình,Giấy khen\n".encode()
    made = as_files(read_awards(data, "ds.csv", known), known)
    assert [said in problem.message for problem in made.problems if problem.rule == "unit-to-confirm"] == [True]
    assert _rows(made)[1][1] == taken
