"""`template`, `export-sheet` and the sheet brought back: nothing lost, every change shown before it is written."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import pytest
import yaml
from openpyxl import load_workbook

from bangvang.imports.sheets.columns import COLUMNS, HEADING_ROW, SHEET
from bangvang.load.catalogue import load

COLUMN = {column.field: number for number, column in enumerate(COLUMNS, 1)}
NEW = {
    "name": "Trần Văn Bình", "kind": "Cá nhân", "role": "Giáo viên", "unit": "Trường Tiểu học Hòa Bình",
    "award": "Giấy khen", "reason": "-Soạn bài hay, +dạy giỏi", "number": "5/QĐ-SGDĐT", "date": "2024-11-20",
    "issuer": "Giám đốc Sở Giáo dục và Đào tạo", "status": "đã tặng",
}
DECISION = """number: 812/QĐ-SGDĐT
date: 2024-11-20
issuer: Giám đốc Sở Giáo dục và Đào tạo  # như bản ký
title: Về việc tặng Giấy khen
status: đã tặng
"""


@pytest.fixture
def awarded(site):
    """The site with one decision of two rows."""
    folder = site / "data" / "decisions" / "2024" / "812-qd-sgddt"
    folder.mkdir(parents=True)
    (folder / "decision.yml").write_text(DECISION, encoding="utf-8")
    (folder / "recipients.csv").write_text(
        "recipient,unit,award,level,school_year,reason\n"
        "g-222222,th-hoa-binh,giay-khen,,2023-2024,=Dạy giỏi\n"
        "g-222222,th-hoa-binh,lao-dong-tien-tien,,2023-2024,\n",
        encoding="utf-8",
    )
    return site


def edit(path, *, rows=(), new=(), drop=()):
    """Change cells of the sheet as an editor would: rows by number of data row, new rows below, whole rows gone."""
    book = load_workbook(path)
    sheet = book[SHEET]
    for number, values in rows:
        for field, text in values.items():
            sheet.cell(HEADING_ROW + number, COLUMN[field]).value = text
    free = next(at for at in range(HEADING_ROW + 1, 999) if not sheet.cell(at, 1).value)
    for offset, values in enumerate(new):
        for field, text in values.items():
            sheet.cell(free + offset, COLUMN[field]).value = text
    for number in sorted(drop, reverse=True):
        sheet.delete_rows(HEADING_ROW + number)
    book.save(path)


def _replace(path, old, new):
    """Write bytes of a workbook's parts anew, as programs other than openpyxl write them."""
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as before, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(name, before.read(name).replace(old, new))


def test_what_is_exported_comes_back_unchanged(call, awarded, tree, tmp_path):
    """A sheet brought back as it was changes nothing, not a byte, formulas-to-be included."""
    path, before = tmp_path / "awards.xlsx", tree()
    assert call("export-sheet", path)[0] == 0
    code, said = call("import", path, "--yes")
    assert (code, tree()) == (0, before)
    assert "Không có gì thay đổi" in said


def test_changes_are_shown_before_anything_is_written(call, awarded, tree, tmp_path):
    """Without --yes and without a terminal the differences are told row by row and data/ stays."""
    path, before = tmp_path / "awards.xlsx", tree()
    call("export-sheet", path)
    edit(path, rows=[(1, {"reason": "Dạy giỏi cấp tỉnh"})], new=[NEW], drop=[2])
    code, said = call("import", path)
    assert (code, tree()) == (0, before)
    assert "Hàng 4, đổi – Nguyễn Thị Hoa – Giấy khen (812/QĐ-SGDĐT): Thành tích: “=Dạy giỏi” → “Dạy giỏi cấp tỉnh”" in said
    assert "thêm – Trần Văn Bình – Giấy khen (5/QĐ-SGDĐT)" in said
    assert "bỏ – Nguyễn Thị Hoa – Lao động tiên tiến" in said
    assert "--yes" in said


@pytest.mark.parametrize(
    ("answer", "written"),
    [(one, True) for one in ("c", "Có", "co", " Y ", "yes")] + [(one, False) for one in ("", "k", "cc", None)],
)
def test_on_a_terminal_the_editor_is_asked(call, awarded, tree, tmp_path, monkeypatch, answer, written):
    """Only a clear yes writes; Enter, any other word and Ctrl-D leave data/ as it is."""
    path, before, asked = tmp_path / "awards.xlsx", tree(), []
    call("export-sheet", path)
    edit(path, rows=[(1, {"reason": "Dạy giỏi cấp tỉnh"})])

    def answered(question):
        asked.append(question)
        if answer is None:
            raise EOFError
        return answer

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", answered)
    assert call("import", path)[0] == 0
    assert [question.strip() for question in asked] == ["Ghi các thay đổi này? [c/K]"]
    assert (tree() != before) is written
    assert ("Dạy giỏi cấp tỉnh" in "".join(data.decode() for data in tree().values())) is written


