"""Who may be shown but not be found is not found by the title of a decision either."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.build import build, files
from tests.support.data import both, small_site

TITLE = "Tặng Giấy khen cho em Lê Thị Cúc có thành tích đột xuất"


@pytest.mark.parametrize(("purposes", "found"), [(("page",), False), (("page", "search"), True)])
def test_the_title_of_a_decision_is_found_only_with_those_whom_it_names(
    tmp_path: Path, purposes: tuple[str, ...], found: bool
) -> None:
    """A title that names somebody whom consent covers on pages alone stays on pages."""
    data = small_site(tmp_path)
    data.change("recipients/g-cccccc.yml", consents=both(*purposes))
    data.change("exemplars/2026/e-2.yml", story=None)
    data.decision("2026/qd-3", [{"recipient": "g-cccccc"}], title=TITLE)
    build(tmp_path)
    tree = files(tmp_path / "site")
    assert TITLE in tree["khen-thuong/quyet-dinh/2026/qd-3.html"].decode()
    index = b"".join(data for path, data in tree.items() if path.startswith("tim-kiem/du-lieu/")).decode()
    assert ("Cúc" in index) is found
    assert "qd-3" in index


def test_a_corrected_name_is_looked_for_in_titles_again(tmp_path: Path) -> None:
    """When the record comes to bear the name that a title says, the title is not found any more."""
    data = small_site(tmp_path)
    data.change("recipients/g-cccccc.yml", consents=both("page"), name="Lê Thị Cúc Hoa")
    data.decision("2026/qd-3", [{"recipient": "g-cccccc"}], title=TITLE)
    build(tmp_path)
    data.change("recipients/g-cccccc.yml", name="Lê Thị Cúc")
    build(tmp_path)
    index = b"".join(path.read_bytes() for path in sorted((tmp_path / "site/tim-kiem/du-lieu").iterdir())).decode()
    assert "Cúc" not in index


@pytest.mark.parametrize(("name", "said"), [
    ("H'Hen Niê", "H’ Hen Niê"), ("H'Hen Niê", "HHen Niê"), ("Đinh Y-hen", "Ðinh Y–hen"),
    ("Nguyễn Thị Hen (B)", "Nguyễn Thị Hen"),
])  # fmt: skip
def test_a_title_in_another_spelling_is_not_found_either(tmp_path: Path, name: str, said: str) -> None:
    """Signs and spaces within a name bring nobody into the search who agrees to pages alone."""
    data = small_site(tmp_path)
    data.change("recipients/g-cccccc.yml", consents=both("page"), name=name)
    data.change("exemplars/2026/e-2.yml", story=None)
    data.decision("2026/qd-3", [{"recipient": "g-cccccc"}], title=f"Khen em {said} có thành tích")
    build(tmp_path)
    tree = files(tmp_path / "site")
    assert said in tree["khen-thuong/quyet-dinh/2026/qd-3.html"].decode()
    index = b"".join(data for path, data in tree.items() if path.startswith("tim-kiem/du-lieu/")).decode().lower()
    assert "hen" not in index.replace("khen", "")


@pytest.mark.parametrize(("name", "said"), [
    ("H'Hen Niê", "H’Hen Niê"), ("H'Hen Niê", "H' Hen Niê"), ("H'Hen Niê", "H Hen Niê"), ("H'Hen Niê", "HHen Niê"),
    ("Đinh Y-a", "Ðinh Y–a"), ("Thạch Thị Sa Ri", "Thạch Thị Sari"), ("Nguyễn Thị Mẫu (B)", "Nguyễn Thị Mẫu"),
    ("Nguyễn Trà Mi", "Nguyễn Trà My"), ("Lý Thị Quý", "Lí Thị Quí"),
])  # fmt: skip
def test_a_withheld_name_in_a_title_however_it_is_written(tmp_path: Path, name: str, said: str) -> None:
    """A page leaves out a title that names a child in other signs, as the check promises."""
    data = small_site(tmp_path)
    data.pupil("g-zzzzzz", name, [])
    data.decision("2026/qd-3", [{"recipient": "g-zzzzzz"}, {"recipient": "g-bbbbbb"}], title=f"Khen em {said} và thầy Bình")
    build(tmp_path)
    page = files(tmp_path / "site")["khen-thuong/quyet-dinh/2026/qd-3.html"].decode()
    assert said not in page
    assert "trích yếu có tên cá nhân" in page
