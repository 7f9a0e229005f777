"""`build.py test`: sets up what the tests need, then runs every check of this repository, all in one run."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from bangvang.cli.options import Options, Parser
from bangvang.cli.tools import Missing, prepare

PASSES_ON = True  # to pytest
# Started as a module would be, because a moved environment's scripts name the place where it was made.
IMPORT_LINTER = """
import sys
sys.path.insert(0, "hooks")
from importlinter.cli import lint_imports_command
lint_imports_command()
"""

# In the order of running: the quick ones first, pytest last, so that its summary is what stays in sight.
STEPS: dict[str, tuple[str, ...]] = {
    "ruff": ("-m", "ruff", "check", "--output-format", "concise", "."),
    "mypy": ("-m", "mypy"),
    "import-linter": ("-c", IMPORT_LINTER, "--no-logo", "--cache-dir", ".cache/import-linter"),
    "pytest": ("-m", "pytest", "-n", "2"),
}


def arguments(parser: Parser) -> None:
    """Add the choice of steps."""
    parser.add_argument(
        "--only",
        action="append",
        choices=sorted(STEPS),
        metavar="BƯỚC",
        help=f"chỉ chạy bước này, có thể nêu nhiều lần: {', '.join(STEPS)}; sau “--” là tùy chọn của pytest",
    )


def run(options: Options) -> int:
    """Run the steps; every step runs even when one before it failed. 0 only when all of them pass."""
    chosen = [name for name in STEPS if not options.only or name in options.only]
    environ = {**os.environ, "HYPOTHESIS_STORAGE_DIRECTORY": str(options.root / ".cache" / "hypothesis")}
    if "pytest" in chosen:
        try:
            environ.update(prepare(options.root))
        except Missing as missing:
            print(missing, file=sys.stderr)
            return 1
    failed = [name for name in chosen if not passes(name, options.root, environ, options.passed)]
    if failed:
        print(f"KHÔNG ĐẠT: {', '.join(failed)}", flush=True)
    return 1 if failed else 0


def passes(name: str, root: Path, environ: dict[str, str], passed: tuple[str, ...]) -> bool:
    """Run one step and say how it went and how long it took; pytest says that itself."""
    extra = passed if name == "pytest" else ()
    print(f"== {name}", flush=True)
    begun = time.monotonic()
    code = subprocess.run(
        [sys.executable, *STEPS[name], *extra], cwd=root, env=environ, check=False
    ).returncode
    if name != "pytest":
        verdict = "đạt" if code == 0 else "KHÔNG ĐẠT"
        print(f"== {name}: {verdict}, {time.monotonic() - begun:.1f} giây\n", flush=True)
    return code == 0
