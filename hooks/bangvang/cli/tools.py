"""What the tests need beside Python: a Chromium, Node.js, Java and the npm packages in tests/tools/.

Each is taken from the system where it is there, else brought from where it can be had, else asked for with
the way to get it. Everything brought by us lies under .cache/; only Debian's own packages go elsewhere.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
CHROMIUM_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)


class Missing(Exception):
    """Something that the tests need is not to be had; the message says how to get it, in Vietnamese."""


def prepare(root: Path) -> dict[str, str]:
    """Find or bring everything and return the variables by which the tests learn where it is.

    Raises Missing at the first thing that cannot be had.
    """
    cache = root / ".cache"
    return {
        "BANGVANG_CHROMIUM": chromium(cache / "browsers"),
        "BANGVANG_NODE": node(),
        "BANGVANG_JAVA": java(),
        "BANGVANG_NODE_MODULES": str(node_modules(root / "tests" / "tools", cache / "tools")),
    }


def chromium(downloads: Path) -> str:
    """The system's Chromium, else Playwright's download, else Debian's package when we are root."""
    for path in _system_chromiums():
        return path
    _say("Chromium (bản Playwright tải về)")
    command = [sys.executable, "-m", "playwright", "install", "--only-shell", "chromium"]
    _try(command, timeout=400, variables={"PLAYWRIGHT_BROWSERS_PATH": str(downloads)})
    for name in (
        "chrome-headless-shell",
        "headless_shell",
        "chrome-headless-shell.exe",
        "headless_shell.exe",
    ):
        for found in sorted(downloads.glob(f"*/*/{name}")):
            if _answers([str(found), "--version"]):
                return str(found)
    _apt("chromium")
    for path in _system_chromiums():
        return path
    raise Missing(
        "Các phép thử trang web cần Chromium hoặc Chrome. Hãy cài một trình duyệt như vậy "
        "(Debian, Ubuntu: sudo apt install chromium), hoặc đặt biến BANGVANG_CHROMIUM là đường dẫn tới nó."
    )


def _system_chromiums() -> Iterator[str]:
    named = os.environ.get("BANGVANG_CHROMIUM")
    if named:
        yield named
    for name in CHROMIUM_NAMES:
        path = shutil.which(name)
        if path and _answers([path, "--version"]):
            yield path
    # Not asked for their version: on Windows that opens a window.
    yield from (place for place in CHROMIUM_PLACES if os.path.exists(place))


def node() -> str:
    """Node.js: the system's, else the one that Playwright's wheel carries for itself."""
    system = shutil.which("node")
    if system and _answers([system, "--version"]):
        return system
    playwright = find_spec("playwright")
    if playwright and playwright.origin:
        driver = Path(playwright.origin).parent / "driver"
        for carried in (driver / "node", driver / "node.exe"):
            if carried.exists():
                return str(carried)
    raise Missing("Các phép thử JavaScript cần Node.js 18 trở lên (Debian, Ubuntu: sudo apt install nodejs).")


def java() -> str:
    """Java for the Nu HTML checker: the system's, else Debian's package when we are root."""
    home = os.environ.get("JAVA_HOME")
    for _ in ("as it is", "after apt-get"):
        for path in (shutil.which("java"), home and os.path.join(home, "bin", "java")):
            if path and _answers([path, "-version"]):  # macOS has a java that only says where to get one
                return path
        _apt("default-jre-headless")
    raise Missing(
        "Bộ kiểm tra HTML cần Java 17 trở lên (Debian, Ubuntu: sudo apt install default-jre-headless)."
    )


def node_modules(source: Path, target: Path) -> Path:
    """The npm packages of the lock in `source`, unpacked once under `target`; no install script is run."""
    lock = (source / "package-lock.json").read_bytes()
    place = target / hashlib.blake2b(lock, digest_size=8).hexdigest()
    if place.exists():
        return place / "node_modules"
    npm = shutil.which("npm")
    if npm is None:
        _apt("npm")
        npm = shutil.which("npm")
    if npm is None:
        raise Missing("Cần npm để lấy các gói dùng khi kiểm thử và đo (Debian, Ubuntu: sudo apt install npm).")
    _say(f"các gói npm của {source.parent.name}/")
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target) as folder:
        temporary = Path(folder) / "new"
        temporary.mkdir()
        for name in ("package.json", "package-lock.json", ".npmrc"):
            shutil.copyfile(source / name, temporary / name)
        command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"]
        if not _try(command, timeout=600, cwd=temporary) or not (temporary / "node_modules").is_dir():
            raise Missing(
                f"Chưa lấy được các gói npm trong {source.parent.name}/tools/ (lý do ở ngay trên). Hãy kiểm tra mạng."
            )
        temporary.rename(place)
    return place / "node_modules"


def _apt(package: str) -> None:
    """Install a Debian package where that is possible without asking anybody."""
    apt = shutil.which("apt-get")
    if apt is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return
    _say(f"gói Debian {package}")
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    _try([apt, "-qq", "update"], timeout=300, variables=quiet)
    _try([apt, "-qq", "install", "-y", "--no-install-recommends", package], timeout=900, variables=quiet)


def _say(what: str) -> None:
    print(f"Đang lấy {what}…", file=sys.stderr, flush=True)


def _answers(command: list[str]) -> bool:
    """Whether a program starts at all: one may be there and lack its libraries."""
    try:
        return subprocess.run(command, capture_output=True, timeout=60, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _try(
    command: list[str],
    timeout: float,
    variables: dict[str, str] | None = None,
    cwd: Path | None = None,
) -> bool:
    """Run a step that may fail; its own words go to standard error only then."""
    environ = {**os.environ, **(variables or {})}
    try:
        done = subprocess.run(
            command,
            cwd=cwd,
            env=environ,
            timeout=timeout,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        print(error, file=sys.stderr)
        return False
    if done.returncode != 0:
        print("\n".join(done.stdout.splitlines()[-8:]), file=sys.stderr)
    return done.returncode == 0
