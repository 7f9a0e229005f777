"""Time and memory of a build: from nothing, without a change, after one changed name; for 1,000 and 10,000 people.

Each build is a process of its own, as an editor starts it; Hugo with Pagefind builds the same people beside it.
`--sizes 100000` for the large one; `--write` puts the rows into docs/build-figures.md.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))
sys.path.insert(0, str(Path(__file__).resolve().parent))

import _hugo
from _province import HOME, write

TODAY = "2026-11-20"


class Run(NamedTuple):
    """Seconds on the wall, processor seconds, peak memory in MB, files written."""

    wall: float
    processor: float
    memory: int
    written: int


def build(root: Path, *more: str) -> Run:
    """One build in its own process."""
    before = os.times()
    begun = time.monotonic()
    command = [sys.executable, "-c", _CHILD, str(HOME), "--root", str(root), "--today", TODAY, *more]
    # As for an editor, whose Python keeps what it compiled: else every build would compile the program again (0.4 s).
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**environ, "PYTHONUTF8": "1"})
    wall = time.monotonic() - begun
    after = os.times()
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)
    processor = after.children_user + after.children_system - before.children_user - before.children_system
    found = re.search(r"tạo (\d+) tệp", done.stdout)
    memory = int(re.search(r"ru_maxrss (\d+)", done.stdout)[1]) // 1024
    return Run(wall, processor, memory, int(found[1]) if found else 0)


# The command line as build.py starts it inside its environment, and the peak memory after it.
_CHILD = """
import importlib, resource, sys
home, *arguments = sys.argv[1:]
sys.path.insert(0, home + "/hooks")
from bangvang.cli import main
code = main(["build", *arguments], root_default=home, renderer=lambda: importlib.import_module("renderer"))
print("ru_maxrss", max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))
sys.exit(code)
"""


def change_one_name(root: Path, id_: str) -> None:
    """Give one recipient another given name."""
    path = root / "data" / "recipients" / f"{id_}.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"^(name: .* )\S+$", r"\1Thanh", text, count=1, flags=re.MULTILINE), encoding="utf-8")


def measure(folder: Path, size: int, *, peers: bool) -> list[tuple[str, Run]]:
    """All builds of one size, one after the other, on one folder."""
    root = folder / f"{size}"
    root.mkdir()
    ids = write(root, size)
    runs = [("từ đầu · from nothing", build(root)), ("không đổi · no change", build(root))]
    change_one_name(root, ids[size // 2])
    runs.append(("đổi một tên · one changed name", build(root)))
    change_one_name(root, ids[size // 3])
    runs.append(("đổi thêm một tên · one more", build(root)))
    if peers:
        runs.append(("Hugo + Pagefind, mỗi lần · each time", _peers(root, folder / f"{size}-hugo")))
    return runs


def _peers(root: Path, folder: Path) -> Run:
    """Hugo and Pagefind on the same people; they have no build of what changed only."""
    folder.mkdir()
    _hugo.write(root, folder)
    before = os.times()
    hugo, pagefind = _hugo.build(folder)
    after = os.times()
    processor = after.children_user + after.children_system - before.children_user - before.children_system
    written = sum(1 for path in (folder / "public").rglob("*") if path.is_file())
    return Run(hugo + pagefind, processor, 0, written)


def main() -> None:
    """Run, print, and write the table when asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1_000, 10_000])
    parser.add_argument("--without-peers", action="store_true", help="leave out Hugo and Pagefind")
    parser.add_argument("--write", action="store_true", help="write docs/build-figures.md")
    options = parser.parse_args()
    rows: list[str] = []
    # Nothing is deleted before the end: for five minutes ext4 looks past the places of deleted files, one by one, whenever
    # a file is made, and a build that follows takes up to half as long again.
    with tempfile.TemporaryDirectory() as folder:
        for size in options.sizes:
            for name, run in measure(Path(folder), size, peers=not options.without_peers):
                memory = f"{run.memory} MB" if run.memory else "–"
                rows.append(f"| {size:,} | {name} | {run.wall:.1f} | {run.processor:.1f} | {memory} | {run.written:,} |")
                print(rows[-1], flush=True)
    if options.write:
        _write(rows)


def _write(rows: list[str]) -> None:
    """The table; sizes that were not measured in this run keep their rows, since the large one takes half an hour."""
    file = HOME / "docs" / "build-figures.md"
    there = [line for line in file.read_text(encoding="utf-8").splitlines() if re.match(r"\| [\d,]+ \|", line)]
    measured = {_size(row) for row in rows}
    rows = sorted([*rows, *(row for row in there if _size(row) not in measured)], key=_size)
    head = (f"# Build figures\n\nWritten by `python3 build.py bench building -- --write` with Python "
            f"{platform.python_version()}, {os.cpu_count()} cores; the rows of one size are of one run.\n"
            "Every person has a portrait with a story of some 250 words and one to three awards; the search index is part of\n"
            "the build. The first change after a build from nothing also gives the site its spare (ADR 0040); all later ones\n"
            "find it. Peak memory is that of the largest process; helpers (ADR 0045) each take somewhat less. Where tens of\n"
            "thousands of files were deleted within the last five minutes, a build from nothing takes up to half as long again\n"
            "(ext4 looks past their places, one by one, for each file that is made).\n\n"
            "| people | build | seconds | processor seconds | peak memory | files written |\n|---|---|---|---|---|---|\n")
    file.write_text(head + "\n".join(rows) + "\n", encoding="utf-8")


def _size(row: str) -> int:
    return int(row.split("|")[1].replace(",", ""))


if __name__ == "__main__":
    main()
