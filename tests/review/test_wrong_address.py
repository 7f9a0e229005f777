"""The page for wrong addresses is served at whatever depth the wrong address has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.support.build import build
from tests.support.data import small_site


@pytest.mark.parametrize(("url", "start"), [("https://minhhoa.example.vn/thi-dua/", "/thi-dua/"), (None, "/")])
def test_every_link_of_the_error_page_starts_at_the_site(tmp_path: Path, url: str | None, start: str) -> None:
    """Below any folder, its links lead where they lead from the root."""
    data = small_site(tmp_path)
    data.frame(url=url)
    build(tmp_path)
    page = (tmp_path / "site" / "404.html").read_text(encoding="utf-8")
    links = re.findall(r'(?:href|src|action)="(?!https?:|data:|mailto:|#)([^"]*)"', page)
    assert f"{start}tim-kiem/index.html" in links
    assert [link for link in links if not link.startswith(start)] == []
