"""The making of the program's own environment: one at a time, whole or not there; used by build.py.

Uses the standard library alone, and is imported only where there is something to make, so that later starts are quick.
"""

from __future__ import annotations

import contextlib
import errno
import importlib.util
import os
import shutil
import sqlite3
import subprocess
import sys
import sysconfig
import time

from environment import COMPLETE, ENVIRONMENTS, ROOT, clean_environ, is_complete, missing_packages, python_of, say

STEPS = ("Collecting ", "Processing ")  # how pip begins its line about a package fetched, or found beside
NEWEST = (3, 14)  # the newest Python for which every locked package has wheels
LONGEST = 480  # bytes of a path: SQLite takes 512, with the name of its file and of what it writes beside it
ROOM = 300  # megabytes on the disk; the run-time set takes 240


def prepare(environment: str, lock: str) -> None:
    """Make the environment unless another starter has; waits for one that is at it.

    SQLite's lock is let go by the system when its holder dies, on every system: it is never stale.
    """
    os.makedirs(ENVIRONMENTS, exist_ok=True)
    told = False
    try:
        guard = sqlite3.connect(os.path.join(ENVIRONMENTS, "lock.db"), timeout=0.2, isolation_level=None)
        while not is_ours(guard):
            if not told:
                say("Một lần chạy khác đang chuẩn bị môi trường; xin chờ…")
                told = True
    except sqlite3.OperationalError as error:
        raise as_of_the_system(error) from error
    try:
        if not is_complete(environment):
            create(environment, lock)
    finally:
        guard.close()


def is_ours(guard: sqlite3.Connection) -> bool:
    """Whether the lock was to be had within the connection's patience."""
    try:
        guard.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            raise
        return False
    return True


def as_of_the_system(error: sqlite3.OperationalError) -> OSError:
    """What hinders SQLite, as the system itself would say it."""
    if error.sqlite_errorcode == sqlite3.SQLITE_FULL:
        return OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    if len(os.fsencode(ENVIRONMENTS)) > LONGEST:
        return OSError(errno.ENAMETOOLONG, os.strerror(errno.ENAMETOOLONG))
    return OSError(str(error))


def create(environment: str, lock: str) -> None:
    """Make the environment beside its place, move it there, mark it, then remove what it replaces."""
    refuse_without_venv()
    refuse_unreadable_place()
    temporary = fresh("new-")
    try:
        say("Lần chạy đầu với bộ thư viện này: đang chuẩn bị môi trường riêng (một lần, cần mạng)…")
        run_step([sys.executable, "-m", "venv", temporary], lock)
        pip = [python_of(temporary), "-m", "pip", "install", "--require-hashes", "--only-binary", ":all:"]
        quiet = ["--no-input", "--disable-pip-version-check", "--no-warn-script-location"]
        run_step([*pip, *quiet, "-r", os.path.join(ROOT, lock)], lock)
        refuse_installed_elsewhere(temporary, lock)
        discard(environment)
        rename(temporary, environment)
        with open(os.path.join(environment, COMPLETE), "x", encoding="utf-8") as file:
            file.write(lock + "\n")
        say("Môi trường đã sẵn sàng.")
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    purpose = os.path.splitext(lock)[0] + "-"
    for name in sorted(os.listdir(ENVIRONMENTS)):
        path = os.path.join(ENVIRONMENTS, name)
        is_other = name.rpartition("-")[0] + "-" == purpose and path != environment
        if is_other or name.startswith(("new-", "old-")):
            discard(path)


def fresh(prefix: str) -> str:
    """A folder of a name never used: a pip whose parent was killed may still write under an old one."""
    path = os.path.join(ENVIRONMENTS, f"{prefix}{os.getpid()}-{time.time_ns()}")
    os.mkdir(path)
    return path


def rename(source: str, target: str) -> None:
    """Give a folder its name; on Windows a scanner may hold new files, so try for some seconds."""
    for _ in range(20 if os.name == "nt" else 0):
        try:
            return os.replace(source, target)
        except PermissionError:
            time.sleep(0.5)
    return os.replace(source, target)


