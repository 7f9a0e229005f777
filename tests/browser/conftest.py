"""What the browser tests share: the real site, built once; a server that sends the policy; one Chromium.

The tools are those that `build.py test` brings; BANGVANG_CHROMIUM, BANGVANG_JAVA and
BANGVANG_NODE_MODULES say where they are.
"""

from __future__ import annotations

import datetime as dt
import http.server
import os
import shutil
import threading
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from bangvang.cli import tools
from bangvang.routes.parting import FULL
from tests.support.build import HOME, build

# The policy of the issue; the last part only tells the server of the tests what a browser has refused.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; report-uri /csp-report"
)
# A day on which the sample data has everything to show: a list is under consultation, a quarter is running.
DAY = dt.date(2026, 11, 20)
PLACES = ("Hoa Mai", "Suối Mơ", "Đồi Sim", "Nắng Ấm", "Cây Sấu", "Ánh Dương", "Ươm Mầm")


@dataclass(frozen=True)
class Site:
    """A built site: its folder, its addresses by kind of output, and the path at which it is to be served."""

    folder: Path
    paths: dict[str, list[str]]
    home: str

    def pages(self, kind: str) -> list[str]:
        """The longest page of a kind, and the shortest: where much stands and where little does."""
        by_size = sorted(self.paths[kind], key=lambda path: ((self.folder / path).stat().st_size, path))
        return list(dict.fromkeys((by_size[-1], by_size[0])))


@dataclass
class Server:
    """A loopback server of a site: its address, and what browsers reported against the policy."""

    address: str
    reports: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def environment() -> dict[str, str]:
    """Where the tools are: as `build.py test` says, else found by the same code."""
    if "BANGVANG_NODE_MODULES" in os.environ:
        return dict(os.environ)
    return tools.prepare(HOME)


def _school(file: Path, number: int, place: str) -> None:
    file.write_text(f"name: Trường Tiểu học số {number} {place}\nkind: truong\nlevel: tieu-hoc\nparent: so-gddt-minh-hoa\n"
                    f"sample: true\nplace:\n  now: xã {place}, tỉnh Minh Họa\n", encoding="utf-8")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The repository's own data as a site, by the road that `build.py` takes, with more schools than a page holds."""
    root = tmp_path_factory.mktemp("real")
    shutil.copytree(HOME / "data", root / "data")
    for place in range(FULL + 1):
        _school(root / "data" / "units" / f"tieu-hoc-{place}.yml", place, PLACES[place % len(PLACES)])
    made = build(root, today=DAY)
    paths: dict[str, list[str]] = defaultdict(list)
    for path, output in made.plan.outputs.items():
        paths[output.kind].append(path)
    return Site(root / "site", paths, urlsplit(made.plan.draft.site["url"]).path)


@pytest.fixture(scope="session")
def server(site: Site) -> Iterator[Server]:
    """The site at its own path behind a server that sends the policy with every file."""
    served = Server("")

    class Handler(http.server.SimpleHTTPRequestHandler):
        def end_headers(self) -> None:
            self.send_header("Content-Security-Policy", POLICY)
            super().end_headers()

        def translate_path(self, path: str) -> str:
            return super().translate_path("/" + path.removeprefix(site.home))

        def do_POST(self) -> None:
            served.reports.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site.folder))) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        served.address = f"http://127.0.0.1:{running.server_port}{site.home}"
        yield served
        running.shutdown()
