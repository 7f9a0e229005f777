"""Readers while releases go live: every answer is of one release, none is an error."""

from __future__ import annotations

import os
import threading
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path

from bangvang.publish.directory import publish
from tests.faults.sites import Files, build

REQUESTS, RELEASES = (10_000, 50) if os.environ.get("BANGVANG_FAULTS") == "full" else (500, 10)


class Reader(BaseHTTPRequestHandler):
    """Answers with the marks of all pages of one release; finds out once for each request which one it is."""

    protocol_version = "HTTP/1.1"
    current: Path

    def do_GET(self) -> None:
        """Read a whole small site as one answer."""
        release = Path(os.path.realpath(self.current))
        try:
            answer = b"\n".join(sorted({path.read_bytes().split()[-1] for path in release.glob("*.html")}))
        except OSError as error:
            answer = f"error {error}".encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *args: object) -> None:
        """Keep quiet."""


def test_readers_during_the_switch(folder: Path) -> None:
    """Readers see one release at a time, without an error, however often a new one is published."""
    sites = []
    for mark in ("mot", "hai"):
        files: Files = {f"trang-{number}.html": f"noi dung {mark}".encode() for number in range(5)}
        build(folder / mark, files)
        sites.append(folder / mark / "site")
    target = folder / "target"
    publish(sites[0], target, mtime=1_000_000, keep=3)
    Reader.current = target / "current"
    server = ThreadingHTTPServer(("127.0.0.1", 0), Reader)
    server.daemon_threads = True
    serving = threading.Thread(target=server.serve_forever)
    serving.start()
    answers: list[bytes] = []
    asked = threading.Semaphore(0)

    def ask() -> None:
        connection = HTTPConnection("127.0.0.1", server.server_port, timeout=30)
        for _ in range(REQUESTS // 2):
            connection.request("GET", "/")
            answers.append(connection.getresponse().read())
            asked.release()
        connection.close()

    readers = [threading.Thread(target=ask) for _ in range(2)]
    for reader in readers:
        reader.start()
    for number in range(1, RELEASES + 1):
        for _ in range(REQUESTS // (RELEASES + 1)):  # spread the releases over all requests
            asked.acquire()
        assert publish(sites[number % 2], target, mtime=1_000_000, keep=3).changed
    for reader in readers:
        reader.join()
    server.shutdown()
    serving.join()
    server.server_close()
    assert len(answers) == REQUESTS
    assert set(answers) == {b"mot", b"hai"}
    assert sum(one != other for one, other in pairwise(answers)) >= RELEASES