def discard(path: str) -> None:
    """Take a folder out of use at once by its name, then remove it; one in use on Windows stays whole."""
    if os.path.isdir(path):
        grave = fresh("old-")
        with contextlib.suppress(PermissionError):
            os.replace(path, os.path.join(grave, "x"))
        shutil.rmtree(grave, ignore_errors=True)


def run_step(command: list[str], lock: str) -> None:
    """Run one step of the making; a calm count on a terminal, the step's own last words when it fails."""
    with open(os.path.join(ROOT, lock), encoding="utf-8") as file:
        total = sum("==" in line for line in file)
    environ = {**clean_environ(), "PIP_USER": "0"}  # stands above a `user = true` in pip's own settings
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=environ,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    lines: list[str] = []
    seen = 0
    assert process.stdout is not None
    try:
        for line in process.stdout:
            lines.append(line)
            if sys.stderr.isatty() and line.startswith(STEPS):
                seen += 1
                say(f"\r  thư viện {min(seen, total)}/{total}", end="")
    except KeyboardInterrupt:
        process.kill()
        raise
    finally:
        code = process.wait()
        process.stdout.close()
    if seen:
        say("\r" + " " * 40 + "\r", end="")
    if code != 0:
        say("".join(lines[-15:]).rstrip())
        say_little_room()
        if sys.version_info[:2] > NEWEST:
            say("Python này mới hơn các thư viện đã khóa: hãy dùng Python từ 3.11 đến {}.{}.".format(*NEWEST))
        raise SystemExit(
            "Chưa chuẩn bị được môi trường (lý do ở ngay trên). Hãy kiểm tra mạng rồi chạy lại lệnh này; "
            "lần chạy sau sẽ bắt đầu lại từ đầu, không cần dọn gì."
        )


def say_little_room() -> None:
    """Say how little the disk has left: `venv` and pip do not always tell that this is what they failed of."""
    free = shutil.disk_usage(ENVIRONMENTS).free // 2**20
    if free < ROOM:
        say(f"Ổ đĩa chỉ còn trống {free} MB; môi trường cần khoảng {ROOM} MB: hãy giải phóng chỗ trống trước.")


def refuse_installed_elsewhere(environment: str, lock: str) -> None:
    """Say so when pip was content but the packages are not here: its own settings (`target = …`) may lead it away."""
    bases = {"base": environment, "platbase": environment}
    if missing_packages(lock, [sysconfig.get_path(name, "venv", bases) for name in ("purelib", "platlib")]):
        raise SystemExit(
            "Chưa chuẩn bị được môi trường: pip đã chạy xong nhưng không đặt thư viện vào đó, vì cấu hình của pip trên máy này.\n"
            "Hãy bỏ các mục target, prefix, root, dry-run, python trong cấu hình ấy rồi chạy lại lệnh này. Xem cấu hình:\n"
            f'  "{sys.executable}" -m pip config list'
        )


def refuse_unreadable_place() -> None:
    """Say so when the path of the checkout is no UTF-8 (a folder unpacked from an old archive): pip writes it as such."""
    try:
        os.fsencode(ROOT).decode("utf-8")
    except UnicodeDecodeError:
        raise SystemExit(
            f"Đường dẫn của chương trình có tên không viết bằng UTF-8: {os.fsencode(ROOT)!r}\n"
            "Hãy đổi tên thư mục ấy (chẳng hạn thành chữ không dấu) hoặc dời chương trình sang thư mục khác rồi chạy lại."
        ) from None


def refuse_without_venv() -> None:
    """Say the line that installs venv and ensurepip where a distribution leaves them out."""
    if importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip"):
        return
    version = "{}.{}".format(*sys.version_info)
    raise SystemExit(
        f"Python {version} này thiếu phần tạo môi trường (venv, ensurepip). Hãy cài rồi chạy lại:\n"
        f"  sudo apt install python{version}-venv      (Debian, Ubuntu; hoặc: python3-venv)\n"
        "Trong container đã có đủ thư viện, dùng: python3 build.py --no-venv",
    )
