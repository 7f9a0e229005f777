"""The pictures of exemplars: which files they are, whether they can be shown, and how large they are.

Ten thousand pictures are gigabytes: a file whose size and times are those of the last look is not read again. Only
that is remembered here; whether a picture may be shown is not decided here, and its bytes are read when it is made.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Mapping
from hashlib import blake2b
from typing import NamedTuple

from bangvang.load.files import read
from bangvang.load.yaml_events import read_yaml
from bangvang.model.cards import ExemplarCard
from bangvang.model.catalogue import PhotoFile
from bangvang.problems import Invalid, Problem, Severity
from bangvang.store.known import Memo, unpacked
from bangvang.store.output import digest

_FIELD = ("photo", "file")


class _Look(NamedTuple):
    """What a look at a file found; `stamp` tells whether it is still the same file."""

    stamp: tuple[int, ...]
    photo: PhotoFile | None
    said: tuple[Severity, str, str] | None


def load_photos(root: str, exemplars: Mapping[str, ExemplarCard], code: bytes, cache: Memo | None,
                problems: list[Problem]) -> dict[str, PhotoFile]:
    """The pictures that can be shown, by exemplar; what is wrong with the others is added to `problems`.

    Args:
        code: digest of the program; another program remembers nothing of the old looks.
    """
    key = blake2b(code + b"photos", digest_size=16).digest()
    old = unpacked(cache.get("photos", key)) if cache else {}
    new: dict[str, _Look] = {}
    photos: dict[str, PhotoFile] = {}
    for id_, card in exemplars.items():
        if card.photo is None:
            continue
        path = f"data/exemplars/{card.year}/{card.photo[0]}"
        look = new[path] if path in new else _look(root, path, old.get(path))
        new[path] = look
        if look.said is not None:
            problems.append(_problem(root, f"data/exemplars/{id_}.yml", *look.said))
        if look.photo is not None:
            photos[id_] = look.photo
    if cache and new != old:
        cache.put("photos", key, pickle.dumps(new, protocol=5))
    return photos


def _look(root: str, path: str, before: _Look | None) -> _Look:
    """A look at a file, or the one before where the file has not been touched since."""
    try:
        found = os.stat(f"{root}/{path}")
        # The time of change cannot be set back by a program that copies times along.
        stamp = (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
        if before is not None and before.stamp == stamp:
            return before
        data = read(root, path)
    except OSError:
        return _Look((), None, ("error", "missing-file", f"phải có tệp ảnh {path} đọc được, hoặc bỏ phần photo"))
    try:
        from bangvang.photo import inspect_photo  # noqa: PLC0415 - 0.1 s that only a new photo is worth

        facts = inspect_photo(data, path)
    except Invalid as refused:
        (problem,) = refused.problems
        return _Look(stamp, None, ("error", problem.rule, f"{path}: {problem.message}"))
    photo = PhotoFile(path, digest(data), facts.width, facts.height)
    if not facts.gps:
        return _Look(stamp, photo, None)
    message = (f"{path}: tệp ảnh có ghi vị trí chụp (GPS); trang chỉ đăng bản đã bỏ hết thông tin kèm theo, "
               "nhưng tệp gốc cũng nên được thay bằng ảnh không có vị trí")
    return _Look(stamp, photo, ("warning", "photo-place", message))


def _problem(root: str, path: str, severity: Severity, rule: str, message: str) -> Problem:
    """At the record's line that names the file, looked up only when there is something to say."""
    return Problem(path, read_yaml(read(root, path), path).line(_FIELD), "photo.file", severity, rule, message)
