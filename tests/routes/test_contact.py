"""The page to which a parent turns from a phone: a number and an address of mail are there to be pressed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.support.build import build
from tests.support.data import small_site


@pytest.mark.parametrize(("phone", "link"), [
    ("(0200) 3 822-000", '<a href="tel:02003822000">(0200) 3 822-000</a>'),
    ("+84 200 382 2000", '<a href="tel:+842003822000">+84 200 382 2000</a>'),
    ("0200 382 2000, máy lẻ 12", "0200 382 2000, máy lẻ 12"),
    ("0200 382 2000 / 0200 382 2001", "0200 382 2000 / 0200 382 2001"),
])
def test_a_number_is_called_by_pressing_it(tmp_path: Path, phone: str, link: str) -> None:
    """Where it is one number; more than that is left to the reader."""
    small_site(tmp_path).change("site.yml", contacts={"office": "Văn phòng Sở", "phone": phone, "email": "van-phong@example.vn"})
    build(tmp_path)
    page = (tmp_path / "site" / "lien-he" / "index.html").read_text(encoding="utf-8")
    facts = dict(re.findall(r"<dt>([^<]+)</dt><dd>(.*?)</dd>", page))
    assert facts == {"Nơi tiếp nhận": "Văn phòng Sở", "Điện thoại": link,
                     "Thư điện tử": '<a href="mailto:van-phong@example.vn">van-phong@example.vn</a>'}
