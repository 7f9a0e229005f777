"""Measure the store on large sites: `PYTHONPATH=hooks python tests/store/measure.py [FILES]`."""

from __future__ import annotations

import hashlib
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bangvang.publish.directory import publish, rollback
from bangvang.store.apply import apply
from bangvang.store.manifest import Entry, Manifest, loads_manifest, plan_changes
from bangvang.store.objects import ObjectStore
from bangvang.store.paths import collisions
from bangvang.store.stage import Stage
from bangvang.store.surveyed import survey_site
from bangvang.store.workplace import workplace


@contextmanager
def timed(what: str) -> Iterator[None]:
    """Print how long the block took, and how much of it was this process's own work."""
    started, worked = time.perf_counter(), time.process_time()
    yield
    print(f"{what:44} {time.perf_counter() - started:8.3f} s, processor {time.process_time() - worked:8.3f} s",
          flush=True)


def step(root: Path, files: dict[str, bytes], title: str) -> None:
    """Build files into root/site, each part timed."""
    print(title)
    place = workplace(root / "site", root / ".cache")
    keys = {path: hashlib.md5(data, usedforsecurity=False).hexdigest() for path, data in files.items()}
    with timed("  survey (with the manifest's load)"):
        surveyed = survey_site(place.site, place.spare)
        standing = surveyed.site
    with timed("  plan_changes"):
        changes = plan_changes(keys, standing.manifest)
    with timed(f"  stage: write and verify {len(changes.make)}"):
        stage = Stage(place)
        for path in changes.make:
            stage.write(path, files[path])
        contents, problems = stage.verify(changes.make)
        assert problems == []
    there = standing.entries
    new = Manifest([*(there[path] for path in changes.keep),
                    *(Entry(path, keys[path], *contents[path]) for path in changes.make)])
    with timed("  apply"):
        done = apply(place, stage, new, surveyed, order=lambda path: 0)
    print("  ", done)


def main(count: int) -> None:
    """Measure with `count` files of about 4 KB."""
    entries = [Entry(f"guong-dien-hinh/{number % 999}/g-{number:06}.html", f"{number:032x}", f"{number:064x}",
                     number) for number in range(130_000)]
    with timed("manifest of 130,000: dump"):
        data = Manifest(entries).dumps()
    with timed("manifest of 130,000: load"):
        assert loads_manifest(data) is not None
    with timed("collisions of 130,000"):
        assert collisions([entry.path for entry in entries]) == []
    with tempfile.TemporaryDirectory(dir=".") as folder:
        root = Path(folder)
        store = ObjectStore(root / "store.db")
        with timed("objects: put 100,000 of 1 KB"):
            for number in range(100_000):
                store.put("html", b"%d" % number, b"x" * 1000)
            store.commit()
        with timed("objects: get 100,000"):
            assert all(store.get("html", b"%d" % number) for number in range(100_000))
        store.close()
        files = {f"guong-dien-hinh/{number % 999}/g-{number:06}.html": b"%d " % number * 600
                 for number in range(count)}
        step(root, files, f"{count} files, nothing there")
        for number in (1, 2, 3):
            files[next(iter(files))] = b"changed %d" % number
            step(root, files, f"{count} files, one change, time {number}")
        with timed(f"publish {count} files"):
            publish(root / "site", root / "target", mtime=1_700_000_000)
        files[next(iter(files))] = b"changed again"
        step(root, files, "one more change")
        with timed(f"publish {count} files, one change"):
            publish(root / "site", root / "target", mtime=1_700_000_000)
        with timed("rollback"):
            rollback(root / "target")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
