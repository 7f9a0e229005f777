"""The preview: MkDocs' reload server with the system's own file events; its polling would read 10,000 times a second."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Callable, Collection, Sequence
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, cast

from mkdocs.livereload import LiveReloadServer
from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

from bangvang.problems import PortRefused

if TYPE_CHECKING:
    from watchdog.observers.polling import PollingObserver

# What changes something. That a file is read is an event too: a build, which reads them all, would ask for the next one.
CHANGES: list[type[FileSystemEvent]] = [
    FileCreatedEvent, FileModifiedEvent, FileMovedEvent, FileDeletedEvent, DirCreatedEvent, DirDeletedEvent, DirMovedEvent]
_NO_SITE = ("<!doctype html><html lang=vi><meta charset=utf-8><meta http-equiv=refresh content=3><title>Đang dựng lại</title>"
            "<p>Thư mục của trang vừa bị xóa hoặc dời đi; chương trình đang dựng lại. Trang này tự tải lại sau ít giây.").encode()


class Server(LiveReloadServer):
    """Shows a site, and has it built again when something changes in the folders that it follows."""

    def __init__(self, rebuild: Callable[[], None], site_dir: Path, port: int, ready: Callable[[], None]) -> None:
        super().__init__(builder=rebuild, host="127.0.0.1", port=port, root=str(site_dir))
        self._ready = ready
        observer = Observer()
        observer.schedule = partial(observer.schedule, event_filter=CHANGES)  # type: ignore[method-assign]
        self.observer = cast("PollingObserver", observer)
        self.error_handler = partial(self._not_found, site_dir / "404.html")

    def server_bind(self) -> None:
        """Take the port; PortRefused where the system does not give it."""
        try:
            super().server_bind()
        except OSError as error:
            raise PortRefused(taken=error.errno == errno.EADDRINUSE) from error

    def server_activate(self) -> None:
        """Listen, and say so."""
        super().server_activate()
        self._ready()

    def follow(self, folder: str) -> None:
        """See what changes in a folder, also in one that was taken away and is there again: the old watch sees nothing."""
        if folder in self._watched_paths:
            self.unwatch(folder)
        self.watch(folder)
        self.observer.schedule(Losses(self), folder, recursive=True)

    def build_again(self) -> None:
        """Have the site built: events of folders make MkDocs build nothing."""
        with self._rebuild_cond:
            self._want_rebuild = True
            self._rebuild_cond.notify_all()

    def _not_found(self, page: Path, code: int) -> bytes | None:
        """What is said where there is nothing; a site that somebody has removed is made again."""
        if code != HTTPStatus.NOT_FOUND:
            return None
        try:
            return _at_root(page.read_bytes())
        except OSError:
            self.build_again()
            return _NO_SITE


class Losses(FileSystemEventHandler):
    """Folders that go while the preview runs; of one that is moved away (into the bin) nothing else is told, not its files."""

    def __init__(self, server: Server) -> None:
        self._server = server

    def on_deleted(self, event: FileSystemEvent) -> None:
        """Have the site built without it."""
        if event.is_directory:
            self._server.build_again()


class Newcomers(FileSystemEventHandler):
    """Folders that come while the preview runs."""

    def __init__(self, server: Server, wanted: Collection[Path]) -> None:
        self._server = server
        self._wanted = wanted

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Let one that was waited for be followed from now on."""
        folder = os.fsdecode(event.dest_path if isinstance(event, DirMovedEvent) else event.src_path)
        if isinstance(event, DirCreatedEvent | DirMovedEvent) and Path(folder) in self._wanted:
            self._server.follow(folder)
            self._server.build_again()


def _at_root(page: bytes) -> bytes:
    """The page that stands for every address, with its links as they are here: it names them from the site's own address on."""
    begins = re.search(rb'href="(/[^"]+/)assets/', page)
    return page.replace(b'="' + begins[1], b'="/') if begins else page


def serve(rebuild: Callable[[], None], *, site_dir: Path, port: int, watch: Sequence[Path],
          ready: Callable[[], None]) -> None:
    """Show `site_dir` on this machine and reload browsers when `rebuild` has run; returns on Ctrl-C.

    Args:
        watch: folders to be followed, by absolute paths; those that are not there yet from when they come.
        ready: called once the port is ours.

    Raises:
        PortRefused: the port is taken, or needs rights that we do not have.
    """
    server = Server(rebuild, site_dir, port, ready)
    for path in filter(Path.is_dir, watch):
        server.follow(str(path))
    for parent in sorted({path.parent for path in watch}):
        server.observer.schedule(Newcomers(server, watch), str(parent))
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown(wait=server.serve_thread.is_alive())  # without a port no thread has begun
