"""Files of content/assets in the site, and those of the theme's package among them."""

from __future__ import annotations

from pathlib import Path

from bangvang.builder import plan
from bangvang.program import Program
from tests.support.build import HOME, TODAY
from tests.support.data import small_site


def test_an_asset_stands_in_for_the_one_of_the_theme(tmp_path: Path) -> None:
    """A department that puts its own stylesheet at the address of the theme's has its own, once; the theme's others stay."""
    small_site(tmp_path)
    place = tmp_path / "content" / "assets" / "material.css"
    place.parent.mkdir(parents=True)
    place.write_text("body { color: red }", encoding="utf-8")
    of_theme = {"assets/material.css": b"of the theme", "assets/other.css": b"another of the theme"}
    outputs = plan(Program(HOME, tmp_path), TODAY, theme_assets=of_theme).outputs
    assert outputs["assets/material.css"].make() == b"body { color: red }"
    assert outputs["assets/other.css"].make() == b"another of the theme"
