"""Small sites for the fault tests: made, built into a folder, read back and compared with their manifest."""

from __future__ import annotations

import hashlib
from pathlib import Path

from bangvang.publish.directory import lists_last
from bangvang.store.apply import Applied, Way, apply, finish_interrupted, refuse_foreign
from bangvang.store.lock import BUILD_BUSY, locked
from bangvang.store.manifest import Entry, Manifest, load_manifest, plan_changes
from bangvang.store.stage import Stage
from bangvang.store.surveyed import survey_site
from bangvang.store.workplace import workplace

Files = dict[str, bytes]


def two_versions(count: int = 50) -> tuple[Files, Files]:
    """Two sites of `count` files: some equal, some changed, some only in one, one a folder in the other."""
    def version(mark: int) -> Files:
        files = {f"guong-dien-hinh/g-{number:04}.html": f"{number} bản {mark * (number % 3 == 0)}".encode()
                 for number in range(count - 6)}
        files |= {f"{mark}/rieng-{number}.html": b"chi co o mot ban" * mark for number in range(3)}
        files |= {"index.html": f"trang chủ bản {mark}".encode(), "feed.xml": b"<feed/>" * mark}
        return files | ({"doi": b"tep"} if mark == 1 else {"doi/trong.html": b"thu muc"})

    return version(1), version(2)


def build(root: Path, files: Files, way: Way | None = None) -> Applied:
    """Build files into root/site as the program does: lock, finish, survey, plan, stage, verify, apply."""
    place = workplace(root / "site", root / ".cache")
    with locked(place.lock, BUILD_BUSY):
        finish_interrupted(place)
        refuse_foreign(place)
        surveyed = survey_site(place.site, place.spare)
        standing = surveyed.site
        keys = {path: hashlib.sha256(data).hexdigest()[:32] for path, data in files.items()}
        changes = plan_changes(keys, standing.manifest)
        stage = Stage(place)
        for path in changes.make:
            stage.write(path, files[path])
        contents, problems = stage.verify(changes.make)
        assert problems == []
        there = standing.entries
        new = Manifest([there[path] for path in changes.keep]
                       + [Entry(path, keys[path], *contents[path]) for path in changes.make])
        return apply(place, stage, new, surveyed, order=lists_last, way=way)


def read(folder: Path) -> Files:
    """Everything in a folder but the manifest, read from disk."""
    files = {path.relative_to(folder).as_posix(): path.read_bytes()
             for path in folder.rglob("*") if path.is_file()}
    files.pop("manifest.json", None)
    return files


def folders(folder: Path) -> set[str]:
    """The folders below a folder."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_dir()}


def whole(folder: Path) -> Files:
    """The files of a site, after comparing every byte with the manifest beside them."""
    manifest = load_manifest(folder)
    assert manifest is not None
    files = read(folder)
    assert {path: (entry.sha256, entry.size) for path, entry in manifest.entries.items()} == {
        path: (hashlib.sha256(data).hexdigest(), len(data)) for path, data in files.items()}
    return files
