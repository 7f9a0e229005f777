"""`build.py import`: reviewed in Vietnamese, written as drafts that load accepts, never twice, one failing alone."""

from __future__ import annotations

import io
import json

import pytest
import yaml
from award_files import CASES, file_bytes
from PIL import Image

PLANS = sorted((CASES.parent / "plans").glob("*.txt"))
LIST = """DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN NĂM HỌC 2023-2024
(Kèm theo Quyết định số 812/QĐ-SGDĐT ngày 20/11/2024 của Giám đốc Sở Giáo dục và Đào tạo)

| STT | Họ và tên | Đơn vị | Hình thức |
| 1 | Nguyễn Thị Hoa | Trường Tiểu học Hòa Bình | Giấy khen |
| 2 | Trần Văn Bình | Trường Tiểu học Hòa Bình | Giấy khen |
"""
STORY = """Gương điển hình quý IV năm 2024

1. Cô giáo Vàng Thị Mẫu – Trường Tiểu học Hòa Bình

Cô Vàng Thị Mẫu đã mở lớp đọc sách buổi tối cho học sinh ở bản xa suốt ba năm.
Số điện thoại của cô là 0912345678.
"""


@pytest.fixture
def listed(tmp_path):
    """The list as a file."""
    path = tmp_path / "danh-sach.txt"
    path.write_text(LIST, encoding="utf-8")
    return path


def photo_with_place():
    """A JPEG that says where it was taken."""
    image, exif = Image.new("RGB", (400, 500), "teal"), Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    exif[0x8825] = {1: "N", 2: (21.0, 1.0, 42.0)}
    out = io.BytesIO()
    image.save(out, "JPEG", exif=exif)
    return out.getvalue()


def test_every_sample_becomes_a_draft_that_check_accepts(call, tree, tmp_path):
    """All lists and plans at hand are imported in one run; then check finds no error, and a second run writes nothing."""
    files = []
    for case in sorted(CASES.glob("*.yml")):
        wanted = yaml.safe_load(case.read_text(encoding="utf-8"))
        files.append(tmp_path / wanted["file"])
        files[-1].write_bytes(file_bytes(wanted))
    code, said = call("import", *files, *PLANS)
    assert code == 0, said
    written = tree()
    assert sum(path.endswith("/campaign.yml") for path in written) == len(PLANS)
    assert sum(path.endswith("/decision.yml") for path in written) >= len(files) - 2
    assert call("check")[0] == 0
    assert call("import", *files, *PLANS)[0] == 0
    assert tree() == written


