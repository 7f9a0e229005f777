"""The ruled lines of a table in a scan: found in the picture, since a scan has no lines but dark points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from PIL import Image, ImageFilter

_DOTS = 150  # per inch: a thin rule is two points wide
_DARK = 160  # of 255
_LEVEL = 36.0  # points (1/72 inch): more than the bars of letters that run into each other, as in STT
_UPRIGHT = 18.0  # the height of a row of one line, and more than any stroke of a letter
_SETTINGS = {"vertical_strategy": "explicit", "horizontal_strategy": "explicit", "snap_tolerance": 4, "join_tolerance": 4,
             "intersection_tolerance": 6}

Rule = dict[str, Any]


def drawn_rules(page: Any) -> dict[str, Any] | None:
    """What pdfplumber needs to find the tables of a page that is a picture; None where no lines cross."""
    picture = page.to_image(resolution=_DOTS).original.convert("L")
    # Two points darker all around: a rule that a crooked page breaks into steps is one again.
    dark = picture.point(lambda light: 0 if light < _DARK else 255).filter(ImageFilter.MinFilter(3))
    scale = 72 / _DOTS
    level = [_line(start * scale, at * scale, end * scale, at * scale) for at, start, end in _runs(dark, _LEVEL)]
    upright = [_line(at * scale, start * scale, at * scale, end * scale)
               for at, start, end in _runs(dark.transpose(Image.Transpose.TRANSPOSE), _UPRIGHT)]
    if len(level) < 2 or len(upright) < 2:
        return None
    return {**_SETTINGS, "explicit_horizontal_lines": level, "explicit_vertical_lines": upright}


def _runs(picture: Image.Image, shortest: float) -> Iterator[tuple[int, int, int]]:
    """Dark runs in the rows of a picture, of so many points and longer: the row, and from where to where."""
    width, height = picture.size
    points = picture.tobytes()
    long = re.compile(rb"\x00{%d,}" % int(shortest * _DOTS / 72))
    for row in range(height):
        for run in long.finditer(points, row * width, (row + 1) * width):
            yield row, run.start() - row * width, run.end() - row * width


def _line(x0: float, top: float, x1: float, bottom: float) -> Rule:
    return {"object_type": "line", "x0": x0, "x1": x1, "top": top, "bottom": bottom, "width": x1 - x0, "height": bottom - top}
