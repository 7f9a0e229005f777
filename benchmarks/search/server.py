"""A server on this machine's loopback that sends files compressed and counts what it sent."""

from __future__ import annotations

import gzip
import threading
from functools import lru_cache
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PACKED = (".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter", ".pagefind")  # already compressed by Pagefind


@lru_cache(maxsize=4096)
def _compressed(path: str) -> bytes:
    return gzip.compress(Path(path).read_bytes(), mtime=0)


class CountingServer:
    """Serves a folder; `sent` is the bytes of all bodies since `reset`, `requests` their number."""

    def __init__(self, folder: Path) -> None:
        self.sent = self.requests = 0
        outer = self

        class Handler(SimpleHTTPRequestHandler):
            def __init__(self, *arguments):
                super().__init__(*arguments, directory=str(folder))

            def do_GET(self):
                path = Path(self.translate_path(self.path))
                if not path.is_file():
                    self.send_error(404)
                    return
                packed = path.suffix in PACKED
                body = path.read_bytes() if packed else _compressed(str(path))
                self.send_response(200)
                self.send_header("Content-Type", self.guess_type(str(path)))
                if not packed:
                    self.send_header("Content-Encoding", "gzip")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
                if path.suffix != ".html":
                    outer.sent += len(body)
                    outer.requests += 1

            def log_message(self, *arguments):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def reset(self) -> None:
        """Counts from nothing again."""
        self.sent = self.requests = 0

    def close(self) -> None:
        """Ends the server."""
        self._server.shutdown()
