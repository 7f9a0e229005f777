#!/usr/bin/env python3
"""The command line of Bảng Vàng: makes its own environment on first use, then runs the command in it.

Parses on Python 3.8, so that an old Python can say what is needed, and uses the standard library alone.
Why it is made this way: docs/adr/0030-own-environment.md.
"""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import threading

NEEDED = (3, 11)
ROOT = os.path.dirname(os.path.realpath(__file__))
RUN_TIME = "requirements.txt"
LOCKS = {"bench": "requirements-bench.txt", "test": "requirements-test.txt"}
WAYS_OUT = {
    errno.ENOSPC: "Ổ đĩa đã đầy: hãy giải phóng khoảng 300 MB rồi chạy lại lệnh này.",
    errno.EDQUOT: "Hạn mức trên ổ đĩa đã hết: hãy giải phóng khoảng 300 MB rồi chạy lại lệnh này.",
    errno.ENAMETOOLONG: "Đường dẫn của chương trình quá dài: hãy dời chương trình sang thư mục ngắn hơn, ví dụ C:\\BangVang.",
}
VALUED = ("--root", "--site-dir", "--today")  # options that are followed by their value


def say(text: str) -> None:
    """Tell the person at the keyboard; standard output stays the command's own."""
    print(text, file=sys.stderr, flush=True)


def main(arguments: list[str]) -> int:
    """Find or make the environment that the command needs, run it there and return its exit code."""
    open_streams()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a console of another code page gets "?" instead of a crash
            stream.reconfigure(errors="replace", **({} if stream.isatty() else {"encoding": "utf-8"}))
    if sys.version_info < NEEDED:
        say("Bảng Vàng cần Python 3.11 trở lên; đây là Python {}.{}.{}.".format(*sys.version_info))
        say("Hãy cài Python mới hơn (từ python.org hoặc kho của hệ điều hành) rồi chạy lại,")
        say("chẳng hạn: python3.11 build.py")
        return 2
    front = getattr(sys, "_xoptions", {}).get("front")
    if front:
        threading.Thread(target=end_with, args=(int(front),), daemon=True).start()
    sys.path.insert(0, os.path.join(ROOT, "hooks"))
    lock = lock_of(arguments)
    ours = arguments[: arguments.index("--")] if "--" in arguments else arguments
    if lock != RUN_TIME:  # hundreds of megabytes: not before it is known that they are needed
        try:
            code = command_line(arguments, run=False)
        except SystemExit as answered:  # help, or what is not understood
            return int(answered.code or 0)
        if code:
            return code
    if "--no-venv" in ours:
        arguments = [*arguments]
        arguments.remove("--no-venv")
        return run_here(arguments) if has_packages(lock) else 2
    return run_inside(lock, arguments)


def open_streams() -> None:
    """Let standard streams that a service manager or `>&-` has closed lead nowhere.

    Otherwise the first file that is opened gets their number, and what somebody prints is an error.
    """
    handle = os.open(os.devnull, os.O_RDWR)
    while handle <= 2:
        handle = os.dup(handle)
    os.close(handle)
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 - until the end


def lock_of(arguments: list[str]) -> str:
    """The lock file that the command in the arguments needs; most need the run-time set."""
    previous = ""
    for argument in arguments:
        if argument == "--":
            break
        if not argument.startswith("-") and previous not in VALUED:
            return LOCKS.get(argument, RUN_TIME)
        previous = argument
    return RUN_TIME


def has_packages(lock: str) -> bool:
    """Whether this interpreter can run the command as it is; says what is missing and how to mend it."""
    from environment import missing_packages

    missing = missing_packages(lock)
    if missing:
        say("Python đang dùng (--no-venv) còn thiếu thư viện:\n  " + "\n  ".join(missing))
        path = os.path.join(ROOT, lock)
        say(f'Hãy cài: "{sys.executable}" -m pip install --require-hashes -r "{path}"')
    return not missing


def run_inside(lock: str, arguments: list[str]) -> int:
    """Run the command in the environment of the lock: here when this is its interpreter, else in a child."""
    from environment import ENVIRONMENTS, environment_of, is_complete

    try:
        environment = environment_of(lock)
        if os.path.realpath(sys.prefix) != os.path.realpath(environment):
            if not is_complete(environment):
                from make_environment import prepare

                prepare(environment, lock)
            return run_child(environment, arguments)
    except OSError as error:
        say(f"Không chuẩn bị được môi trường trong {ENVIRONMENTS}: {error}")
        say(WAYS_OUT.get(error.errno or 0, "Hãy cho phép ghi vào thư mục ấy; trong container đã có đủ thư viện, dùng --no-venv."))
        return 1
    return run_here(arguments)


def run_here(arguments: list[str]) -> int:
    """Run the command in this interpreter. The renderer, the one importer of MkDocs, is loaded on demand."""
    return command_line(arguments)


def command_line(arguments: list[str], **how: bool) -> int:
    """The program's own command line; that of the larger locks can be understood without any package."""
    from importlib import import_module

    cli = import_module("bangvang.cli")
    return int(cli.main(arguments, root_default=ROOT, renderer=lambda: import_module("renderer"), **how))


def run_child(environment: str, arguments: list[str]) -> int:
    """Run this file again inside the environment and return its exit code, 128 + n after signal n.

    The child is told by what to know that we are gone (`end_with`), in an option of its interpreter: neither a
    variable that others inherit, nor an option of ours.
    """
    from environment import clean_environ, python_of

    piped = sys.platform != "win32"
    front = os.pipe()[0] if piped else os.getpid()  # the writing end stays ours alone, until our end
    command = [python_of(environment), "-X", f"front={front}", os.path.join(ROOT, "build.py"), *arguments]
    process = subprocess.Popen(command, env=clean_environ(), pass_fds=[front] if piped else [])
    signal.signal(signal.SIGTERM, lambda _number, _frame: process.terminate())
    patience = None
    while True:
        try:
            code = process.wait(patience)
        except KeyboardInterrupt:
            patience = 5.0  # a terminal tells the child as well; give it time to close in good order
        except subprocess.TimeoutExpired:
            process.terminate()
            patience = None
        else:
            return code if code >= 0 else 128 - code


def end_with(front: int) -> None:
    """End this process as soon as its front has ended, whatever it is doing; it would go on and hold its locks.

    Args:
        front: the reading end of a pipe that nobody writes to and the front's end closes; on Windows the front's
            process number, since inheriting a pipe there would change how the standard streams are inherited.

    At once and without a last word, which the store bears at any moment (docs/adr/0040-two-folders-change-places.md).
    """
    if sys.platform == "win32":
        import _winapi

        try:
            process = _winapi.OpenProcess(_winapi.SYNCHRONIZE, False, front)
        except PermissionError:
            return  # a front that cannot be watched is no reason not to work
        except OSError:
            os._exit(1)  # there is none any more
        _winapi.WaitForSingleObject(process, _winapi.INFINITE)
    else:
        os.read(front, 1)
    os._exit(1)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        say("\nĐã dừng theo yêu cầu.")
        sys.exit(130)
