"""ZIP files whose bytes depend on nothing but their parts: no clock, no permissions, no name of this machine.

By hand, because most parts of our files are the same in thousands of them: those are deflated once (zipfile deflates
every part of every file anew, which is most of the work of a DOCX).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from typing import NamedTuple

_VERSION, _DEFLATED, _MIDNIGHT, _FIRST_OF_1980 = 20, 8, 0, 0x21
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")


class Part(NamedTuple):
    """A part ready to be put into any number of archives."""

    name: bytes
    crc: int
    size: int
    data: bytes


def part(name: str, data: bytes) -> Part:
    """A part by its ASCII name, deflated."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Part(name.encode("ascii"), zlib.crc32(data), len(data), packer.compress(data) + packer.flush())


def archive(parts: Iterable[Part]) -> bytes:
    """The archive of these parts, in this order."""
    body, directory, place, count = [], [], 0, 0
    for one in parts:
        facts = (_DEFLATED, _MIDNIGHT, _FIRST_OF_1980, one.crc, len(one.data), one.size, len(one.name), 0)
        local = _LOCAL.pack(b"PK\x03\x04", _VERSION, 0, *facts) + one.name
        directory.append(_CENTRAL.pack(b"PK\x01\x02", _VERSION, _VERSION, 0, *facts, 0, 0, 0, 0, place) + one.name)
        body += [local, one.data]
        place += len(local) + len(one.data)
        count += 1
    listing = b"".join(directory)
    end = _END.pack(b"PK\x05\x06", 0, 0, count, count, len(listing), place, 0)
    return b"".join((*body, listing, end))
