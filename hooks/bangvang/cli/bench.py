"""`build.py bench`: runs the scripts in benchmarks/ one after the other; each prints its own figures."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from bangvang.cli.options import Options, Parser

PASSES_ON = True
MAIN = 'if __name__ == "__main__":'


def arguments(parser: Parser) -> None:
    """Add the names of the benchmarks to run."""
    parser.add_argument(
        "names",
        nargs="*",
        metavar="TÊN",
        help="tên tệp trong benchmarks/ không kèm .py (mặc định: tất cả); sau “--” là tùy chọn của chính nó",
    )


def scripts(folder: Path) -> dict[str, Path]:
    """The benchmarks by name (`search/size` for search/size.py); a file without a main part is a helper."""
    files = sorted(path for path in folder.rglob("*.py") if MAIN in path.read_text(encoding="utf-8"))
    return {path.relative_to(folder).with_suffix("").as_posix(): path for path in files}


def refusal(options: Options) -> int:
    """2, with the names that there are, when one was given that does not exist; else 0."""
    known = scripts(options.home / "benchmarks")
    unknown = [name for name in options.names if name not in known]
    if unknown or not known:
        listed = ", ".join(known) or "(chưa có phép đo nào trong benchmarks/)"
        print(f"Không có phép đo: {', '.join(unknown) or '—'}. Hiện có: {listed}", file=sys.stderr)
        return 2
    return 0


def run(options: Options) -> int:
    """Run what was named, or all; 1 when one of them fails, 2 when a name does not exist."""
    if refusal(options):
        return 2
    known = scripts(options.home / "benchmarks")
    environ = {**os.environ, "PYTHONPATH": str(options.home / "hooks")}
    failed = []
    for name in options.names or known:
        print(f"== {name}", flush=True)
        command = [sys.executable, str(known[name]), *options.passed]
        if subprocess.run(command, cwd=options.home, env=environ, check=False).returncode != 0:
            failed.append(name)
    if failed:
        print(f"Không chạy xong: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0