def test_a_new_site_knows_its_vocabulary(call, site, listed):
    """Before there is any record, a list's awards and levels are those of the vocabulary, and nobody is told otherwise."""
    for record in [*(site / "data/units").glob("*.yml"), *(site / "data/recipients").glob("*.yml")]:
        record.unlink()
    _, said = call("import", listed)
    assert "chưa có trong danh mục" not in said
    rows = (site / "data/decisions/2024/812-qd-sgddt/recipients.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert [row.split(",")[2:4] for row in rows] == [["giay-khen", "so"]] * 2


def test_a_decision_is_a_draft_with_its_original_beside(call, site, listed):
    """decision.yml and new recipients are drafts, recipients.csv names them, the file lies beside byte for byte."""
    code, said = call("import", listed)
    folder = site / "data" / "decisions" / "2024" / "812-qd-sgddt"
    assert code == 0
    assert "Đã ghi bản nháp: data/decisions/2024/812-qd-sgddt" in said
    assert (folder / "source.txt").read_bytes() == listed.read_bytes()
    assert yaml.safe_load((folder / "decision.yml").read_text(encoding="utf-8"))["draft"] is True
    rows = (folder / "recipients.csv").read_text(encoding="utf-8").splitlines()[1:]
    people = sorted(path for path in (site / "data" / "recipients").glob("g-*.yml") if path.stem != "g-222222")
    assert sorted(row.split(",")[0] for row in rows) == [path.stem for path in people]
    assert all("draft: true" in path.read_text(encoding="utf-8") for path in people)


def test_who_may_have_a_record_is_suggested_and_never_joined(call, listed, tree):
    """Nguyễn Thị Hoa of the same school is suggested with the reason; her record stays as it was."""
    before = tree()["data/recipients/g-222222.yml"]
    _, said = call("import", listed)
    assert "Nguyễn Thị Hoa → g-222222 Nguyễn Thị Hoa: cùng họ tên, cùng đơn vị (chắc chắn)" in said
    assert tree()["data/recipients/g-222222.yml"] == before
    assert not any("g-222222" in text.decode() for path, text in tree().items() if path.endswith("recipients.csv"))


@pytest.mark.parametrize("option", [("--dry-run",), ("--format", "json")])
def test_looking_writes_nothing(call, tree, listed, option):
    """--dry-run and --format json leave data/ as it is."""
    before = tree()
    assert call("import", listed, PLANS[0], *option)[0] == 0
    assert tree() == before


def test_json_is_an_object_for_one_file_and_an_array_for_several(call, listed):
    """The shape of the issue: kind, header, themes and so on with dates shortened; recipients for a list."""
    plan = json.loads(call("import", PLANS[0], "--format", "json")[1])
    assert plan["kind"] == "campaign"
    assert plan["header"]["date"] == "2021-11"
    assert plan["anniversaries"][0] == {
        "name": "tái lập tỉnh Ninh Bình", "start": "1992-04-01", "date": "2022-04-01", "years": 30, "line": 9,
    }
    both = json.loads(call("import", PLANS[0], listed, "--format", "json")[1])
    assert [result["kind"] for result in both] == ["campaign", "awards"]
    assert both[1]["decision"]["number"] == "812/QĐ-SGDĐT"
    assert [row["recipient"] for row in both[1]["recipients"]] == ["Nguyễn Thị Hoa", "Trần Văn Bình"]


def test_one_failing_file_does_not_stop_the_others(call, tree, tmp_path, listed):
    """A broken file and a missing one are said with what to do; the list after them is written; the code is 1."""
    broken = tmp_path / "hong.docx"
    broken.write_bytes(b"PK\x03\x04 not a zip")
    code, said = call("import", broken, tmp_path / "khong-co.txt", listed)
    assert code == 1
    assert said.count("Không nhập được") == 2
    assert "2 tệp không nhập được" in said
    assert "data/decisions/2024/812-qd-sgddt/decision.yml" in tree()


def test_a_fault_of_a_reader_is_one_files_fault(call, tree, listed, monkeypatch):
    """An unforeseen fault while one file is read is told as that file's, and the next is read."""
    from bangvang.imports import doors

    monkeypatch.setattr(doors, "import_campaign", lambda *_: 1 / 0)
    code, said = call("import", PLANS[0], listed)
    assert code == 1
    assert "ZeroDivisionError" in said
    assert "data/decisions/2024/812-qd-sgddt/decision.yml" in tree()


def test_an_article_is_known_without_being_told(call, tmp_path):
    """Several people in one numbered article, and one person under a title, are stories and no plans."""
    single = tmp_path / "mot.txt"
    single.write_text("GƯƠNG NGƯỜI TỐT, VIỆC TỐT\n\nHọ và tên: Trần Văn Bình\n\nThầy Bình tận tụy với nghề.\n", encoding="utf-8")
    several = tmp_path / "nhieu.txt"
    several.write_text(STORY, encoding="utf-8")
    report = tmp_path / "bao-cao.txt"
    report.write_text(
        "BÁO CÁO TÓM TẮT THÀNH TÍCH GƯƠNG ĐIỂN HÌNH\n\nI. Bà Ksor H'Mẫu - Nhân viên Trường Mầm non Hoa Sữa\n\n1. Thành tích\n\n"
        "Bà tận tụy chăm lo bữa ăn cho trẻ.\n",
        encoding="utf-8",
    )
    for path in (single, several, report):
        assert json.loads(call("import", path, "--format", "json")[1])["kind"] == "exemplars"


def test_a_call_for_nominations_writes_nothing(call, tree, tmp_path):
    """A paper that asks for names is no award and leaves no draft."""
    case = yaml.safe_load((CASES / "09-gioi-thieu-guong.yml").read_text(encoding="utf-8"))
    path = tmp_path / case["file"]
    path.write_bytes(file_bytes(case))
    before = tree()
    code, said = call("import", path)
    assert (code, tree()) == (0, before)
    assert "CHƯA PHẢI LÀ KHEN THƯỞNG" in said


def test_a_story_comes_with_a_clean_photo(call, site, tree, tmp_path):
    """The photo loses its place and that is said, private sentences stay out, the original lies beside, once."""
    article = tmp_path / "bai" / "guong.txt"
    article.parent.mkdir()
    article.write_text(STORY, encoding="utf-8")
    (article.parent / "vang-thi-mau.jpg").write_bytes(photo_with_place())
    code, said = call("import", article)
    assert code == 0
    assert "vị trí chụp (GPS)" in said
    portraits = sorted((site / "data" / "exemplars" / "2024").glob("*.yml"))
    assert len(portraits) == 1
    record = yaml.safe_load(portraits[0].read_text(encoding="utf-8"))
    assert (record["draft"], record["quarter"], record["unit"]) == (True, "Q4", "th-hoa-binh")
    assert "0912345678" not in portraits[0].read_text(encoding="utf-8")
    with Image.open(portraits[0].with_name(record["photo"]["file"])) as picture:
        assert not picture.getexif()
    assert portraits[0].with_suffix(".source.txt").read_bytes() == article.read_bytes()
    assert call("check")[0] == 0
    before = tree()
    assert "đã nhập trước đây" in call("import", article)[1]
    assert tree() == before


def test_what_a_file_does_not_state_is_said(call, site, tmp_path):
    """A list without date and issuer gets this year and a blank to fill, both said; check accepts it."""
    path = tmp_path / "khong-ngay.csv"
    row = "1,Trần Văn Bình,Trường Tiểu học Hòa Bình,Lao động tiên tiến"
    path.write_text(f"STT,Họ và tên,Đơn vị,Danh hiệu\n{row}\n", encoding="utf-8")
    code, said = call("import", path)
    assert code == 0
    assert "tạm ghi “2026”" in said
    assert "tạm ghi “(chưa rõ cơ quan ban hành)”" in said
    assert call("check")[0] == 0


def test_a_plan_without_year_or_title_is_kept_all_the_same(call, site, tmp_path):
    """The present year and the file's name stand in, both said; check accepts the draft."""
    path = tmp_path / "cong-van-cu.txt"
    text = "I. NỘI DUNG THI ĐUA\n\n1. Phát động phong trào thi đua dạy tốt, học tốt trong toàn trường.\n"
    path.write_text(text, encoding="utf-8")
    code, said = call("import", path)
    assert code == 0, said
    assert "tạm ghi 2026" in said
    folder = next((site / "data" / "campaigns" / "2026").iterdir())
    assert (folder / "plan.md").read_bytes() == path.read_bytes()
    assert call("check")[0] == 0


def test_one_message_about_many_rows_is_said_once(call, tmp_path):
    """A school that fifty rows name and nobody knows is one line with its rows."""
    path = tmp_path / "ds.csv"
    rows = "".join(f"{n},Trần Văn {chr(64 + n)}u,Trường Lạ,Giấy khen\n" for n in range(1, 21))
    path.write_text(f"STT,Họ và tên,Đơn vị,Hình thức\n{rows}", encoding="utf-8")
    _, said = call("import", path)
    assert said.count("“Trường Lạ”;") == 1
    assert "dòng 2, 3, 4, 5, 6, 7 và 14 dòng nữa: chưa có đơn vị nào tên “Trường Lạ”; hãy tạo data/units/truong-la.yml" in said
    assert "nhập lại" not in said  # the same file is not imported a second time


def test_drafts_need_a_site_to_lie_in(call, site, tree, listed):
    """Without data/site.yml nothing is written and the way out is said; looking works."""
    (site / "data" / "site.yml").unlink()
    before = tree()
    code, said = call("import", listed)
    assert (code, tree()) == (1, before)
    assert "data/site.yml" in said
    assert call("import", listed, "--dry-run")[0] == 0


def test_a_second_paper_of_one_number_gets_a_folder_of_its_own(call, tree, tmp_path, listed):
    """Another file that states the same decision is written beside, never over the first."""
    other = tmp_path / "danh-sach-2.txt"
    other.write_text(LIST.replace("Trần Văn Bình", "Lê Văn Sáu"), encoding="utf-8")
    call("import", listed)
    first = {path: text for path, text in tree().items() if "/812-qd-sgddt/" in path}
    assert call("import", other)[0] == 0
    assert {path: tree()[path] for path in first} == first
    assert "data/decisions/2024/812-qd-sgddt-2/decision.yml" in tree()
    assert call("check")[0] == 0
