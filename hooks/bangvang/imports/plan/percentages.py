"""Percentages and per mille with their bounds, and the ratio beside them: `100% (45/45)`, `12/14 giáo viên (85,7%)`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bangvang.imports.plan.figure_words import AFTER, range_of, sign_of
from bangvang.imports.plan.figures import FIGURE, Figure, is_share_of, number_of
from bangvang.imports.plan.units import known_unit

_RATIO_INSIDE = re.compile(rf"\s*\(\s*(?P<numerator>{FIGURE})\s*/\s*(?P<denominator>{FIGURE})(?:\s+[^()\d]{{1,30}})?\s*\)")
_RATIO_LATER = re.compile(rf"(?P<said>\s+[^;.,:%()\d]{{2,60}}?){_RATIO_INSIDE.pattern}")
#: Between a ratio and its own percentage: `388/478 trường, chiếm 81%`, `12/14 giáo viên (85,7%)`.
_BETWEEN = re.compile(r"[^;.%\d]{0,40}?(?:chiếm|đạt|bằng|=|\(|,|tỷ lệ|tỉ lệ)[^;.%\d]{0,20}", re.IGNORECASE)
#: The percentage may stand behind all of the clause, where it is the ratio's: `5/6 đơn vị đạt … (83,3%)`.
_OPENED = re.compile(r"[^;.%\d]{0,160}\(\s*(?:chiếm|đạt|bằng|=|tỷ lệ|tỉ lệ)?\s*", re.IGNORECASE)


def percentage(
    text: str, match: re.Match[str], upper: re.Match[str] | None, share: re.Match[str], bound: tuple[int, str],
    found: Sequence[Figure],
) -> Figure | None:  # fmt: skip
    """A percentage; right behind a ratio it is that ratio's and None is returned."""
    value, unit = number_of(match["value"]), "‰" if share["sign"] == "‰" else "%"
    start, word = bound
    last = found[-1] if found else None
    if last is not None and last.numerator is not None and last.unit not in ("%", "‰"):
        between = text[last.end : match.start()]
        if _BETWEEN.fullmatch(between) or (_OPENED.fullmatch(between) and is_share_of(last, match["value"])):
            said = re.sub(r"[\s(,=:]*(?:chiếm|đạt|bằng|tỷ lệ|tỉ lệ)?[\s(,=:]*$", "", between).strip(" ,(")
            last.label = " ".join(filter(None, (last.unit, said))) or None
            last.value, last.unit, last.end = value, unit, share.end()
            return None
    after = AFTER.match(text, share.end())
    sign = sign_of(after["word"].lower() if after else word)
    end = after.end() if after else share.end()
    if upper is not None:
        return Figure(start, end, match.start(), value, unit, range_of(word, upper["words"], unit))
    # "95% CĐCS trở lên phát động": the noun comes first; "70% Khá trở lên" is a level.
    counted = known_unit(text, end) if after is None else None
    if counted is not None and (above := AFTER.match(text, counted)) is not None:
        sign = sign_of(above["word"].lower())
    inside = _RATIO_INSIDE.match(text, end)
    if inside is not None:
        parts = int(number_of(inside["numerator"])), int(number_of(inside["denominator"]))
        return Figure(start, inside.end(), match.start(), value, unit, sign, *parts)
    # "85% chỉ tiêu trở lên (680/800 sinh viên)": the ratio of the same share behind its noun.
    later = _RATIO_LATER.match(text, end)
    if later is not None:
        parts = int(number_of(later["numerator"])), int(number_of(later["denominator"]))
        figure = Figure(start, later.end(), match.start(), value, unit, sign, *parts, label=later["said"].strip())
        if is_share_of(figure, match["value"]):
            return figure
    return Figure(start, end, match.start(), value, unit, sign)
