"""Items that give work to an office, open a term or a part of a paper honour nobody, though an award was named above."""

from __future__ import annotations

import pytest

from bangvang.imports.awards import as_json, read_awards

HEAD = "UBND XÃ SIM\nSố: 5/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc tặng Giấy khen\nĐiều 1. Tặng Giấy khen cho các tập thể, cá nhân sau:\n"


@pytest.mark.parametrize("item", [
    "1. Phòng Văn hóa: chủ trì, hướng dẫn trong tháng 11/2025; định kỳ báo cáo UBND xã.",
    "- Công đoàn phối hợp động viên đoàn viên",
    "2. Đợt III, từ 29/3 đến 31/5",
    "II. DANH MỤC CÔNG TRÌNH",
    "- Khối mẫu giáo giảm 1% so với đầu năm",
])
def test_tasks_honour_nobody(item: str) -> None:
    """The school listed before it is honoured, the office that has work to do is not."""
    found = as_json(read_awards(f"{HEAD}1. Trường THCS Sim\n{item}\n".encode(), "qd.txt"))["recipients"]
    assert [row["recipient"] for row in found] == ["Trường THCS Sim"]


@pytest.mark.parametrize("item", ["1. Phòng Văn hóa - Xã hội", "- Ban Thường vụ Hội Khuyến học xã Sim", "2. Khối Dân vận xã Sim"])
def test_offices_by_name_are_honoured(item: str) -> None:
    """An office with nothing to do behind its name is a recipient."""
    assert len(as_json(read_awards((HEAD + item).encode(), "qd.txt"))["recipients"]) == 1
