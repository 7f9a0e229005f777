"""PDF with text: paragraphs out of printed lines."""

import datetime as dt
from pathlib import Path

from bangvang.imports.into_data import Importer

TODAY = dt.date(2026, 11, 22)
FILE = Path(__file__).parent / "files" / "ke-hoach.pdf"


def test_a_printed_plan_is_read_as_paragraphs():
    """Printed lines are joined, the two columns of the header part, page numbers are set aside and said."""
    result = Importer(FILE.parent, TODAY).read(str(FILE)).outcome.result
    header = result["header"]
    assert result["kind"] == "campaign"
    assert (header["number"], header["date"]) == ("20/KH-SGDĐT", "2026-02-09")
    assert header["issuer"] == "Sở Giáo dục và Đào tạo tỉnh Minh Họa"
    assert header["title"] == "Phát động phong trào thi đua chào mừng các ngày lễ lớn năm 2026"
    assert header["signers"] == [{"role": "KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC", "name": "Lê Thị Mẫu"}]
    assert [(p["start"], p["end"]) for p in result["phases"]] == [
        ("2026-01-01", "2026-05-31"), ("2026-06-01", "2026-12-31"),
    ]  # fmt: skip
    assert [(t["value"], t["numerator"], t["bound"]) for t in result["targets"]] == [
        (95, None, "≥"), (99.8, None, None), (80, 120, None),
    ]  # fmt: skip
    assert [b["id"] for b in result["outline"]] == [
        "p1", "p2", "i", "i-1", "i-1-g1", "i-1-g2", "i-2", "i-2-p1", "ii", "ii-1", "ii-2", "iii", "iii-g1", "iii-g2",
        "iv", "iv-1", "iv-2", "k1",
    ]  # fmt: skip
    assert "page-furniture" in {row["rule"] for row in result["problems"]}
    assert result["page_breaks"] == []
