"""A calendar file of whole days (RFC 5545): lines folded at 75 octets, texts escaped, the same bytes for the same days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_OCTETS = 75
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


class Event(NamedTuple):
    """A whole day; `uid` names it for ever and says nothing of it, `url` may be empty."""

    uid: str
    day: dt.date
    summary: str
    description: str
    url: str


def calendar(name: str, events: Iterable[Event], stamp: dt.date) -> bytes:
    """The file; without METHOD, which would make it a message and want an organiser of each day (RFC 5546, 3.2.1).

    Args:
        stamp: the day on which the calendar says what it says; calendars want it with each event.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Bang Vang//Ngay ky niem//VI", "CALSCALE:GREGORIAN",
             f"X-WR-CALNAME:{_text(name)}"]
    for event in events:
        lines += ["BEGIN:VEVENT", f"UID:{_text(event.uid)}", f"DTSTAMP:{stamp:%Y%m%d}T000000Z",
                  f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}", f"SUMMARY:{_text(event.summary)}"]
        lines += [f"DESCRIPTION:{_text(event.description)}"] if event.description else []
        lines += [f"URL:{event.url}"] if event.url else []
        lines += ["TRANSP:TRANSPARENT", "END:VEVENT"]
    lines.append("END:VCALENDAR")
    return b"".join(part + b"\r\n" for line in lines for part in _folded(line.encode()))


def _text(text: str) -> str:
    return text.translate(_ESCAPES)


def _folded(line: bytes) -> Iterator[bytes]:
    """A line in parts of at most 75 octets, never cut inside a letter; parts after the first begin with a space."""
    room, begin = _OCTETS, b""
    while len(line) > room:
        cut = room
        while line[cut] & 0xC0 == 0x80:  # in the middle of a letter's bytes
            cut -= 1
        yield begin + line[:cut]
        line, room, begin = line[cut:], _OCTETS - 1, b" "
    yield begin + line
