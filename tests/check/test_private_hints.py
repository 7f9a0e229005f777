"""The quick look before the patterns for private data never passes over what a pattern would find."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangvang.privacy_scan.hints import worth_looking
from bangvang.privacy_scan.patterns import PATTERNS
from bangvang.privacy_scan.scanner import compiled
from tests.privacy_scan.test_privacy_scan import FOUND

TEXTS = [text for text, *_ in FOUND] + [
    "SN1990",
    "Năm nay\n45\ntuổi",
    "Gọi (024) 3869 1234",
    "hộ\xa0nghèo",
    "Em là người dân tộc Khơ-mú.",
    "Cô là dân tộc H’Mông",
    "Dân tộc:Mông",
    "Quê ở bản Phố",
    "Sống  tại phố Núi",
    "thôn 3 , xã Đồng Tâm",
    "bản Phố,xã Nậm Lúc",
    "Bố mẹ em ly thân",
    "em không có\ncha",
    "sức khoẻ kém",
    "bệnh tim",
    "mắc  căn bệnh lạ",
    "12/3 Đường Lê Lợi",
    "bị nhiễm HIV",
    "Số nhà 12A",
]


def _kinds_by_patterns(text: str) -> set[str]:
    return {kind for kind, pattern in PATTERNS if compiled(kind, pattern).search(text)}


@pytest.mark.parametrize("text", TEXTS)
def test_what_a_pattern_finds_is_looked_for(text: str) -> None:
    """Each text in which a pattern finds something passes the quick look, as written and in capitals."""
    for written in (text, text.upper(), text.replace(" ", "\n")):
        assert _kinds_by_patterns(written) <= worth_looking(written)


@given(st.lists(st.sampled_from([part for text in TEXTS for part in text.split()]), max_size=12).map(" ".join))
def test_no_mixture_is_passed_over(text: str) -> None:
    """Words of such texts in any order never hide from the quick look what the patterns find."""
    assert _kinds_by_patterns(text) <= worth_looking(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mỗi cuối tuần, cô dựng thư viện xanh và giữ gìn tiếng nói và trang phục dân tộc cùng học sinh.",
        "Khi dịch bệnh kéo dài, thầy đi bộ nhiều cây số đường rừng để đến điểm trường.",
        "Cô coi trọng nề nếp, cung cấp tài liệu cho học sinh cấp tiểu học, treo tranh ảnh ở lớp mỗi mùa thi.",
    ],
)
def test_most_stories_are_notworth_looking(text: str) -> None:
    """Prose of schools, where nothing private stands, costs a few plain searches only."""
    assert worth_looking(text) == set()
