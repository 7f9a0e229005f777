"""The files of data/: what lies where, read in a fixed order; strays are reported, editors' leftovers ignored."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches
from typing import NamedTuple

from bangvang.problems import Problem
from bangvang.store.paths import is_leftover, shown

# The original of an imported article, beside its first portrait; nothing reads it, nothing publishes it.
_SOURCE = re.compile(r"[a-z0-9-]+\.source\.[a-z0-9]{1,5}")

# The same of a list or a plan.
_ORIGINAL = re.compile(r"source\.[a-z0-9]{1,5}")
_PICTURE = re.compile(r".*\.(?:jpe?g|png|webp|gif|svg)", re.IGNORECASE)

# A pipe among the records would be waited for without end.
_READING = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)
_USUALLY_ALL = 65_536  # bytes; few records are longer
_LONGEST_ID = 100  # as in references; pages and pictures add endings of their own to it


class Found(NamedTuple):
    """A record's file: path relative to the root, the folder's year (0 outside years), the id by its name."""

    path: str
    year: int
    id: str


def record_files(root: str, kind: str, *, yearly: bool, pattern: re.Pattern[str],
                 problems: list[Problem]) -> Iterator[Found]:
    """Record files `data/<kind>/<id>.yml`, or `data/<kind>/<year>/<id>.yml`, sorted by path."""
    folder = f"data/{kind}"
    if not yearly:
        yield from _records(root, folder, 0, pattern, problems)
        return
    for year in _years(root, folder, problems):
        yield from _records(root, f"{folder}/{year}", year, pattern, problems)


def record_folders(root: str, kind: str, pattern: re.Pattern[str], problems: list[Problem]) -> Iterator[Found]:
    """Records that are folders, `data/<kind>/<year>/<id>/`, sorted by path."""
    folder = f"data/{kind}"
    for year in _years(root, folder, problems):
        for name, is_dir in _entries(root, f"{folder}/{year}", problems):
            path = f"{folder}/{year}/{name}"
            if not is_dir:
                problems.append(_stray(path))
            elif _is_id(name, pattern):
                yield Found(path, year, name)
            else:
                problems.append(_bad_name(path, pattern))


def tell_strays(root: str, folder: str, known: Collection[str], problems: list[Problem]) -> None:
    """Say what stands in a folder and belongs to no record: `data/unit/` would be passed over in silence."""
    for name, _ in _entries(root, folder, problems):
        if name not in known and name.lower() != "readme.md":
            near = get_close_matches(name, known, 1)
            problems.append(_stray(f"{folder}/{name}", f"; có phải “{near[0]}”?" if near else ""))


def tell_strays_beside(root: str, found: Found, known: Collection[str], problems: list[Problem]) -> None:
    """Say what stands beside a record that is a folder and is not its own; the original of an import is kept there."""
    stray: list[Problem] = []
    tell_strays(root, found.path, known, stray)
    problems.extend(one for one in stray if not _ORIGINAL.fullmatch(one.path.rpartition("/")[2]))


def content_strays(paths: Iterable[str]) -> list[Problem]:
    """What stands in content/ and is neither a hand-written page nor an asset, with what its writer may have meant."""
    return [_stray(path, "; ảnh phải nằm trong content/assets/" if _PICTURE.fullmatch(path)
                   else "; tên tệp của trang viết tay phải kết thúc bằng “.md”")
            for path in paths]


def read(root: str, path: str) -> bytes:
    """The bytes of a file named by its path relative to the root; without a file object, which costs as much again."""
    file = os.open(f"{root}/{path}", _READING)
    try:
        data = os.read(file, _USUALLY_ALL)
        more = os.read(file, _USUALLY_ALL)  # some file systems give less than there is
        if not more:
            return data
        pieces = [data]  # joined once: adding each to the whole would copy a scan of 60 MB a thousand times
        while more:
            pieces.append(more)
            more = os.read(file, _USUALLY_ALL)
        return b"".join(pieces)
    finally:
        os.close(file)


def read_or_say(root: str, path: str, problems: list[Problem]) -> bytes | None:
    """The bytes of a file; None, and a problem more, where it cannot be read (closed, a link that leads nowhere)."""
    try:
        return read(root, path)
    except OSError:
        problems.append(unreadable(path))
        return None


def is_there(root: str, path: str, problems: list[Problem]) -> bool:
    """Whether a file is there that must be; a problem more where it is not."""
    if os.path.isfile(f"{root}/{path}"):
        return True
    problems.append(Problem(path, 0, "", "error", "missing-file", "phải có tệp này"))
    return False


def _records(root: str, folder: str, year: int, pattern: re.Pattern[str], problems: list[Problem]) -> Iterator[Found]:
    for name, is_dir in _entries(root, folder, problems):
        stem, _, ending = name.rpartition(".")
        if ending == "yml" and not is_dir and _is_id(stem, pattern):
            yield Found(f"{folder}/{name}", year, stem)
        elif _SOURCE.fullmatch(name) and not is_dir:
            continue
        elif ending == "yml" and not is_dir:
            problems.append(_bad_name(f"{folder}/{name}", pattern))
        elif ending.lower() in ("yml", "yaml") and not is_dir:
            problems.append(Problem(_printable(f"{folder}/{name}"), 0, "", "error", "file-name",
                                    f"tên tệp của bản ghi phải kết thúc bằng “.yml”; hãy đổi thành: {_printable(stem)}.yml"))
        elif is_dir or ending not in ("jpg", "jpeg", "png", "webp"):
            problems.append(_stray(f"{folder}/{name}"))


def _is_id(name: str, pattern: re.Pattern[str]) -> bool:
    return len(name) <= _LONGEST_ID and pattern.fullmatch(name) is not None


def _years(root: str, folder: str, problems: list[Problem]) -> Iterator[int]:
    for name, is_dir in _entries(root, folder, problems):
        if is_dir and re.fullmatch(r"(19|20|21)\d\d", name):
            yield int(name)
        else:
            problems.append(Problem(_printable(f"{folder}/{name}"), 0, "", "error", "year-folder",
                                    f"trong {folder}/ chỉ có các thư mục năm, ví dụ {folder}/2024/"))


def _entries(root: str, folder: str, problems: list[Problem]) -> list[tuple[str, bool]]:
    try:
        with os.scandir(f"{root}/{folder}") as entries:
            return sorted((entry.name, _is_dir(entry)) for entry in entries if not is_leftover(entry.name))
    except FileNotFoundError:
        return []
    except OSError:
        problems.append(unreadable(folder))
        return []


def _is_dir(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link in a circle
        return False


def unreadable(path: str) -> Problem:
    """What is said of a file or folder that cannot be read."""
    return Problem(path, 0, "", "error", "unreadable-file",
                   "phải là tệp (hoặc thư mục) có thật và đọc được; hãy kiểm tra quyền đọc")


def _printable(path: str) -> str:
    """A path that can be printed, whatever bytes the file's name is made of; no control sign in it acts on a terminal."""
    return shown(path.encode(errors="surrogateescape").decode(errors="replace"))


def _stray(path: str, hint: str = "") -> Problem:
    return Problem(_printable(path), 0, "", "warning", "stray-file",
                   f"tệp hoặc thư mục này không thuộc bản ghi nào và không được dùng{hint}")


def _bad_name(path: str, pattern: re.Pattern[str]) -> Problem:
    example = ("g-7k3m9q.yml" if pattern.pattern.startswith("g-")
               else f"chữ thường không dấu, chữ số và gạch nối, không quá {_LONGEST_ID} ký tự")
    return Problem(_printable(path), 0, "", "error", "file-name", f"tên tệp là mã của bản ghi, phải đúng dạng: {example}")
