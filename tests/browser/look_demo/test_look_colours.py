"""The stylesheet, read as text: contrast of every pair of colours that it uses, and what it asks for."""

from __future__ import annotations

import re

import pytest

from tests.browser.look_demo import example_site

CSS = (example_site.ASSETS / "css" / "bangvang.css").read_text(encoding="utf-8")
LIGHT = dict(re.findall(r"--([a-z-]+):(#[0-9a-f]{3,6})\b", CSS[: CSS.index("prefers-color-scheme:dark")]))
DARK = {
    **LIGHT,
    **dict(
        re.findall(
            r"--([a-z-]+):(#[0-9a-f]{3,6})\b",
            CSS[CSS.index("prefers-color-scheme:dark") : CSS.index("html{")],
        )
    ),
}

# WCAG 2.2, 1.4.3: text; 1.4.11: the edge of a control.
TEXT = [(ink, ground) for ground in ("paper", "wash") for ink in ("ink", "soft", "link", "gold")]
TEXT += [
    ("on-lacquer", "lacquer"),
    ("on-lacquer-soft", "lacquer"),
    ("on-lacquer", "lacquer-deep"),
    ("on-lacquer-soft", "lacquer-deep"),
    ("sample-ink", "sample"),
]


def luminance(colour: str) -> float:
    """Relative luminance of #rgb or #rrggbb (WCAG 2.2)."""
    full = colour[1:] if len(colour) == 7 else "".join(2 * one for one in colour[1:])
    parts = [int(full[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_ratio_is_the_one_of_the_guideline() -> None:
    """Black on white is 21; the guide's figures for ink and red on paper come out."""
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#1f1b16", "#fffdf8") == pytest.approx(16.8, abs=0.1)
    assert contrast("#8f1d1d", "#fffdf8") == pytest.approx(8.8, abs=0.1)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_stands_out(palette: dict[str, str], ink: str, ground: str) -> None:
    """Every colour of text reaches 4.5 on every ground that it stands on, by day and by night."""
    assert contrast(palette[ink], palette[ground]) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_edges_of_controls_stand_out(palette: dict[str, str]) -> None:
    """The edge of a field or button reaches 3 against what surrounds it."""
    assert contrast(palette["edge"], palette["paper"]) >= 3
    assert contrast(palette["edge"], palette["wash"]) >= 3


def test_the_stylesheet_asks_only_for_files_that_are_there() -> None:
    """Each address in the stylesheet is one of our files, or Material's, which the build puts beside it."""
    named = re.findall(r'url\("([^"]+)"\)', CSS)
    assert "../material.css" in named
    for one in named:
        assert one == "../material.css" or (example_site.ASSETS / "css" / one).resolve().is_file()


def test_the_fonts_come_with_their_licence() -> None:
    """The face is under the OFL, whose text must travel with it."""
    licence = (example_site.ASSETS / "fonts" / "be-vietnam-pro-OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
