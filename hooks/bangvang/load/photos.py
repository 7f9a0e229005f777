"""The pictures of exemplars: which files they are, whether they can be shown, and how large they are.

Whether somebody's picture may be shown is not decided here.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

from bangvang.load.files import read
from bangvang.load.yaml_events import read_yaml
from bangvang.model.cards import ExemplarCard
from bangvang.model.catalogue import PhotoFile
from bangvang.problems import Invalid, Problem, Severity
from bangvang.store.known import Memo
from bangvang.store.originals import Looks
from bangvang.store.output import digest

_FIELD = ("photo", "file")


class _Look(NamedTuple):
    """What a look at a file found: a picture that can be shown, something to say, or both."""

    photo: PhotoFile | None
    said: tuple[Severity, str, str] | None


def load_photos(root: str, exemplars: Mapping[str, ExemplarCard], code: bytes, cache: Memo | None,
                problems: list[Problem]) -> dict[str, PhotoFile]:
    """The pictures that can be shown, by exemplar; what is wrong with the others is added to `problems`.

    Args:
        code: digest of the program; another program remembers nothing of the old looks.
    """
    looks = Looks("photos", code, cache)
    photos: dict[str, PhotoFile] = {}
    for id_, card in exemplars.items():
        if card.photo is None:
            continue
        path = f"data/exemplars/{card.year}/{card.photo[0]}"
        try:
            look = looks.found(f"{root}/{path}", partial(_look, root, path))
        except OSError:
            look = _Look(None, ("error", "missing-file", f"phải có tệp ảnh {path} đọc được, hoặc bỏ phần photo"))
        if look.said is not None:
            problems.append(_problem(root, f"data/exemplars/{id_}.yml", *look.said))
        if look.photo is not None:
            photos[id_] = look.photo
    looks.keep()
    return photos


def _look(root: str, path: str) -> _Look:
    from bangvang.photo import inspect_photo  # noqa: PLC0415 - 0.1 s that only a new photo is worth

    data = read(root, path)
    try:
        facts = inspect_photo(data, path)
    except Invalid as refused:
        (problem,) = refused.problems
        return _Look(None, ("error", problem.rule, f"{path}: {problem.message}"))
    photo = PhotoFile(path, digest(data), facts.width, facts.height)
    if not facts.gps:
        return _Look(photo, None)
    message = (f"{path}: tệp ảnh có ghi vị trí chụp (GPS); trang chỉ đăng bản đã bỏ hết thông tin kèm theo, "
               "nhưng tệp gốc cũng nên được thay bằng ảnh không có vị trí")
    return _Look(photo, ("warning", "photo-place", message))


def _problem(root: str, path: str, severity: Severity, rule: str, message: str) -> Problem:
    """At the record's line that names the file, looked up only when there is something to say."""
    return Problem(path, read_yaml(read(root, path), path).line(_FIELD), "photo.file", severity, rule, message)
