"""What the home page proposes to look for is there to be found, and is no child's name."""

from __future__ import annotations

import re
from pathlib import Path

from tests.support.build import build
from tests.support.data import Records, both, consent, small_site


def _examples(data: Records) -> list[tuple[str, str]]:
    """Words and address of each."""
    build(data.root)
    home = (data.root / "site" / "index.html").read_text(encoding="utf-8")
    hint = home.partition('class="bv-hint">')[2].partition("</p>")[0]
    return [(words, url) for url, words in re.findall(r'<a href="([^"]*)">([^<]*)</a>', hint)]


def test_somebody_presented_and_what_was_given(tmp_path: Path) -> None:
    """The first person of the latest quarter, and the award of which the latest decision has most, both as typed in a hurry."""
    assert _examples(small_site(tmp_path)) == [
        ("nguyen thi an", "tim-kiem/index.html?q=nguyen+thi+an"), ("giay khen 2026", "tim-kiem/index.html?q=giay+khen+2026")]


def test_no_child_and_nobody_who_must_not_be_found(tmp_path: Path) -> None:
    """Of a quarter that presents a pupil, a group and somebody who keeps search back, nobody is an example."""
    data = small_site(tmp_path)
    data.remove("exemplars/2026/e-1.yml")
    data.pupil("g-mmmmmm", "Lê Thị Mận", both())
    data.person("g-nnnnnn", "Lê Văn Na", consents=[consent("self", "search", withdrawn="2026-05-01")])
    for id_ in ("g-mmmmmm", "g-nnnnnn", "g-dddddd"):
        data.exemplar(f"2026/{id_}", id_)
    assert [words for words, _ in _examples(data)] == ["giay khen 2026"]
    data.exemplar("2026/g-bbbbbb", "g-bbbbbb")
    assert [words for words, _ in _examples(data)] == ["tran van binh", "giay khen 2026"]


def test_a_remark_is_no_part_of_a_name(tmp_path: Path) -> None:
    """What tells namesakes apart is not typed."""
    data = small_site(tmp_path)
    data.change("recipients/g-aaaaaa.yml", name="H'Hoa Niê (A)")
    assert _examples(data)[0] == ("h&#39;hoa nie", "tim-kiem/index.html?q=h%27hoa+nie")
