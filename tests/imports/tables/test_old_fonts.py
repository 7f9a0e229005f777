"""Letters of old fonts inside Word, Excel and text files: read where that is certain, told where it is not."""

from __future__ import annotations

import io

import docx
import pytest
from openpyxl import Workbook

from bangvang.imports.stories.lines import read_lines
from bangvang.imports.tables import read_tables
from bangvang.imports.tables.old_fonts import from_tcvn3
from bangvang.imports.text_source import read_source
from bangvang.problems import Invalid

UNICODE = [
    "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "QUYẾT ĐỊNH", "Về việc tặng Giấy khen năm học 2023-2024",
    "NGUYỄN THỊ MẪU", "Đặng Hữu Đoạt, Trường Tiểu học Hòa Bình", "Nguyễn Thị Ánh", "Lò Văn Hà",
]  # fmt: skip
# As Unikey writes them for .VnTime and VNI-Times.
TCVN3 = [
    "Së GI¸O DôC Vµ §µO T¹O", "QUYÕT §ÞNH", "VÒ viÖc tÆng GiÊy khen n¨m häc 2023-2024",
    "NGUYÔN THÞ MÉU", "§Æng H÷u §o¹t, Tr­êng TiÓu häc Hßa B×nh", "NguyÔn ThÞ ¸nh", "Lß V¨n Hµ",
]  # fmt: skip
VNI = [
    "SÔÛ GIAÙO DUÏC VAØ ÑAØO TAÏO", "QUYEÁT ÑÒNH", "Veà vieäc taëng Giaáy khen naêm hoïc 2023-2024",
    "NGUYEÃN THÒ MAÃU", "Ñaëng Höõu Ñoaït, Tröôøng Tieåu hoïc Hoøa Bình", "Nguyeãn Thò AÙnh", "Loø Vaên Haø",
]  # fmt: skip


def _word(lines: list[str]) -> bytes:
    paper, out = docx.Document(), io.BytesIO()
    for line in lines:
        paper.add_paragraph(line)
    paper.save(out)
    return out.getvalue()


def _excel(lines: list[str]) -> bytes:
    book, out = Workbook(), io.BytesIO()
    for line in lines:
        book.active.append([line])
    book.save(out)
    return out.getvalue()


FILES = {
    "a.docx": _word, "a.xlsx": _excel, "a.txt": lambda lines: "\n".join(lines).encode(),
    "b.txt": lambda lines: "\n".join(lines).encode("utf-16"),
}  # fmt: skip


def _cells(data: bytes, name: str) -> tuple[list[str], list[tuple[str, str]]]:
    reading = read_tables(data, name)
    texts = [cell.text for block in reading.blocks for row in block.rows for cell in row.cells if cell.text]
    return texts, [(problem.severity, problem.rule) for problem in reading.problems]


@pytest.mark.parametrize("name", FILES)
def test_abc_letters_are_read_and_told(name: str) -> None:
    """With their capitals, which these fonts do not have."""
    assert _cells(FILES[name](TCVN3), name) == (UNICODE, [("warning", "legacy-font")])


@pytest.mark.parametrize("name", FILES)
def test_vni_letters_are_refused_with_advice(name: str) -> None:
    """As in a file of bytes: one error that says how to convert, and nothing read."""
    assert _cells(FILES[name](VNI), name) == ([], [("error", "legacy-encoding")])


@pytest.mark.parametrize("name", FILES)
def test_what_is_unicode_stays(name: str) -> None:
    """Letters of the peoples, old places of tones, signs like « × ® and foreign words make no old font."""
    lines = [*UNICODE, "Hoà, thuý, hoả, quí", "Rmah H’Ƀlŏ, Čư M'gar, Ñ Văn Ča", "«Dạy tốt» ×2 ® © § 3 ± 5 µm «học tốt» ×3"]
    assert _cells(FILES[name](lines), name) == (lines, [])


def test_lines_in_an_old_font_among_others_are_told() -> None:
    """They stay as they are, for what is Unicode would break; the editor hears which."""
    paper = _word([*UNICODE, "Tr­êng TiÓu häc Hßa B×nh, häc sinh tiªn tiÕn"])
    reading = read_tables(paper, "a.docx")
    assert [problem.rule for problem in reading.problems] == ["garbled-text"]
    assert "“Tr­êng TiÓu häc" in reading.problems[0].message


def test_plans_and_stories_in_old_fonts() -> None:
    """The same for the running text of a plan and of an article."""
    source = read_source(_word(TCVN3), "a.docx")
    assert source.text.split("\n\n") == UNICODE
    assert [note.rule for note in source.notes] == ["legacy-font"]
    with pytest.raises(Invalid) as refused:
        read_source(_word(VNI), "a.docx")
    assert [problem.rule for problem in refused.value.problems] == ["legacy-encoding"]
    lines, _, problems = read_lines(_word(VNI), "a.docx")
    assert (lines, [problem.rule for problem in problems]) == ([], ["legacy-encoding"])


@pytest.mark.parametrize(("written", "meant"), [
    ("Hµ Néi", "Hà Nội"), ("TP Hµ Néi", "TP Hà Nội"), ("VÒ viÖc", "Về việc"), ("Ng­êi Êy", "Người ấy"), ("§", "Đ"),
    ("¸nh s¸ng", "ánh sáng"),
])  # fmt: skip
def test_capitals_only_where_they_are_meant(written: str, meant: str) -> None:
    """One capital letter begins a word; small words stay small."""
    assert from_tcvn3(written) == meant
