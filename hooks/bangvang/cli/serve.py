"""`build.py serve`: the site on this machine, built again and reloaded while data, content or theme change."""

from __future__ import annotations

from bangvang.cli.build import tell
from bangvang.cli.options import Options, Parser
from bangvang.cli.tell import tell_problems
from bangvang.making import make
from bangvang.problems import Invalid
from bangvang.program import Program

PORT = 8000


def arguments(parser: Parser) -> None:
    """Add the port."""
    parser.add_argument("--port", type=int, default=PORT, metavar="CỔNG", help=f"cổng trên máy này (mặc định: {PORT})")


def run(options: Options) -> int:
    """Build, then serve until Ctrl-C; data that becomes wrong is told, and the last right site stays."""
    renderer = options.renderer()

    def rebuild() -> bool:
        try:
            tell(make(Program(options.home, options.root), options.site_dir, options.today, renderer), options.site_dir)
        except Invalid as invalid:
            tell_problems(invalid.problems)
            return False
        return True

    if not rebuild() and not options.site_dir.exists():
        return 1
    program = Program(options.home, options.root)
    watched = [options.root / "data", options.root / "content", options.home / "content", program.theme_overrides]
    print(f"Xem trước: http://127.0.0.1:{options.port}/ — sửa dữ liệu là trang tự dựng lại; Ctrl-C để dừng.", flush=True)
    renderer.serve(rebuild, site_dir=options.site_dir, port=options.port, watch=sorted({p for p in watched if p.is_dir()}))
    return 0
