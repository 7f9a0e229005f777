"""`build.py serve`: the site on this machine, built again and reloaded while data, content or theme change."""

from __future__ import annotations

import argparse
import sys

from bangvang.cli.build import tell
from bangvang.cli.options import Options, Parser
from bangvang.cli.tell import tell_problems
from bangvang.making import make
from bangvang.problems import Invalid, PortRefused
from bangvang.program import Program
from bangvang.today import today

PORT = 8000
LAST_PORT = 65_535
FREE_PORT = 1024  # below, most systems want an administrator
_FOLLOWED = ("content", "theme_overrides")


def arguments(parser: Parser) -> None:
    """Add the port."""
    parser.add_argument("--port", type=_port, default=PORT, metavar="CỔNG", help=f"cổng trên máy này (mặc định: {PORT})")


def _port(text: str) -> int:
    """A port from the command line; raises argparse's error with an example."""
    if text.isascii() and text.isdigit() and 1 <= int(text) <= LAST_PORT:
        return int(text)
    raise argparse.ArgumentTypeError(f"phải là số từ 1 đến {LAST_PORT}, ví dụ 8001, không phải “{text}”")


def run(options: Options) -> int:
    """Build, then serve until Ctrl-C; data that becomes wrong is told, and the last right site stays."""
    renderer = options.renderer()

    def rebuild() -> bool:
        day = options.today if options.is_today_given else today()  # a preview may stay open over night
        try:
            tell(make(Program(options.home, options.root), options.site_dir, day, renderer), options)
        except Invalid as invalid:
            tell_problems(invalid.problems)
            return False
        return True

    if not rebuild() and not options.site_dir.exists():
        return 1
    watched = {options.root / "data", *(place / name for place in (options.root, options.home) for name in _FOLLOWED)}

    def ready() -> None:
        print(f"Xem trước: http://127.0.0.1:{options.port}/ — sửa dữ liệu là trang tự dựng lại; Ctrl-C để dừng.", flush=True)

    try:
        renderer.serve(rebuild, site_dir=options.site_dir, port=options.port, ready=ready,
                       watch=sorted(watched))
    except PortRefused as refused:
        print(_refused(options.port, taken=refused.taken), file=sys.stderr)
        return 1
    return 0


def _refused(port: int, *, taken: bool) -> str:
    why = "đang có chương trình khác dùng" if taken else "không mở được trên máy này"
    other = max(port + 1, PORT + 1) if FREE_PORT <= port < LAST_PORT else PORT + 1
    return f"Cổng {port} {why}; hãy chọn cổng khác, ví dụ: --port {other}"
