"""The site that `init` makes, before anything stands in it: whole pages that say that they are empty."""

from __future__ import annotations

from pathlib import Path

import html5lib
import pytest

from bangvang.cli import main
from tests.browser.conftest import DAY
from tests.support.build import HOME, build, renderer


@pytest.fixture(scope="module")
def new_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of pages of a site without records."""
    root = tmp_path_factory.mktemp("new") / "trang"
    assert main(["init", str(root)], HOME, renderer) == 0
    build(root, today=DAY)
    return root / "site"


def test_no_list_stands_empty_under_its_name(new_site: Path) -> None:
    """No page of an empty site names a filter or a list in which there is nothing to choose."""
    for path in sorted(new_site.rglob("*.html")):
        page = html5lib.parse(path.read_bytes(), namespaceHTMLElements=False)
        for part in page.iter("nav"):
            assert list(part.iter("li")), (path.relative_to(new_site), part.get("aria-label"))


@pytest.mark.parametrize(("page", "words"), [
    ("ke-hoach/index.html", "Chưa có kế hoạch nào được công khai."),
    ("guong-dien-hinh/index.html", "Chưa có tập thể, cá nhân nào được công khai."),
    ("khen-thuong/index.html", "Chưa có quyết định nào được công khai."),
    ("don-vi/index.html", "Chưa có đơn vị nào được công khai."),
])
def test_an_empty_front_says_so(new_site: Path, page: str, words: str) -> None:
    """A front page without entries says so in a sentence."""
    assert words in (new_site / page).read_text(encoding="utf-8")
