"""The program itself as an input: digests of its code, templates, theme and lock, and the files it ships."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bangvang.problems import Invalid, Problem
from bangvang.store.originals import Looks, Original
from bangvang.store.output import digest
from bangvang.store.paths import is_leftover, path_fault, shown
from bangvang.store.survey import walk


@dataclass(frozen=True)
class Program:
    """Where the program stands, and where the site's own files do.

    Args:
        home: the checkout: build.py, mkdocs.yml, hooks/.
        root: the folder with data/; its content/ and theme_overrides/ stand in for the program's where they are.
    """

    home: Path
    root: Path

    @cached_property
    def code(self) -> bytes:
        """Digest of the program's code: a changed program makes everything anew."""
        return _digest_of(self.home / "hooks", "*.py")

    @cached_property
    def settings(self) -> bytes:
        """Digest of what all outputs hang on: the lock file, Python, MkDocs' settings."""
        lock = (self.home / "requirements.txt").read_bytes()
        python = f"{sys.implementation.name} {sys.version_info[0]}.{sys.version_info[1]}"
        return digest(lock, python, (self.home / "mkdocs.yml").read_bytes())

    @cached_property
    def itself(self) -> bytes:
        """Digest of all that works: code, libraries, Python, settings. What one found out another does not believe."""
        return digest(self.code, self.settings)

    @cached_property
    def theme(self) -> bytes:
        """Digest of the theme's overrides; what the site's own do not replace is the program's."""
        return digest(_digest_of(self.home / "theme_overrides", "*"), _digest_of(self.theme_overrides, "*"))

    @cached_property
    def theme_overrides(self) -> Path:
        """The overrides in use."""
        own = self.root / "theme_overrides"
        return own if own.is_dir() else self.home / "theme_overrides"

    @property
    def sources(self) -> tuple[Path, ...]:
        """Where people write; neither a site nor a publication may stand there, or be what these stand in."""
        names = ("data", "content", "theme_overrides")
        return (self.home / "hooks", *dict.fromkeys(place / name for place in (self.root, self.home) for name in names))

    def hand_written(self, problems: list[Problem] | None = None) -> dict[str, tuple[str, bytes]]:
        """Hand-written Markdown by address: its path (`content/huong-dan.md`) and bytes; the site's own beside the program's.

        Args:
            problems: gets what is wrong with names and files, to be told with all the rest; without, it is raised.
        """
        pages = {}
        with _told(problems) as found:
            for folder in self._content_folders():
                for path in _files(folder, "*.md"):
                    name = path.relative_to(folder).as_posix()
                    if not _is_readme(path):
                        with _collected(found):
                            address = _address(folder, path, name.removesuffix(".md") + ".html")
                            pages[address] = (f"{folder.name}/{name}", _bytes(path, folder.parent))
        return pages

    def asset_files(self, problems: list[Problem] | None = None) -> dict[str, Path]:
        """Styles, scripts, fonts, pictures and whatever else stands in content/assets, by address.

        Args:
            problems: as in `hand_written`.
        """
        assets = {}
        with _told(problems) as found:
            for folder in self._content_folders():
                for path in _files(folder / "assets", "*"):
                    if not _is_readme(path):
                        with _collected(found):
                            assets[_address(folder, path, path.relative_to(folder).as_posix())] = path
        return assets

    def unused_content(self) -> list[str]:
        """Paths of files in content/ that are neither hand-written pages nor assets: `content/huong-dan.md.txt`."""
        unused = []
        for folder in self._content_folders():
            with _collected([]):  # what cannot be looked into is told with the pages
                for path in _files(folder, "*"):
                    name = path.relative_to(folder).as_posix()
                    if not (name.startswith("assets/") or name.endswith(".md") or _is_readme(path)):
                        unused.append(f"{folder.name}/{name}")
        return unused

    def assets(self, looks: Looks) -> dict[str, Original]:
        """The same files as originals: a film among them is never held."""
        found = {}
        for address, path in self.asset_files().items():
            place = path.parents[address.count("/") + 1]  # content/ stands in it
            with _readable(path, place):
                found[address] = looks.original(place.as_posix(), path.relative_to(place).as_posix())
        return found

    def _content_folders(self) -> list[Path]:
        """The program's content first, so that the site's own file of one name stands in for it."""
        folders = [self.home / "content"]
        if self.root != self.home and (self.root / "content").is_dir():
            folders.append(self.root / "content")
        return folders


def _files(folder: Path, pattern: str) -> Iterator[Path]:
    """The files below a folder in a fixed order, no leftovers; one that cannot be looked into is said, not taken for empty."""
    found = []
    if folder.is_dir():
        with _readable(folder, folder.parent):
            found = [folder / name for name, _ in walk(folder) if not is_leftover(name)]
    for path in sorted(found):
        with _readable(path, folder.parent):
            is_wanted = path.match(pattern) and path.is_file()
        if is_wanted:
            yield path


def _address(folder: Path, path: Path, address: str) -> str:
    """The address that a file of content/ asks for, when it may be written."""
    fault = path_fault(address)
    if fault:
        raise Invalid([Problem(shown(path.relative_to(folder.parent).as_posix()), 0, "", "error", "output-path", fault)])
    return address


def _bytes(path: Path, root: Path) -> bytes:
    with _readable(path, root):
        return path.read_bytes()


@contextmanager
def _readable(path: Path, root: Path) -> Iterator[None]:
    """Turn a refusal of the system into Invalid, with the place below `root`."""
    try:
        yield
    except OSError as error:
        where = Path(os.fsdecode(error.filename or path))
        place = where.relative_to(root) if where.is_relative_to(root) else where
        raise Invalid([Problem(shown(place.as_posix()), 0, "", "error", "unreadable-file",
                               "phải là tệp (hoặc thư mục) có thật và đọc được; hãy kiểm tra quyền đọc")]) from error


@contextmanager
def _collected(found: list[Problem]) -> Iterator[None]:
    """Note what is wrong instead of going no further."""
    try:
        yield
    except Invalid as invalid:
        found.extend(invalid.problems)


@contextmanager
def _told(problems: list[Problem] | None) -> Iterator[list[Problem]]:
    """A list for what is wrong, also for that which ends the looking: added to `problems`, or else raised, all of it."""
    found: list[Problem] = []
    with _collected(found):
        yield found
    if problems is not None:
        problems.extend(found)
    elif found:
        raise Invalid(found)


def _is_readme(path: Path) -> bool:
    """Whether a file explains its folder to those who work in it; no part of the site."""
    return path.name.lower() == "readme.md"


def _digest_of(folder: Path, pattern: str) -> bytes:
    parts: list[str | bytes] = []
    for path in _files(folder, pattern):
        if "__pycache__" not in path.parts:
            parts += [os.fsencode(path.relative_to(folder).as_posix()), _bytes(path, folder.parent)]
    return digest(*parts)