@pytest.mark.parametrize("command", ["template", "export-sheet"])
def test_no_sheet_is_made_of_a_site_that_cannot_be_read(call, awarded, tmp_path, command):
    """What is wrong with site.yml is said with its place, and no file is left behind."""
    (awarded / "data" / "site.yml").write_text("title: [\n", encoding="utf-8")
    code, said = call(command, tmp_path / "bang.xlsx")
    assert code == 1
    assert "data/site.yml:1: " in said
    assert not (tmp_path / "bang.xlsx").exists()


def test_with_yes_the_changes_stand_in_the_records(call, awarded, tree, tmp_path):
    """Row, person and decision change where they are kept; comments stay; the new row is a draft; again: no change."""
    path = tmp_path / "awards.xlsx"
    call("export-sheet", path)
    edit(
        path,
        rows=[(1, {"reason": "Dạy giỏi", "role": "Hiệu trưởng", "issuer": "Giám đốc Sở"}),
              (2, {"role": "Hiệu trưởng", "issuer": "Giám đốc Sở"})],
        new=[NEW],
    )
    code, said = call("import", path, "--yes")
    assert code == 0, said
    assert "Thay đổi ở bản ghi đang công khai hiện ra ở lần dựng hoặc công bố tới" in said
    assert "ghi 1 bản nháp" not in said
    files = tree()
    person = files["data/recipients/g-222222.yml"].decode()
    assert "# Giữ nguyên ghi chú này\n" in person
    assert yaml.safe_load(person)["role"] == "Hiệu trưởng"
    assert yaml.safe_load(files["data/decisions/2024/812-qd-sgddt/decision.yml"])["issuer"] == "Giám đốc Sở"
    assert b"g-222222,th-hoa-binh,giay-khen,,2023-2024,D\xe1\xba\xa1y gi\xe1\xbb\x8fi\n" in files[
        "data/decisions/2024/812-qd-sgddt/recipients.csv"]
    assert yaml.safe_load(files["data/decisions/2024/5-qd-sgddt/decision.yml"])["draft"] is True
    catalogue = load(str(awarded))
    assert [award.reason for award in catalogue.decisions["2024/5-qd-sgddt"].awards] == ["-Soạn bài hay, +dạy giỏi"]
    assert call("check")[0] == 0
    assert "Không có gì thay đổi" in call("import", path, "--yes")[1]
    assert tree() == files


def test_the_template_takes_new_rows(call, site, tree, tmp_path):
    """The empty sheet with its example imports to nothing; rows typed into it become drafts, once."""
    path, before = tmp_path / "awards.xlsx", tree()
    assert call("template", path)[0] == 0
    assert call("import", path, "--yes")[0] == 0
    assert tree() == before
    edit(path, new=[NEW, {**NEW, "name": "Lê Văn Sáu"}])
    code, said = call("import", path, "--yes")
    assert code == 0, said
    assert [len(card.awards) for card in load(str(site)).decisions.values()] == [2]
    assert len(tree()) == len(before) + 2 + 3
    after = tree()
    call("import", path, "--yes")
    assert tree() == after


def test_another_accent_on_the_sheet_is_another_person(call, site, tmp_path):
    """Hoa and Hòa of one school are two, Hoà is Hòa."""
    path = tmp_path / "awards.xlsx"
    call("template", path)
    names = (("Đào Thị Hoa", "Giấy khen"), ("Đào Thị Hòa", "Lao động tiên tiến"), ("Đào Thị Hoà", "Giấy khen"))
    edit(path, new=[{**NEW, "name": name, "award": award} for name, award in names])
    code, said = call("import", path, "--yes")
    assert code == 0, said
    made = [card.name for id_, card in load(str(site)).recipients.items() if id_ != "g-222222"]
    assert sorted(made) == ["Đào Thị Hoa", "Đào Thị Hòa"]


