"""For what an award was given: on the recipient's page, and in the words that are searched."""

from __future__ import annotations

import re
from pathlib import Path

from tests.support.build import build, files
from tests.support.data import Records, both

NOTE = re.compile(r'<span class="bv-note" data-skip>([^<]*)</span>')
FIRST, SECOND = "Đạt giải Nhất hội thi viết chữ đẹp", "Đọc nhiều sách nhất khối lớp 6"


def _site(root: Path) -> Records:
    data = Records(root)
    data.frame()
    data.unit("thcs-moi", "Trường THCS Mới")
    data.pupil("g-aaaaaa", "Trần Thị Mẫu", both(), unit="thcs-moi")
    data.decision("2025/qd-1", [{"recipient": "g-aaaaaa", "reason": FIRST}])
    data.decision("2026/qd-2", [{"recipient": "g-aaaaaa", "reason": SECOND}])
    return data


def _notes(root: Path) -> list[str]:
    return NOTE.findall((root / "site/guong-dien-hinh/g-aaaaaa.html").read_text(encoding="utf-8"))


def _searched(root: Path) -> str:
    return "".join(data.decode() for path, data in files(root / "site").items()
                   if path.startswith("tim-kiem/") and path.endswith(".js"))


def test_each_award_says_for_what(tmp_path: Path) -> None:
    """In its row; the latest one stands above the table already and is not said twice."""
    _site(tmp_path)
    build(tmp_path)
    page = (tmp_path / "site/guong-dien-hinh/g-aaaaaa.html").read_text(encoding="utf-8")
    assert _notes(tmp_path) == [FIRST]
    assert SECOND in page.partition('id="thanh-tich"')[0]


def test_what_the_commendation_says_is_not_said_again(tmp_path: Path) -> None:
    """A commendation that opens with the reason, with a full stop or more words behind it."""
    data = _site(tmp_path)
    data.exemplar("2026/e-1", "g-aaaaaa", commendation=f"{FIRST} và giúp bạn cùng tiến.")
    build(tmp_path)
    assert _notes(tmp_path) == [SECOND]


def test_reasons_are_searched_for_words(tmp_path: Path) -> None:
    """Under the year of the award, with the way to the table."""
    _site(tmp_path)
    build(tmp_path)
    searched = _searched(tmp_path)
    assert f'"thanh-tich","{FIRST}"' in searched
    assert f'"thanh-tich","{SECOND}"' in searched
    assert "viet+chu" in searched


def test_a_changed_reason_is_found_at_once(tmp_path: Path) -> None:
    """Another build on the same folder gives what a clean one gives."""
    data = _site(tmp_path)
    build(tmp_path)
    data.rows("2025/qd-1", [{"recipient": "g-aaaaaa", "reason": "Nhặt được của rơi trả người mất"}])
    build(tmp_path)
    searched = _searched(tmp_path)
    assert "Nhặt được của rơi" in searched
    assert FIRST not in searched


def test_whom_consent_keeps_out_of_the_search(tmp_path: Path) -> None:
    """The page tells for what, the index does not."""
    data = _site(tmp_path)
    data.pupil("g-aaaaaa", "Trần Thị Mẫu", both("page"), unit="thcs-moi")
    build(tmp_path)
    assert _notes(tmp_path) == [FIRST]
    assert FIRST not in _searched(tmp_path)


def test_a_reason_that_names_somebody_who_must_not_be_found(tmp_path: Path) -> None:
    """It stands on the page of the one whom it honours, as in the decision; nobody is led there by the other's name."""
    data = _site(tmp_path)
    data.pupil("g-bbbbbb", "Lò Văn Thử", both("page"), unit="thcs-moi")
    named = "Cùng bạn Lò Văn Thử cứu em nhỏ"
    data.decision("2025/qd-1", [{"recipient": "g-aaaaaa", "reason": named}, {"recipient": "g-bbbbbb"}])
    build(tmp_path)
    assert _notes(tmp_path) == [named]
    assert named not in _searched(tmp_path)


def test_a_like_reason_of_another_award_is_said(tmp_path: Path) -> None:
    """The latest award's reason stands above the table; one that is only its beginning tells of something else."""
    data = _site(tmp_path)
    data.rows("2026/qd-2", [{"recipient": "g-aaaaaa", "reason": f"{FIRST} cấp tỉnh"}])
    build(tmp_path)
    assert _notes(tmp_path) == [FIRST]


def test_a_number_that_goes_on_is_another(tmp_path: Path) -> None:
    """What a commendation says of lớp 12 does not say it of lớp 1."""
    data = _site(tmp_path)
    data.rows("2026/qd-2", [{"recipient": "g-aaaaaa", "reason": "Đọc nhiều sách nhất khối lớp 1"}])
    data.exemplar("2026/e-1", "g-aaaaaa", commendation=f"{FIRST}. Đọc nhiều sách nhất khối lớp 12.")
    build(tmp_path)
    assert _notes(tmp_path) == ["Đọc nhiều sách nhất khối lớp 1"]
