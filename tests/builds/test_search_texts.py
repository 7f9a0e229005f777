"""What search keeps of stories, in a site as it is built."""

from __future__ import annotations

from pathlib import Path

from bangvang.addresses import campaign_source
from tests.support.build import build, files
from tests.support.data import small_site


def test_two_portraits_of_one_year_are_both_found(tmp_path: Path) -> None:
    """Whoever is presented twice in a year is found by both stories, and nobody else's story is lost."""
    data = small_site(tmp_path)
    data.exemplar("2026/e-8", "g-aaaaaa", quarter="Q3", story="Cô dựng tủ sách bên thác Bạc.")
    data.exemplar("2026/e-9", "g-bbbbbb", quarter="Q3", story="Thầy chữa xe đạp cho học trò.")
    data.exemplar("2026/e-a", "g-dddddd", quarter="Q3", story="Tổ làm vườn rau trên sân thượng.")
    data.change("exemplars/2026/e-1.yml", story="Cô dạy hát xoan mỗi chiều.")
    build(tmp_path)
    told = b"".join(body for path, body in files(tmp_path / "site").items() if path.startswith("tim-kiem/du-lieu/")).decode()
    for story in ("tủ sách bên thác Bạc", "hát xoan mỗi chiều", "chữa xe đạp", "vườn rau trên sân thượng"):
        assert told.count(story) == 1


def test_a_file_called_html_is_no_page(tmp_path: Path) -> None:
    """A search engine's verification file among the assets, and a plan that came as HTML, stand in the site as they are."""
    data = small_site(tmp_path)
    (tmp_path / "content" / "assets").mkdir(parents=True)
    (tmp_path / "content" / "assets" / "xac-minh.html").write_bytes(b"ma-xac-minh: 123")
    data.write("campaigns/2026/ke-hoach/source.html", "<p>Kế hoạch</p>")
    data.change("campaigns/2026/ke-hoach/campaign.yml", source="source.html")
    build(tmp_path)
    site = files(tmp_path / "site")
    assert site["assets/xac-minh.html"] == b"ma-xac-minh: 123"
    source = campaign_source("2026/ke-hoach", "source.html")
    assert site[source] == "<p>Kế hoạch</p>".encode()
    assert source not in site["sitemap.xml"].decode()