def test_a_sheet_of_new_rows_removes_nobody(call, awarded, tree, tmp_path):
    """Decisions that a sheet does not name are left alone."""
    path, before = tmp_path / "awards.xlsx", tree()
    call("template", path)
    edit(path, new=[NEW])
    assert "bỏ" not in call("import", path, "--dry-run")[1].split("Tổng cộng")[0]
    call("import", path, "--yes")
    assert {name: tree()[name] for name in before} == before


@pytest.mark.parametrize(
    ("field", "text", "message"),
    [
        ("unit", "Trường Không Có", "không có trong dữ liệu"),
        ("award", "Danh hiệu lạ", "không có trong dữ liệu"),
        ("date", "31/02/2024", "phải là ngày có thật"),
        ("status", "đã khen", "tình trạng phải là một trong"),
        ("decision", "2024/khong-co", "không có quyết định mã"),
        ("recipient", "g-999999", "không có hồ sơ mã"),
        ("school_year", "2023", "2023-2024"),
        ("unit", "Trường Hai Nơi", "“Trường Hai Nơi” là tên của 2 bản ghi (hai-noi-1, hai-noi-2)"),
        ("kind", "Con người", "loại đối tượng phải là một trong: Cá nhân"),
        ("name", None, "phải có họ và tên"),
        ("award", None, "phải có họ và tên (hoặc tên tập thể) và danh hiệu"),
        ("date", None, "và cơ quan ban hành"),
    ],
)
def test_a_wrong_cell_refuses_the_whole_sheet(call, awarded, tree, tmp_path, field, text, message):
    """What no record could hold is told with its row, and nothing of the sheet is written."""
    for place in ("1", "2"):
        unit = awarded / "data" / "units" / f"hai-noi-{place}.yml"
        unit.write_text("name: Trường Hai Nơi\nkind: truong\nlevel: tieu-hoc\n", encoding="utf-8")
    path, before = tmp_path / "awards.xlsx", tree()
    call("template", path)
    edit(path, new=[{**NEW, "name": "Lê Văn Sáu"}, {**NEW, "number": "6/QĐ-SGDĐT", field: text}])
    code, said = call("import", path, "--yes")
    assert (code, tree()) == (1, before)
    assert message in said


@pytest.mark.parametrize("field", ["decision", "recipient"])
def test_ids_are_not_edited(call, awarded, tree, tmp_path, field):
    """Whose award it is and in which decision is no matter of a cell: a changed id is refused, not followed."""
    (awarded / "data/recipients/g-333333.yml").write_text(
        "kind: person\nname: Nguyễn Thị Hoa\ncategory: nha-giao\nunit: th-hoa-binh\n", encoding="utf-8")
    other = awarded / "data/decisions/2024/9-qd-sgddt"
    other.mkdir()
    (other / "decision.yml").write_text(DECISION.replace("812/", "9/"), encoding="utf-8")
    (other / "recipients.csv").write_text("recipient,unit,award,level,school_year,reason\n", encoding="utf-8")
    path, before = tmp_path / "awards.xlsx", tree()
    call("export-sheet", path)
    edit(path, rows=[(1, {field: {"decision": "2024/9-qd-sgddt", "recipient": "g-333333"}[field]})])
    code, said = call("import", path, "--yes")
    assert (code, tree()) == (1, before)
    assert "mã quyết định và mã người, tập thể không được sửa" in said


def test_notes_of_editors_stay_on_the_sheet(call, awarded, tree, tmp_path):
    """The column is the editors' own: no record takes it, and they are told to keep the file."""
    path, before = tmp_path / "awards.xlsx", tree()
    call("export-sheet", path)
    edit(path, rows=[(2, {"note": "hỏi lại nhà trường"})])
    code, said = call("import", path, "--yes")
    assert (code, tree()) == (0, before)
    assert "cột “Ghi chú của biên tập” có chữ ở 1 hàng" in said


def test_days_and_numbers_that_excel_has_made_of_what_was_typed(call, awarded, tmp_path):
    """A cell that Excel took for a date or a number holds the same day and the same number."""
    path = tmp_path / "awards.xlsx"
    call("export-sheet", path)
    typed = {"date": dt.datetime(2024, 11, 21), "number": 81300}  # noqa: DTZ001 - Excel knows no zones
    edit(path, rows=[(1, typed), (2, typed)])
    _replace(path, b"<v>81300</v>", b"<v>8.13E2</v>")
    code, said = call("import", path, "--yes")
    assert code == 0, said
    decision = yaml.safe_load((awarded / "data/decisions/2024/812-qd-sgddt/decision.yml").read_text(encoding="utf-8"))
    assert (str(decision["date"]), str(decision["number"])) == ("2024-11-21", "813")


