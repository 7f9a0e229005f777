"""The command line: takes the arguments, runs one command, returns the exit code. `build.py` calls it."""

from __future__ import annotations

import difflib
import importlib
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from bangvang.calling import to_call
from bangvang.cli.options import Options, Parser, split

# name: (module of this package, one line of help). The module is imported only when its command is given;
# it has run(options: Options) -> int, arguments(parser: Parser) -> None where it has options of its own, SITE
# where it writes a site elsewhere than to site/, PASSES_ON where it hands on what stands after `--`, and
# refusal(options: Options) -> int where it refuses what the parser cannot know to be wrong.
COMMANDS: dict[str, tuple[str, str]] = {
    "bench": ("bench", "đo tốc độ trên dữ liệu mẫu lớn"),
    "build": ("build", "kiểm tra dữ liệu rồi dựng trang"),
    "check": ("check", "kiểm tra dữ liệu, không ghi gì"),
    "export-sheet": ("export_sheet", "ghi các khen thưởng hiện có ra bảng tính để sửa bằng Excel"),
    "import": ("import_files", "nhập kế hoạch, danh sách khen thưởng, bài viết từ Word, PDF, Excel thành bản nháp"),
    "init": ("init", "tạo thư mục dữ liệu mới, còn trống, có mẫu giải thích"),
    "publish": ("publish", "công bố trang vào một thư mục, hoặc quay lại bản trước"),
    "schema": ("schema", "in lược đồ JSON của các bản ghi"),
    "serve": ("serve", "xem trước trên máy này, tự dựng lại khi dữ liệu đổi"),
    "template": ("template", "ghi bảng tính mẫu để điền khen thưởng"),
    "test": ("test", "chuẩn bị những gì cần rồi chạy mọi phép kiểm thử"),
}
DEFAULT = "build"


def main(
    argv: Sequence[str],
    root_default: str | Path,
    renderer: Callable[[], Any],
    *,
    run: bool = True,
) -> int:
    """Run the command in the arguments (`build` when none is given) and return its exit code.

    Args:
        argv: what stands after `build.py`; the common options may stand before or after the command.
        root_default: the root when `--root` is not given.
        renderer: gives the one module that knows MkDocs; called only by commands that render.
        run: False to see only whether the arguments are understood; help that is asked for is given.

    0: done; 1: the command found errors; 2: the arguments are not understood; 130: stopped by Ctrl-C; 141: whoever
    read what was printed has closed the line (`build.py schema | head`), as other programs end of SIGPIPE.
    """
    try:
        code = _run(argv, Path(root_default), renderer, run=run)
        sys.stdout.flush()
        return code  # noqa: TRY300 - the flush belongs to the attempt
    except BrokenPipeError:
        _say_no_more()
        return 141
    except OSError as error:
        _say_no_more()
        with suppress(OSError):
            print(_refused(error), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nĐã dừng theo yêu cầu.", file=sys.stderr)
        return 130


def _run(argv: Sequence[str], root: Path, renderer: Callable[[], Any], *, run: bool) -> int:
    """Understand the arguments and run the command; the exit code, also that of help and of what argparse refuses."""
    name, rest, passed = split(argv)
    if name is None and not {"-h", "--help"}.isdisjoint(rest):
        print(overview())
        return 0
    name = name or DEFAULT
    if name not in COMMANDS:
        alike = difflib.get_close_matches(name, COMMANDS, n=1)
        meant = f" Có phải “{alike[0]}”?" if alike else ""
        print(f"Không có lệnh “{name}”.{meant}\n\n{overview()}", file=sys.stderr)
        return 2
    module_name, help_line = COMMANDS[name]
    module = importlib.import_module(f"{__name__}.{module_name}")
    parser = Parser(name, help_line, root, site=getattr(module, "SITE", "site"))
    if hasattr(module, "arguments"):
        module.arguments(parser)
    options = parser.parse_args(rest, namespace=Options(home=root, renderer=renderer, passed=passed))
    if passed and not getattr(module, "PASSES_ON", False):
        parser.error(f"lệnh này không nhận gì sau “--”: {' '.join(passed)} (tệp có tên bắt đầu bằng “-”: ghi ./-tên)")
    if not run:
        return int(module.refusal(options)) if hasattr(module, "refusal") else 0
    return int(module.run(options))


def _say_no_more() -> None:
    """Whatever is not printed yet goes nowhere: the interpreter tries once more at its end, and would fail again."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _refused(error: OSError) -> str:
    """What the system refuses where no command has a word of its own for it: a closed folder, a full disk behind `>`."""
    where = f"{error.filename}: " if error.filename is not None else ""
    return (f"{where}hệ thống không cho làm việc này ({error.strerror or error}); "
            "hãy kiểm tra quyền truy cập và chỗ trống trên ổ đĩa rồi chạy lại lệnh")


def overview() -> str:
    """The help text of the whole: every command with its line."""
    width = max(map(len, COMMANDS))
    lines = [f"  {name:<{width}}  {help_line}" for name, (_, help_line) in COMMANDS.items()]
    return "\n".join(
        [
            f"cách dùng: {to_call('[lệnh] [tùy chọn]')}      (không nêu lệnh: build)",
            "",
            "lệnh:",
            *lines,
            "",
            "tùy chọn của mọi lệnh: --root THƯ_MỤC, --site-dir THƯ_MỤC, --today NĂM-THÁNG-NGÀY, --no-venv",
            f"Xem tùy chọn của một lệnh: {to_call('LỆNH --help')}",
        ]
    )
