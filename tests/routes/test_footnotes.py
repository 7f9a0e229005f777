"""Footnotes of a plan: there and back, also where each printed page counts them from 1 again."""

from __future__ import annotations

from pathlib import Path

from tests.builds.test_links import Built
from tests.support.build import build, files
from tests.support.data import small_site

TEXT = """KẾ HOẠCH

I. MỤC ĐÍCH

1. Việc một¹ và lần nữa¹, việc mười¹⁰.

¹ Chú thích một của trang đầu.

¹⁰ Chú thích mười.

2. Việc hai¹, việc ba[2], phòng học 40 m², việc bốn².

¹ Chú thích một của trang sau.

[2] Chú thích hai.

² Chú thích hai khác.

³ Chú thích không có chỗ gọi.
./.
"""
SECOND_CALL = '<sup><a href="#{}" aria-label="Chú thích 1">¹</a></sup>'
CALL = '<sup><a href="#{}" id="{}" aria-label="Chú thích {}">{}</a></sup>'
NOTE = '<span class="ot__mark" id="{}">{}</span> {}'
BACK = ' <a href="#{}" aria-label="Về chỗ có chú thích {}">↩</a>'


def test_each_call_leads_to_its_note_and_back(tmp_path: Path) -> None:
    """A number that comes again means the next note of that number; notes of two figures and in brackets are notes too."""
    data = small_site(tmp_path)
    data.change("campaigns/2026/ke-hoach/campaign.yml", movements=None, citations=None)
    data.write("campaigns/2026/ke-hoach/plan.md", TEXT)
    build(tmp_path)
    path = "ke-hoach/2026/ke-hoach.html"
    page = (tmp_path / "site" / path).read_text(encoding="utf-8")
    assert f"Việc một{CALL.format('note-1', 'ref-1', 1, '¹')} và lần nữa{SECOND_CALL.format('note-1')}" in page
    assert f"việc mười{CALL.format('note-10', 'ref-10', 10, '¹⁰')}." in page
    assert f"Việc hai{CALL.format('note-1-2', 'ref-1-2', 1, '¹')}" in page
    assert f"việc ba{CALL.format('note-2', 'ref-2', 2, '[2]')}, phòng" in page
    assert f"phòng học 40 m², việc bốn{CALL.format('note-2-2', 'ref-2-2', 2, '²')}." in page
    for note in (
        NOTE.format("note-1", "¹", "Chú thích một của trang đầu.") + BACK.format("ref-1", 1),
        NOTE.format("note-1-2", "¹", "Chú thích một của trang sau.") + BACK.format("ref-1-2", 1),
        NOTE.format("note-10", "¹⁰", "Chú thích mười.") + BACK.format("ref-10", 10),
        NOTE.format("note-2", "[2]", "Chú thích hai.") + BACK.format("ref-2", 2),
        NOTE.format("note-2-2", "²", "Chú thích hai khác.") + BACK.format("ref-2-2", 2),
        NOTE.format("note-3", "³", "Chú thích không có chỗ gọi.") + "</p>",
    ):
        assert note in page
    built = Built(files(tmp_path / "site"))
    assert [one for one in built.broken() if one.startswith(path)] == []
    ids = built.pages[path].ids
    assert len(ids) == len(set(ids))