def test_two_of_one_name_with_one_award_are_two_people(call, site, tmp_path):
    """Nobody is given the same twice by one decision: the second row of that name is somebody else, the third is the first."""
    path = tmp_path / "awards.xlsx"
    call("template", path)
    edit(path, new=[NEW, NEW, {**NEW, "award": "Lao động tiên tiến"}])
    code, said = call("import", path, "--yes")
    assert code == 0, said
    made = {id_: card.name for id_, card in load(str(site)).recipients.items() if id_ != "g-222222"}
    assert list(made.values()) == ["Trần Văn Bình"] * 2
    (decision,) = load(str(site)).decisions.values()
    assert len({row.recipient for row in decision.awards if row.award == "giay-khen"}) == 2


def test_a_new_row_for_somebody_who_is_known(call, awarded, tmp_path):
    """A row without a decision's id and with a person's is one more award of that person; nobody is made anew."""
    path = tmp_path / "awards.xlsx"
    call("export-sheet", path)
    edit(path, new=[{**NEW, "recipient": "g-222222", "name": "Nguyễn Thị Hoa", "role": None}])
    code, said = call("import", path, "--yes")
    assert code == 0, said
    catalogue = load(str(awarded))
    assert list(catalogue.recipients) == ["g-222222"]
    assert [row.recipient for row in catalogue.decisions["2024/5-qd-sgddt"].awards] == ["g-222222"]


def test_a_sheet_longer_than_is_read_takes_nobody_away(call, awarded, tree, tmp_path, monkeypatch):
    """Rows beyond the limit would look like rows that an editor has deleted: the whole sheet is refused."""
    path, before = tmp_path / "awards.xlsx", tree()
    call("export-sheet", path)
    monkeypatch.setattr("bangvang.imports.sheets.read.MAX_ROWS", 1)
    code, said = call("import", path, "--yes")
    assert (code, tree()) == (1, before)
    assert "bảng có hơn 1 hàng; hãy xuất và sửa từng năm một" in said


def test_rows_of_one_person_must_agree(call, awarded, tree, tmp_path):
    """A name changed in one row and not in the other is asked about, not guessed."""
    path, before = tmp_path / "awards.xlsx", tree()
    call("export-sheet", path)
    edit(path, rows=[(1, {"name": "Nguyễn Thị Hoà"})])
    code, said = call("import", path, "--yes")
    assert (code, tree()) == (1, before)
    assert "phải ghi giống nhau" in said


def test_an_editors_file_is_never_overwritten(call, awarded, tmp_path):
    """Both commands refuse a file that is there and holds something else."""
    path = tmp_path / "awards.xlsx"
    path.write_bytes(b"my work")
    assert call("template", path)[0] == 1
    assert call("export-sheet", path)[0] == 1
    assert path.read_bytes() == b"my work"
    assert call("template", tmp_path / "awards.txt")[0] == 1


def test_a_year_without_awards_is_said(call, awarded, tmp_path):
    """export-sheet --year takes that year's decisions; none is an error that writes nothing."""
    assert call("export-sheet", tmp_path / "a.xlsx", "--year", "2024")[0] == 0
    assert call("export-sheet", tmp_path / "b.xlsx", "--year", "1999")[0] == 1
    assert not (tmp_path / "b.xlsx").exists()


@pytest.mark.parametrize(
    ("role", "award", "category"),
    [
        ("Học sinh lớp 4A", "Giấy khen", "hoc-sinh"),
        ("Lớp 4A", "Giấy khen", "hoc-sinh"),
        ("4A", "Giấy khen", "hoc-sinh"),  # the sheet's own note: a pupil's class stands in the column of posts
        ("10A1", "Giấy khen", "hoc-sinh"),
        ("6/3", "Giấy khen", "hoc-sinh"),
        ("", "Học sinh Giỏi", "hoc-sinh"),
        ("", "Giấy khen", "nha-giao"),
        ("Giáo viên", "Giấy khen", "nha-giao"),
        ("Phó Hiệu trưởng", "Giấy khen", "can-bo-quan-ly"),
        ("Tổ trưởng tổ 4", "Giấy khen", "nha-giao"),
    ],
)
def test_a_pupil_on_the_sheet_waits_for_consent(call, site, tmp_path, role, award, category):
    """A child taken for a teacher would be published without anybody's consent."""
    path = tmp_path / "awards.xlsx"
    call("template", path)
    edit(path, new=[{**NEW, "role": role, "award": award}])
    code, said = call("import", path, "--yes")
    assert code == 0, said
    assert ("là học sinh: không công khai" in said) == (category == "hoc-sinh")
    assert ("không rõ là nhà giáo hay học sinh" in said) == ((role, award) == ("", "Giấy khen"))
    made = [card for id_, card in load(str(site)).recipients.items() if id_ != "g-222222"]
    assert [card.category for card in made] == [category]


