"""A portal that site.yml names shows the site in a frame; another one does not."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from bangvang.publish.headers import policy


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A server that says nothing but what it must, and the policy where it has one."""

    policy = ""

    def end_headers(self) -> None:
        """The policy with every file."""
        if self.policy:
            self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path, said: str = "") -> Iterator[str]:
    """The address at which a folder is served."""
    handler = type("Saying", (Quiet,), {"policy": said})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder))) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


def test_who_may_frame_the_site(browser: Browser, tmp_path: Path) -> None:
    """The named portal shows the page, the other one an empty frame."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("<!doctype html><meta charset=utf-8><h1>Bảng Vàng</h1>", encoding="utf-8")
    (tmp_path / "portal").mkdir()
    with served(tmp_path / "portal") as named, served(tmp_path / "portal") as other, \
            served(tmp_path / "site", policy([named])) as site:
        (tmp_path / "portal" / "index.html").write_text(f'<!doctype html><iframe src="{site}/"></iframe>', encoding="utf-8")
        shown = {}
        for portal in (named, other):
            page = browser.new_page()
            page.goto(portal, wait_until="networkidle")
            shown[portal] = "Bảng Vàng" in page.frames[1].content()
            page.close()
    assert shown == {named: True, other: False}
