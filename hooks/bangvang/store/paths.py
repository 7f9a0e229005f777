"""Output addresses: which ones may be written at all, and which ones would overwrite each other."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from bangvang.problems import Invalid, Problem

MAX_SEGMENT_BYTES = 255  # NAME_MAX of every common file system

# Most addresses are plain ASCII; one expression settles them, and only the rest is looked at piece by piece.
_PIECE = (r"(?!(?i:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:[./]|$))"
          r"[A-Za-z0-9_][A-Za-z0-9_-]{0,99}(?:\.[A-Za-z0-9_-]{1,50})*")
_PLAIN = re.compile(rf"{_PIECE}(?:/{_PIECE})*")
# Names that Windows gives to devices, in any case and with any ending ("Naming Files", Microsoft).
_DEVICE = re.compile(
    r"(?i)(?:^|/)(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\.[^/]*)?(?:/|$)")
# What editors, file managers and office programs leave beside people's files; no part of anything.
_LEFTOVER = re.compile(r"\..*|.*~|~\$.*|Thumbs\.db|desktop\.ini", re.IGNORECASE)
_FORBIDDEN = frozenset('<>:"|?*')  # Windows refuses them; ":" would write a hidden stream there


def path_fault(path: str) -> str | None:
    """Say in Vietnamese what the address must be, or None when it may be written."""
    if _PLAIN.fullmatch(path) and len(path) <= MAX_SEGMENT_BYTES:
        return None
    if not path:
        return "địa chỉ tệp không được để trống"
    if any(unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for letter in path):
        return "địa chỉ tệp không được có ký tự điều khiển hoặc ký tự ẩn"
    if "\\" in path:
        return "địa chỉ tệp phải dùng dấu “/”, không dùng dấu “\\”, ví dụ: ke-hoach/index.html"
    if path.startswith("/"):
        return "địa chỉ tệp phải tính từ thư mục trang, không bắt đầu bằng “/”, ví dụ: ke-hoach/index.html"
    if not unicodedata.is_normalized("NFC", path):
        return "địa chỉ tệp phải viết bằng Unicode dựng sẵn (NFC)"
    if not _FORBIDDEN.isdisjoint(path):
        return 'địa chỉ tệp không được có các dấu < > : " | ? *'
    return next(filter(None, map(_segment_fault, path.split("/"))), None) or _device_fault(path)


def is_leftover(path: str) -> bool:
    """Whether a file or folder, or one that it stands in, was left by a program (`Thumbs.db`, `.git`, `~$ke-hoach.docx`)."""
    return any(map(_LEFTOVER.fullmatch, path.split("/")))


def _segment_fault(segment: str) -> str | None:
    if not segment:
        return "địa chỉ tệp không được có phần rỗng (hai dấu “/” liền nhau hoặc “/” ở cuối)"
    if segment.startswith("."):
        return "địa chỉ tệp không được có “..” hay phần bắt đầu bằng dấu chấm"
    if segment.endswith((".", " ")) or segment.startswith(" "):
        return ("mỗi phần của địa chỉ tệp không được kết thúc bằng dấu chấm, "
                "không bắt đầu hay kết thúc bằng dấu cách")
    if len(segment.encode()) > MAX_SEGMENT_BYTES:
        return f"mỗi phần của địa chỉ tệp không được dài quá {MAX_SEGMENT_BYTES} byte"
    return None


def _device_fault(path: str) -> str | None:
    return ("địa chỉ tệp không được dùng tên thiết bị của Windows (con, nul, com1, …)"
            if _DEVICE.search(path) else None)


def shown(path: str) -> str:
    """Return the address as it may stand in a message: nothing in it can act on a terminal."""
    return "".join(letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in path)


def safe_path(path: str) -> str:
    """Return the address unchanged when it may be written below the site; raise Invalid otherwise."""
    fault = path_fault(path)
    if fault:
        raise Invalid([Problem(shown(path), 0, "", "error", "output-path", fault)])
    return path


def _folded(path: str) -> str:
    return path.lower() if path.isascii() else unicodedata.normalize("NFC", path.casefold())


def _plainly_apart(paths: list[str]) -> bool:
    """Whether no two addresses or folders are one when folded: what nearly always holds, and is quickly seen."""
    files = set(map(_folded, paths))
    folders: set[str] = set()
    waiting = {path.rpartition("/")[0] for path in paths} - {""}
    while waiting:
        folders |= waiting
        waiting = {folder.rpartition("/")[0] for folder in waiting} - folders - {""}
    folded = set(map(_folded, folders))
    return len(files) == len(paths) and len(folded) == len(folders) and files.isdisjoint(folded)


def collisions(paths: Iterable[str]) -> list[Problem]:
    """Find addresses that some file system takes for one, sorted; empty when all is well.

    These are: equal but for case or form of accents; a file where another address needs a folder; a folder
    spelled in two ways, told with the first file below the rarer spelling.
    """
    everything = list(paths)
    if _plainly_apart(everything):
        return []
    files: dict[str, str] = {}
    folders: dict[str, dict[str, list[str]]] = {}  # folded -> as spelled -> the files below
    seen: set[str] = set()
    problems: list[Problem] = []

    def report(path: str, message: str) -> None:
        problems.append(Problem(shown(path), 0, "", "error", "output-collision", message))

    for path in sorted(everything):
        other = files.setdefault(_folded(path), path)
        if other != path:
            report(path, f"địa chỉ tệp phải khác hẳn “{shown(other)}”, không chỉ khác chữ hoa, chữ thường")
        elif path in seen:
            report(path, "địa chỉ tệp phải là duy nhất, nhưng có hai kết quả cùng ghi vào đây")
        seen.add(path)
        folder = path.rpartition("/")[0]
        while folder:
            folders.setdefault(_folded(folder), {}).setdefault(folder, []).append(path)
            folder = folder.rpartition("/")[0]
    for spelled in folders.values():
        usual = max(spelled, key=lambda folder: len(spelled[folder]))
        for folder in spelled.keys() - {usual}:
            report(spelled[folder][0], f"thư mục “{shown(folder)}” phải viết giống hệt “{shown(usual)}”")
    for folded in sorted(files.keys() & folders.keys()):
        report(files[folded], f"địa chỉ tệp không được trùng với thư mục “{shown(next(iter(folders[folded])))}/”")
    return sorted(problems)