def test_one_row_that_says_pupil_is_enough(call, site, tmp_path):
    """A person of several rows is a pupil where any of them says so, be it the last."""
    path = tmp_path / "awards.xlsx"
    call("template", path)
    edit(path, new=[{**NEW, "role": ""}, {**NEW, "role": "", "award": "Học sinh Giỏi"}])
    assert call("import", path, "--yes")[0] == 0
    made = [card for id_, card in load(str(site)).recipients.items() if id_ != "g-222222"]
    assert [card.category for card in made] == ["hoc-sinh"]


@pytest.mark.parametrize("command", ["template", "export-sheet"])
def test_a_sheet_in_a_folder_that_is_not_there(call, awarded, tmp_path, command):
    """The folder is named, and what to do; a disk that cannot be written is something else."""
    code, said = call(command, tmp_path / "khong-co" / "awards.xlsx")
    assert code == 1
    assert f"{tmp_path / 'khong-co'}: chưa có thư mục này" in said


def test_a_folder_is_no_file_to_import(call, site, tmp_path):
    """Who names a folder is told to name its files."""
    code, said = call("import", tmp_path)
    assert code == 1
    assert "đây là một thư mục" in said


def test_a_sheet_is_known_by_its_headings_too(call, awarded, tree, tmp_path):
    """With another name on its tab, or copied alone into a new workbook, it is compared with the records and no new list."""
    path, before = tmp_path / "awards.xlsx", tree()
    call("export-sheet", path)
    book = load_workbook(path)
    book[SHEET].title = "Năm 2024"
    for other in book.sheetnames[1:]:
        del book[other]
    book.save(path)
    _, said = call("import", path)
    assert "Không có gì thay đổi" in said
    assert tree() == before


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_sheet_saved_as_text_is_refused(call, awarded, tree, tmp_path, encoding):
    """As a list without ids it would make everybody anew; the editor is told to save it as .xlsx."""
    path, before = tmp_path / "awards.csv", tree()
    call("export-sheet", tmp_path / "awards.xlsx")
    rows = load_workbook(tmp_path / "awards.xlsx")[SHEET].iter_rows(values_only=True)
    path.write_text("\n".join(";".join(value or "" for value in row) for row in rows), encoding=encoding)
    code, said = call("import", path)
    assert code == 1
    assert "lưu lại dạng .xlsx" in said
    assert tree() == before


@pytest.mark.parametrize(("typed", "kept"), [("21/11/2024", "2024-11-21"), ("1/9/2024", "2024-09-01"), ("11/2024", "2024-11")])
def test_days_are_read_as_people_type_them(call, awarded, tmp_path, typed, kept):
    """The cells are text, so that nothing is turned into a number: a day stays as it was typed."""
    path = tmp_path / "awards.xlsx"
    call("export-sheet", path)
    edit(path, rows=[(1, {"date": typed}), (2, {"date": typed})])
    code, said = call("import", path, "--yes")
    assert code == 0, said
    assert f"date: {kept}" in (awarded / "data/decisions/2024/812-qd-sgddt/decision.yml").read_text(encoding="utf-8")


def test_a_decision_without_rows_is_left_alone_and_that_is_said(call, awarded, tree, tmp_path):
    """Whoever deletes all rows of a decision is told that it stays, and how to remove it."""
    second = awarded / "data/decisions/2024/9-qd-sgddt"
    second.mkdir()
    (second / "decision.yml").write_text(DECISION.replace("812/", "9/"), encoding="utf-8")
    (second / "recipients.csv").write_text(
        "recipient,unit,award,level,school_year,reason\ng-222222,th-hoa-binh,giay-khen,,2023-2024,\n", encoding="utf-8")
    path, before = tmp_path / "awards.xlsx", tree()
    call("export-sheet", path)
    edit(path, drop=[1, 2])
    assert "không có hàng nào của 1 quyết định (ví dụ 2024/812-qd-sgddt)" in call("import", path, "--yes")[1]
    edit(path, drop=[1])
    assert "không có hàng nào để nhập" in call("import", path, "--yes")[1]
    assert tree() == before
