"""Pages of movements and cited documents: the words of a plan around the place where it names them."""

from __future__ import annotations

from pathlib import Path

from tests.support.build import build
from tests.support.data import small_site

LINE = "Toàn ngành tiếp tục thi đua " + "đẩy mạnh " * 20 + "dạy tốt, học tốt" + " trong trường" * 20 + "."


def test_words_around_a_mention_are_whole(tmp_path: Path) -> None:
    """What is cut off at either side is cut between two words, and says that more stands there."""
    data = small_site(tmp_path)
    mention = {"name": "dạy tốt, học tốt", "movement": "day-tot", "line": 5}
    data.change("campaigns/2026/ke-hoach/campaign.yml", movements=[mention], citations=None)
    data.write("campaigns/2026/ke-hoach/plan.md", f"KẾ HOẠCH\n\nI. MỤC ĐÍCH\n\n{LINE}\n")
    build(tmp_path)
    page = (tmp_path / "site/phong-trao/day-tot.html").read_text(encoding="utf-8")
    quoted = page.partition("<blockquote>")[2].partition("</blockquote>")[0]
    before, _, after = quoted.replace("</mark>", "<mark>").partition("<mark>dạy tốt, học tốt<mark>")
    assert before[0] == after[-1] == "…"
    assert set(before[1:].split()) == {"đẩy", "mạnh"}
    assert set(after[:-1].split()) == {"trong", "trường"}


def test_lists_say_where_they_show_sample_records(tmp_path: Path) -> None:
    """A list is marked where a record on it is fictional, and only there, whatever the site as a whole is."""
    data = small_site(tmp_path)
    data.change("movements/day-tot.yml", sample=True)
    build(tmp_path)
    marked = {path for path in ("phong-trao/index.html", "van-ban/index.html")
              if "Dữ liệu minh họa" in (tmp_path / "site" / path).read_text(encoding="utf-8")}
    assert marked == {"phong-trao/index.html"}
