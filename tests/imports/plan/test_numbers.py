"""Numbers of documents."""

import pytest

from bangvang.imports.plan.numbers import NUMBER, canonical, identity, is_letter, type_of


@pytest.mark.parametrize(
    ("written", "number", "kind"),
    [
        ("34- CT/TW", "34-CT/TW", "Chỉ thị"),
        ("34 - CT/TW", "34-CT/TW", "Chỉ thị"),
        ("34–CT/TW", "34-CT/TW", "Chỉ thị"),
        ("01/KL-TW", "01-KL/TW", "Kết luận"),
        ("37/KH-TU", "37-KH/TU", "Kế hoạch"),
        ("182/KH-UBND", "182/KH-UBND", "Kế hoạch"),
        ("182-KH/UBND", "182/KH-UBND", "Kế hoạch"),
        ("07-HD/BTGDVTU", "07-HD/BTGDVTU", "Hướng dẫn"),
        ("98/2023/NĐ-CP", "98/2023/NĐ-CP", "Nghị định"),
        ("98/2023/QH15", "98/2023/QH15", None),
        ("29 /2023/TT-BGDĐT", "29/2023/TT-BGDĐT", "Thông tư"),
        ("14/CT-TTg", "14/CT-TTg", "Chỉ thị"),
        ("207 /PGD&ĐT", "207/PGD&ĐT", None),
        ("1234/BGDĐT-GDTrH", "1234/BGDĐT-GDTrH", None),
    ],
)
def test_any_spacing_gives_one_form(written, number, kind):
    """A number is found whole in running text, has one canonical form and names its kind."""
    found = NUMBER.search(f"theo văn bản số {written} ngày 01/02/2024")
    assert found is not None
    assert found[0] == written
    assert canonical(found[0]) == number
    assert type_of(number) == kind


@pytest.mark.parametrize(
    "text", ["386/478 trường", "20/11/2024", "15-18 tuổi", "2021-2025", "129/129 xã", "50%/năm", "24/7", "lớp 7/A"]
)
def test_quantities_are_no_numbers(text):
    """Ratios, dates, ages and spans of years are not taken for documents."""
    assert NUMBER.search(text) is None


def test_one_document_has_one_identity():
    """Both orders and a leading zero are one; another organisation is another document."""
    assert identity("01/KL-TW") == identity("01-KL/TW") == identity("1-KL/TW")
    assert identity("34-CT/TU") != identity("34-CT/TW")
    assert identity("98/2023/QH15") != identity("98/2023/NĐ-CP")


def test_letters_have_an_agency_where_the_kind_would_stand():
    """888/SGDĐT-VP is a letter, 12/KH-SGDĐT and a law are not."""
    assert [is_letter(number) for number in ("888/SGDĐT-VP", "12/KH-SGDĐT", "06/2022/QH15")] == [True, False, False]
