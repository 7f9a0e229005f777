"""Marks: words that occur nowhere else and are found again in whatever form a site could hold them."""

from __future__ import annotations

import gzip
import html
import io
import re
import urllib.parse
import zipfile
import zlib
from collections.abc import Collection, Iterator, Mapping

# The middle of a mark is ASCII and stays what it is when the mark is folded, put in a slug, percent-encoded or
# escaped for JSON and HTML, in any case; the letters around it have accents, so that those roads are really taken.
_LETTERS = "bcdghkmnpr"
_MIDDLE = re.compile(rb"q([bcdghkmnpr]{4})w", re.IGNORECASE)


class Marks:
    """Gives out marks and remembers what each stands for; `start` makes other marks for the same things."""

    def __init__(self, start: int = 0) -> None:
        self._next = start
        self.given: dict[bytes, str] = {}

    def __call__(self, what: str) -> str:
        """A new mark."""
        middle = "".join(_LETTERS[self._next // 10**power % 10] for power in range(4))
        self._next += 1
        self.given[middle.encode()] = what
        return f"Zữq{middle}wợ"

    def ascii(self, what: str) -> str:
        """A new mark for ids and file names."""
        return f"z{self(what)[2:8]}"

    def name(self, what: str) -> str:
        """A name of two words, both marks: no part of it may show."""
        return f"{self(what)} {self(what)}"


def found_marks(marks: Marks, files: Mapping[str, bytes], only: Collection[str] | None = None) -> list[str]:
    """Where marks stand, one line each: `path: what`; `only` limits it to what begins with one of these."""
    hits = set()
    for place, data in _everything(files):
        for reading in _readings(data):
            for middle in _MIDDLE.findall(reading):
                what = marks.given.get(middle.lower())
                if what and (only is None or what.startswith(tuple(only))):
                    hits.add(f"{place}: {what}")
    return sorted(hits)


def _everything(files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """All bytes of a site with their place: names of files, their bytes, and what is packed inside them."""
    for path, data in files.items():
        yield path, path.encode()
        yield path, data
        if data[:2] == b"\x1f\x8b":
            yield f"{path} (gzip)", gzip.decompress(data)
        if data[:4] == b"PK\x03\x04":
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                for name in archive.namelist():
                    yield f"{path}!{name}", name.encode() + b"\n" + archive.read(name)
        if data[:5] == b"%PDF-":
            for stream in re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL):
                try:
                    yield f"{path} (stream)", zlib.decompress(stream)
                except zlib.error:
                    continue


def _readings(data: bytes) -> Iterator[bytes]:
    """The bytes as they are, and with every letter that was written as a number turned back into itself."""
    yield data
    if re.search(rb"&#|%[57]|\\u00", data):
        text = data.decode("utf-8", "replace")
        text = re.sub(r"\\u00([0-7][0-9a-fA-F])", lambda found: chr(int(found[1], 16)), text)
        yield html.unescape(urllib.parse.unquote(text)).encode("utf-8", "replace")
