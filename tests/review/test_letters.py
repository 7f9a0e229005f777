"""Addresses of lists by letters: two beginnings of names never share one."""

from __future__ import annotations

from itertools import product
from pathlib import Path

from bangvang.routes.parting import part_key
from tests.support.build import build
from tests.support.data import small_site


def test_beginnings_have_addresses_of_their_own() -> None:
    """Whatever letters a name begins with: Hồ is not Hoong, Lê is not Lee, and none is a device of Windows."""
    beginnings = ["".join(letters) for length in (1, 2, 3) for letters in product("aăâdđeêoôơuưwcn ", repeat=length)]
    keys = [part_key(one) for one in beginnings]
    assert len(set(keys)) == len(beginnings)
    assert {"con", "aux", "prn", "nul"}.isdisjoint({*keys, part_key("aux"), part_key("prn"), part_key("nul")})
    assert [part_key(one) for one in ("Đ", "Hô", "Hoa", "Hươ", "Khác")] == ["dd", "hoo", "hoa", "huwow", "khac"]
    assert part_key("Khac") != "khac", "who is called Khắc or Khác does not stand among those without a letter"


def test_one_rare_name_does_not_stop_the_site(tmp_path: Path) -> None:
    """A list long enough to be parted, with Hoa, Hồ and Hoong in it, is built."""
    data = small_site(tmp_path)
    ids = [f"g-{first}{second}2222" for first in "abcdefghjkmnpq" for second in "abcdefghjkmnp"][:160]
    for id_ in ids:
        data.person(id_, "Nguyễn Thị Hoa")
    data.person(ids[0], "Lò Văn Hồ")
    data.person(ids[1], "Moong Văn Hoong")
    data.decision("2026/qd-7", [{"recipient": id_} for id_ in ids])
    build(tmp_path)
    names = {path.name for path in (tmp_path / "site/guong-dien-hinh/ten").iterdir()}
    assert {"hoo.html", "ho_o.html"} <= names
