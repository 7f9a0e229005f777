"""Bảng kê thành tích as DOCX: who has one, what it says, and that it is the same each time."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import docx
import pytest

from tests.support.build import build, files
from tests.support.data import Records, both, consent, small_site

AN = "guong-dien-hinh/g-aaaaaa.docx"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of the small site, built once."""
    root = tmp_path_factory.mktemp("sheets")
    small_site(root)
    build(root)
    return files(root / "site")


def _sheets(tree: dict[str, bytes]) -> set[str]:
    return {path.removeprefix("guong-dien-hinh/").removesuffix(".docx") for path in tree if path.endswith(".docx")}


def test_who_has_one(made: dict[str, bytes]) -> None:
    """Adults and collectives with an honour; no pupil, though consent covers print, and no household."""
    assert _sheets(made) == {"g-aaaaaa", "g-bbbbbb", "g-dddddd"}


def test_what_it_says(made: dict[str, bytes]) -> None:
    """Head and title as official papers have them, who it is, every honour with its decision, latest first."""
    document = docx.Document(io.BytesIO(made[AN]))
    lines = [paragraph.text for paragraph in document.paragraphs]
    assert lines[:2] == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    assert lines[3:7] == [
        "BẢNG KÊ THÀNH TÍCH", "Họ và tên: Nguyễn Thị An", "Chức vụ, công việc: Giáo viên", "Đơn vị: Trường cũ Hoa Mai"]
    assert "Bảng Vàng thử (https://minhhoa.example.vn/thi-dua/)" in lines[-1]
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == [
        ["Năm", "Danh hiệu, hình thức khen thưởng", "Quyết định số, ngày", "Cơ quan ban hành"],
        ["2026", "Lao động tiên tiến", "Quyết định số qd-2/QĐ, ngày 19/5/2026", "Giám đốc Sở"],
        ["2025", "Giấy khen (cấp sở) (năm học 2024-2025)", "Quyết định số qd-1/QĐ, ngày 19/5/2025", "Giám đốc Sở"]]


def test_a_decision_known_to_the_month(tmp_path: Path) -> None:
    """Where nobody wrote down the day, the sheet says the month and calls it no day."""
    small_site(tmp_path).change("decisions/2026/qd-2/decision.yml", date="2026-05")
    build(tmp_path)
    document = docx.Document(io.BytesIO(files(tmp_path / "site")[AN]))
    assert document.tables[0].rows[1].cells[2].text == "Quyết định số qd-2/QĐ, tháng 5/2026"


def test_the_profile_leads_to_it(made: dict[str, bytes]) -> None:
    """A link where there is one, none where there is none."""
    assert b'href="g-aaaaaa.docx"' in made["guong-dien-hinh/g-aaaaaa.html"]
    assert b".docx" not in made["guong-dien-hinh/g-cccccc.html"]


def test_it_is_a_whole_file_without_clock_or_name_of_a_program(made: dict[str, bytes]) -> None:
    """Every part is sound and dated 1980; the properties name no author, no day, no program."""
    with zipfile.ZipFile(io.BytesIO(made[AN])) as archive:
        assert archive.testzip() is None
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        properties = archive.read("docProps/core.xml").decode()
    assert "Bảng kê thành tích" in properties
    assert not any(word in properties for word in ("python", "created", "creator", "modified"))


def test_it_is_the_same_each_time(made: dict[str, bytes], tmp_path: Path) -> None:
    """Another folder, another build: the same bytes."""
    small_site(tmp_path)
    build(tmp_path)
    again = files(tmp_path / "site")
    assert {path: again[path] for path in made if path.endswith(".docx")} == {
        path: made[path] for path in made if path.endswith(".docx")}


@pytest.mark.parametrize("text", ["<w:p/> & “]]>”", "\ue000name\ue001", "a\ufffeb", "=1+1", "  "])
def test_text_stays_text(text: str, tmp_path: Path) -> None:
    """A title that looks like markup or like a place of the form is shown as it is; what XML cannot hold is left out."""
    from bangvang.exports.achievements import Sheet, SheetRow, achievements_docx, empty_form

    sheet = Sheet("Họ và tên", text, text, text, "NGƯỜI KÊ KHAI", "", (SheetRow("2026", text, text, text),))
    document = docx.Document(io.BytesIO(achievements_docx(sheet, empty_form())))
    assert document.tables[0].rows[1].cells[1].text == text.replace("\ufffe", "")


def _adult_without(data: Records, purpose: str) -> None:
    """An adult who has withdrawn one purpose and nothing else."""
    data.change("recipients/g-bbbbbb.yml", consents=[consent("self", purpose, withdrawn="2026-05-30")])


def test_consent_to_print_decides(tmp_path: Path) -> None:
    """An adult who took back print has no file, from the next build on; who took back the page has nothing at all."""
    data = small_site(tmp_path)
    build(tmp_path)
    assert "g-bbbbbb" in _sheets(files(tmp_path / "site"))
    _adult_without(data, "print")
    data.change("recipients/g-aaaaaa.yml", consents=[consent("self", withdrawn="2026-05-30")])
    build(tmp_path)
    tree = files(tmp_path / "site")
    assert _sheets(tree) == {"g-dddddd"}
    assert "guong-dien-hinh/g-bbbbbb.html" in tree
    assert not any("Nguyễn Thị An".encode() in content for content in tree.values())


def test_a_pupil_has_one_once_grown_up(tmp_path: Path) -> None:
    """On the eighteenth birthday, with the consent of their own that an adult needs no more."""
    data = small_site(tmp_path)
    data.change("recipients/g-cccccc.yml", minor_until="2026-06-01", consents=both())
    build(tmp_path)
    assert "g-cccccc" in _sheets(files(tmp_path / "site"))


def test_the_form_is_laid_out_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A later build fills in the form that an earlier one laid out, and gives the same bytes as one that lays it out."""
    data = small_site(tmp_path)
    build(tmp_path)
    data.change("recipients/g-bbbbbb.yml", name="Trần Văn Bảo")
    with monkeypatch.context() as patched:
        patched.delattr("bangvang.exports.achievements._laid_out")
        build(tmp_path)
    kept = (tmp_path / "site" / "guong-dien-hinh" / "g-bbbbbb.docx").read_bytes()
    shutil.rmtree(tmp_path / ".cache")
    shutil.rmtree(tmp_path / "site")
    build(tmp_path)
    assert (tmp_path / "site" / "guong-dien-hinh" / "g-bbbbbb.docx").read_bytes() == kept
