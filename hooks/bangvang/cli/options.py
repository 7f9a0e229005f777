"""The options that every command has, and a parser that speaks Vietnamese."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from bangvang.calling import to_call
from bangvang.today import today

VALUED = ("--root", "--site-dir", "--today")

# argparse's own words, each with ours; what is not listed is shown as it is.
WORDS = (
    (r"unrecognized arguments: ", "không hiểu: "),
    (r"the following arguments are required: ", "còn thiếu: "),
    (r"^argument (\S+): ", r"\1: "),
    (r"expected one argument", "cần một giá trị theo sau"),
    (r"expected at least one argument", "cần ít nhất một giá trị theo sau"),
    (r"invalid choice: (\S+) \(choose from (.*)\)", r"không có lựa chọn \1; chọn một trong: \2"),
    (r"invalid int value: (\S+)", r"phải là số nguyên, không phải \1"),
    (r"ignored explicit argument (.*)", r"không nhận giá trị nào, xin bỏ \1"),
    (r"not allowed with argument (\S+)", r"không dùng cùng với \1"),
)


class Options(argparse.Namespace):
    """What was asked for: the common options, typed, and a command's own beside them.

    `home` is the checkout; `renderer` gives the module that knows MkDocs; `passed` is what stood after `--`.
    """

    home: Path
    root: Path
    site_dir: Path
    today: date
    is_today_given: bool
    renderer: Callable[[], Any]
    passed: tuple[str, ...]


class Parser(argparse.ArgumentParser):
    """The parser of one command: the common options first, errors and headings in Vietnamese.

    Args:
        root: the root when none is given.
        site: where below the root this command writes a site when no other place is given.
    """

    def __init__(self, command: str, help_line: str, root: Path, site: str = "site") -> None:
        super().__init__(
            prog=to_call(command),
            description=help_line[:1].upper() + help_line[1:] + ".",
            usage=to_call(command, "[tùy chọn]"),
            add_help=False,
            allow_abbrev=False,
        )
        self._site = site
        self._optionals.title = "tùy chọn"
        self._positionals.title = "cần nêu"
        self.add_argument("-h", "--help", action="help", help="xem phần này rồi thôi")
        self.add_argument(
            "--root",
            type=Path,
            default=root,
            metavar="THƯ_MỤC",
            help="thư mục gốc: nơi có data/, và content/, theme_overrides/ của riêng trang nếu có (mặc định: nơi có build.py)",
        )
        self.add_argument(
            "--site-dir",
            type=Path,
            default=None,
            metavar="THƯ_MỤC",
            help=f"nơi ghi trang web (mặc định: {site}/ trong thư mục gốc)",
        )
        self.add_argument(
            "--today",
            type=day,
            default=None,
            metavar="NGÀY",
            help="coi như hôm nay là ngày này, dạng 2026-11-20 (mặc định: ngày theo giờ Việt Nam)",
        )

        self.add_argument(
            "--no-venv",
            action="store_true",
            help="dùng Python đang có, không tạo môi trường riêng (cho container đã cài đủ thư viện)",
        )

    def add_argument(self, *names: Any, **how: Any) -> argparse.Action:
        """Add an argument; what is named without an option stands in the first line too, in brackets where it may be absent."""
        if not names[0].startswith("-"):
            said = how["metavar"] + ("…" if how.get("nargs") in ("*", "+") else "")
            if how.get("nargs") in ("*", "?"):
                said, self._positionals.title = f"[{said}]", "có thể nêu"
            self.usage = f"{self.prog} {said} [tùy chọn]"
        return super().add_argument(*names, **how)

    def parse_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Parse, then fill in what depends on other options and on the clock."""
        options = super().parse_args(args, namespace)
        options.root = Path(os.path.realpath(options.root))  # where links lead in a circle too
        options.site_dir = (options.site_dir or options.root / self._site).absolute()
        options.is_today_given = options.today is not None
        options.today = options.today or today()
        return options

    def format_help(self) -> str:
        """The help of argparse with its one English word replaced."""
        return re.sub("^usage: ", "cách dùng: ", super().format_help())

    def print_help(self, file: Any = None) -> None:
        """Print the help; what hinders that (a closed line, a full disk) is told as with any command, which argparse hides."""
        print(self.format_help(), end="", file=file, flush=True)

    def error(self, message: str) -> NoReturn:
        """Say what is not understood and where help stands; exit code 2."""
        for pattern, words in WORDS:
            message = re.sub(pattern, words, message)
        self.exit(2, f"{message}\nXem: {self.prog} --help\n")


def split(argv: Sequence[str]) -> tuple[str | None, list[str], tuple[str, ...]]:
    """Part the arguments into the command (or None), its options, and what stands after `--`."""
    given = list(argv)
    passed: tuple[str, ...] = ()
    if "--" in given:
        at = given.index("--")
        given, passed = given[:at], tuple(given[at + 1 :])
    for index, argument in enumerate(given):
        is_value = index > 0 and given[index - 1] in VALUED
        if not argument.startswith("-") and not is_value:
            return argument, given[:index] + given[index + 1 :], passed
    return None, given, passed


def day(text: str) -> date:
    """A date from the command line; raises argparse's error with an example."""
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
            return date.fromisoformat(text)
    except ValueError:
        pass  # 2026-02-30 has the form but is no day
    raise argparse.ArgumentTypeError(f"phải là ngày có thật, dạng 2026-11-20, không phải “{text}”")
