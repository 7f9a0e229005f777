"""What a file is."""

from pathlib import Path

import pytest

from bangvang.imports.classify import classify
from benchmarks.imports.score import EXPECTATIONS

SAMPLES = Path(__file__).parent / "plans"
HEAD = "SỞ GIÁO DỤC VÀ ĐÀO TẠO\n\nSố: 5/{code}\n\nMinh Họa, ngày 02 tháng 3 năm 2026\n\n{title}\n\n"


@pytest.mark.parametrize(
    "plan", [*sorted(Path(EXPECTATIONS).glob("*.txt")), *sorted(SAMPLES.glob("*.txt"))], ids=lambda p: p.stem
)
def test_plans_are_plans(plan):
    """Every plan, letter, guideline and call is a campaign."""
    assert classify(plan.read_text(encoding="utf-8")).kind == "campaign"


@pytest.mark.parametrize(
    ("code", "title"),
    [
        ("QĐ-SGDĐT", "QUYẾT ĐỊNH\nVề việc tặng Giấy khen cho các tập thể, cá nhân"),
        ("TB-SGDĐT", "THÔNG BÁO\nLấy ý kiến về việc đề nghị tặng Bằng khen"),
        ("SGDĐT-VP", "V/v giới thiệu gương điển hình tiên tiến năm 2026"),
        ("TTr-SGDĐT", "TỜ TRÌNH\nĐề nghị tặng Bằng khen của Chủ tịch UBND tỉnh"),
    ],
)
def test_decisions_consultations_and_calls_go_to_the_reader_of_awards(code, title):
    """What gives, asks about or calls for awards is read by the reader that tells them apart."""
    assert classify(HEAD.format(code=code, title=title) + "Căn cứ Luật Thi đua, khen thưởng;\n").kind == "awards"


@pytest.mark.parametrize("title", ["Ban hành Kế hoạch thi đua năm 2026", "Về việc phát động phong trào thi đua năm 2026"])
def test_a_decision_that_issues_a_plan_is_a_plan(title):
    """Only what a decision gives to somebody is an award; one that issues a plan has the plan behind its signature."""
    text = HEAD.format(code="QĐ-UBND", title=f"QUYẾT ĐỊNH\n{title}") + "Căn cứ Luật Thi đua, khen thưởng;\n"
    assert classify(text).kind == "campaign"


def test_a_story_is_a_story():
    """An article about a teacher, without header or numbering, is an exemplar's."""
    text = "Cô giáo của bản xa\n\nCô giáo Vàng Thị Mẫu đã hai mươi năm tận tụy với học sinh vùng cao tỉnh Minh Họa.\n"
    assert classify(text).kind == "exemplars"


@pytest.mark.parametrize("text", [
    ("TRƯỜNG THCS SIM\nDANH SÁCH HỌC SINH ĐƯỢC KHEN THƯỞNG NĂM HỌC 2025-2026\n(Kèm theo Quyết định số 55/QĐ-THCSS)\n"
    "I. DANH HIỆU HỌC SINH XUẤT SẮC\nLớp | Họ và tên | Điểm TB\n6A1 | Lò Bảo Mẫu | 9,3\n"),
    ("TRƯỜNG TIỂU HỌC SIM\nDANH SÁCH CÁ NHÂN ĐẠT DANH HIỆU THI ĐUA NĂM HỌC 2024 - 2025\n"
    "1. Danh hiệu Lao động tiên tiến: 02 đồng chí\n1. Hà Thị Mẫu; 2. Lò Văn Dụ.\n"),
    ("Thủ tướng Chính phủ vừa có Quyết định số 184/QĐ-TTg, tặng Cờ thi đua của Chính phủ cho 2 tập thể dẫn đầu "
    "phong trào thi đua.\n\n"
    "Theo đó, 2 tập thể nhận Cờ thi đua của Chính phủ là: Trường Mầm non Sim và Trường Tiểu học Cọ.\n"),
])
def test_lists_of_those_honoured_are_no_plans(text: str) -> None:
    """Without a table that begins with a number, and in news, too: who stands in them must not be lost in a plan's text."""
    assert classify(text).kind == "awards"
