"""Numbers that Word generates: they stand in no paragraph's text and must become marks that a reader sees."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEVEL = re.compile(r"%([1-9])")
# Bullets of the Symbol and Wingdings fonts as signs that every font has.
_BULLETS = {
    "\uf02d": "-",
    "\uf0b7": "•",
    "\uf0a7": "•",
    "\uf0fc": "•",
    "\uf0d8": "•",
    "o": "•",
    "\uf02b": "+",
}
_MAX_LEVELS = 9


@dataclass(slots=True)
class _Level:
    format: str = "decimal"
    text: str = ""
    start: int = 1


@dataclass(slots=True)
class Numbering:
    """The lists of a document and how far each has counted."""

    levels: dict[str, list[_Level]] = field(default_factory=dict)
    abstract: dict[str, str] = field(default_factory=dict)
    starts: dict[tuple[str, int], int] = field(default_factory=dict)
    styles: dict[str, tuple[str, int]] = field(default_factory=dict)
    counters: dict[str, list[int | None]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def mark(self, paragraph: Element) -> str:
        """The mark that Word shows before a paragraph; counts on. Empty for a paragraph without one."""
        number = self._number(paragraph)
        if number is None:
            return ""
        num_id, level = number
        name = self.abstract.get(num_id)
        levels = self.levels.get(name or "", [])
        if name is None or level >= len(levels):
            return ""
        counters = self.counters.setdefault(name, [None] * _MAX_LEVELS)
        start = self.starts.get((num_id, level), levels[level].start)
        current = counters[level]
        # Lists of one kind count on together, but for the places where one of them begins anew (startOverride).
        anew = (num_id, level) in self.starts and (num_id, level) not in self.begun
        self.begun.add((num_id, level))
        counters[level] = start if current is None or anew else current + 1
        for deeper in range(level + 1, _MAX_LEVELS):
            counters[deeper] = None
        shape = levels[level]
        if shape.format == "bullet":
            return _BULLETS.get(shape.text, shape.text if shape.text in "-–+*•" and shape.text else "•")
        if shape.format == "none":
            return ""

        def shown(found: re.Match[str]) -> str:
            index = int(found[1]) - 1
            if index >= len(levels):
                return ""
            value = counters[index]
            return format_number(levels[index].start if value is None else value, levels[index].format)

        return _LEVEL.sub(shown, shape.text).strip()

    def _number(self, paragraph: Element) -> tuple[str, int] | None:
        """List and level of a paragraph: its own, else its style's."""
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return None
        own = properties.find(f"{W}numPr")
        style = properties.find(f"{W}pStyle")
        inherited = self.styles.get(style.get(f"{W}val", "")) if style is not None else None
        if own is None:
            return inherited
        num_id, level = own.find(f"{W}numId"), own.find(f"{W}ilvl")
        depth = int(level.get(f"{W}val", "0")) if level is not None else (inherited[1] if inherited else 0)
        name = num_id.get(f"{W}val", "0") if num_id is not None else (inherited[0] if inherited else "0")
        return None if name == "0" else (name, min(max(depth, 0), _MAX_LEVELS - 1))


def read_numbering(numbering: Element | None, styles: Element | None) -> Numbering:
    """The lists that numbering.xml and styles.xml define."""
    found = Numbering()
    if numbering is not None:
        for abstract in numbering.iter(f"{W}abstractNum"):
            levels = [_Level() for _ in range(_MAX_LEVELS)]
            for level in abstract.iter(f"{W}lvl"):
                _read_level(level, levels)
            found.levels[abstract.get(f"{W}abstractNumId", "")] = levels
        for number in numbering.findall(f"{W}num"):
            _read_num(number, found)
    if styles is not None:
        _read_styles(styles, found)
    return found


def _read_level(level: Element, levels: list[_Level]) -> None:
    index = int(level.get(f"{W}ilvl", "0"))
    if not 0 <= index < _MAX_LEVELS:
        return
    levels[index] = _Level(
        _value(level, "numFmt") or "decimal",
        _value(level, "lvlText") or "",
        int(_value(level, "start") or "1"),
    )


def _read_num(number: Element, found: Numbering) -> None:
    num_id = number.get(f"{W}numId", "")
    found.abstract[num_id] = _value(number, "abstractNumId") or ""
    for override in number.findall(f"{W}lvlOverride"):
        start = _value(override, "startOverride")
        if start is not None:
            found.starts[num_id, int(override.get(f"{W}ilvl", "0"))] = int(start)


def _read_styles(styles: Element, found: Numbering) -> None:
    """Lists of paragraph styles, also through the styles that they are based on."""
    based: dict[str, str] = {}
    for style in styles.iter(f"{W}style"):
        name = style.get(f"{W}styleId", "")
        based[name] = _value(style, "basedOn") or ""
        numbered = style.find(f"{W}pPr/{W}numPr")
        if numbered is not None and _value(numbered, "numId") not in (None, "0"):
            found.styles[name] = (_value(numbered, "numId") or "", int(_value(numbered, "ilvl") or "0"))
    for name in sorted(based):
        seen = {name}
        above = based[name]
        while name not in found.styles and above and above not in seen:
            seen.add(above)
            if above in found.styles:
                found.styles[name] = found.styles[above]
            above = based.get(above, "")


def _value(element: Element, tag: str) -> str | None:
    child = element.find(f"{W}{tag}")
    return child.get(f"{W}val") if child is not None else None


def format_number(value: int, form: str) -> str:
    """A number in Word's forms."""
    if form in ("upperRoman", "lowerRoman"):
        roman = _roman(value)
        return roman if form == "upperRoman" else roman.lower()
    if form in ("upperLetter", "lowerLetter"):
        letter = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    return f"{value:02d}" if form == "decimalZero" else str(value)


def _roman(value: int) -> str:
    signs = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    text = ""
    for worth, sign in signs:
        text += sign * (value // worth)
        value %= worth
    return text
