"""A workbook whose bytes depend on nothing but its contents."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile

from openpyxl import Workbook

EPOCH = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - openpyxl wants naive; fixed, so that bytes do not depend on the day
_ZIP_DATE = (2000, 1, 1, 0, 0, 0)


def fixed(book: Workbook) -> bytes:
    """A workbook as bytes that depend on nothing but its contents: fixed times, sorted parts."""
    raw = io.BytesIO()
    book.save(raw)
    out = io.BytesIO()
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for name in sorted(source.namelist(), key=lambda part: (part != "[Content_Types].xml", part)):
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _fixed_times(content)
            target.writestr(entry, content)
    return out.getvalue()


def _fixed_times(content: bytes) -> bytes:
    return re.sub(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)", rb"\g<1>2000-01-01T00:00:00Z\g<2>", content)
