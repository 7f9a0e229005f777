"""The arguments after `build.py`: common options anywhere, honest codes, Vietnamese throughout."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from bangvang import cli
from bangvang.calling import to_call
from bangvang.cli import options as common


@pytest.fixture
def seen(monkeypatch):
    """A command `check` that notes its options; its exit code is set by `code`."""
    notes = SimpleNamespace(options=None, code=0)

    def arguments(parser):
        parser.add_argument("--format", choices=["text", "json"], default="text")

    def run(options):
        notes.options = options
        return notes.code

    monkeypatch.setattr(
        cli, "COMMANDS", {"check": ("check", "xem dữ liệu"), "build": ("check", "dựng trang")}
    )
    monkeypatch.setattr(
        cli.importlib, "import_module", lambda _: SimpleNamespace(arguments=arguments, run=run, PASSES_ON=True)
    )
    return notes


def call(*argv):
    """Run the command line with a renderer that must not be needed."""
    return cli.main(argv, root_default="/default", renderer=lambda: pytest.fail("rendered"))


@pytest.mark.parametrize(
    "argv",
    [
        ("check", "--root", "/r", "--today", "2026-11-20", "--format", "json"),
        ("--root", "/r", "--today", "2026-11-20", "check", "--format", "json"),
        ("--format=json", "--today=2026-11-20", "check", "--root=/r"),
    ],
)
def test_common_options_stand_anywhere(seen, argv):
    """Before the command or after it, with a space or with =, the options are the same."""
    assert call(*argv) == 0
    assert seen.options.root == Path("/r").resolve()
    assert seen.options.site_dir == Path("/r").resolve() / "site"
    assert seen.options.today == date(2026, 11, 20)
    assert seen.options.format == "json"


def test_no_command_means_build_of_this_checkout(seen):
    """`build.py` alone builds; the root is where build.py lies."""
    assert call() == 0
    assert seen.options.root == Path("/default").resolve()


def test_what_stands_after_two_dashes_is_passed_on(seen):
    """After `--` nothing is ours, not even our own names."""
    call("check", "--", "-k", "x", "--root")
    assert seen.options.passed == ("-k", "x", "--root")


def test_exit_code_is_the_commands(seen):
    """The command's own answer is the exit code."""
    seen.code = 1
    assert call("check") == 1


def test_unknown_command_lists_the_known(seen, capsys):
    """A mistyped command gives code 2 and the list of commands."""
    assert call("biuld") == 2
    said = capsys.readouterr().err
    assert "Không có lệnh “biuld”" in said
    assert "xem dữ liệu" in said


def test_a_mistyped_command_is_answered_with_the_one_that_was_meant(seen, capsys):
    """The list of all stands below it."""
    call("chek")
    assert "Có phải “check”?" in capsys.readouterr().err


def test_where_help_stands_can_be_typed_as_it_stands(seen, capsys):
    """On Windows nothing is called python3, and nowhere is build.py a command of its own."""
    with pytest.raises(SystemExit):
        call("check", "--rot")
    assert f"Xem: {to_call('check --help')}\n" in capsys.readouterr().err
    assert to_call("check", windows=True) == "py build.py check"
    assert to_call("check", windows=False) == "python3 build.py check"


def test_help_without_command_lists_commands(seen, capsys):
    """`build.py --help` names each command with one line."""
    assert call("--help") == 0
    assert "check  xem dữ liệu" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (
            ("check", "--today", "2026-02-30"),
            "--today: phải là ngày có thật, dạng 2026-11-20, không phải “2026-02-30”",
        ),
        (("check", "--today", "20261120"), "--today: phải là ngày có thật"),
        (("check", "--today"), "--today: cần một giá trị theo sau"),
        (("check", "--fromat"), "không hiểu: --fromat"),
        (("check", "--format", "xml"), "--format: không có lựa chọn 'xml'; chọn một trong:"),
        (("check", "--roo", "/r"), "không hiểu: --roo /r"),
    ],
)
def test_misunderstood_arguments_are_explained_in_vietnamese(seen, capsys, argv, words):
    """What is not understood is named, with code 2 and the way to the help."""
    with pytest.raises(SystemExit) as end:
        call(*argv)
    assert end.value.code == 2
    said = capsys.readouterr().err
    assert words in said
    assert "python3 build.py check --help" in said


@pytest.mark.parametrize(
    ("command", "first", "heading"),
    [
        ("init", "python3 build.py init THƯ_MỤC [tùy chọn]", "cần nêu"),
        ("publish", "python3 build.py publish THƯ_MỤC [tùy chọn]", "cần nêu"),
        ("import", "python3 build.py import TỆP… [tùy chọn]", "cần nêu"),
        ("schema", "python3 build.py schema [LOẠI] [tùy chọn]", "có thể nêu"),
        ("bench", "python3 build.py bench [TÊN…] [tùy chọn]", "có thể nêu"),
        ("check", "python3 build.py check [tùy chọn]", ""),
    ],
)
def test_help_says_what_to_name_and_where(command, first, heading, capsys):
    """What must be named stands in the first line; what may be left out is in brackets, and not called needed."""
    with pytest.raises(SystemExit):
        call(command, "--help")
    said = capsys.readouterr().out
    assert said.splitlines()[0] == f"cách dùng: {first}"
    assert [word for word in ("cần nêu", "có thể nêu") if f"{word}:" in said] == [heading] * bool(heading)


def test_help_of_a_command_is_vietnamese(seen, capsys):
    """The headings of the help are Vietnamese too."""
    with pytest.raises(SystemExit) as end:
        call("check", "-h")
    assert end.value.code == 0
    said = capsys.readouterr().out
    assert said.startswith("cách dùng: python3 build.py check")
    assert "tùy chọn:" in said
    assert "usage" not in said
    assert "options:" not in said


def test_every_listed_command_has_its_module():
    """No command is a promise only: each one listed can be imported and run."""
    import importlib

    for module, help_line in cli.COMMANDS.values():
        assert callable(importlib.import_module(f"bangvang.cli.{module}").run)
        assert help_line


@pytest.mark.parametrize(
    ("epoch", "expected"),
    [("0", date(1970, 1, 1)), ("1795193999", date(2026, 11, 20)), ("1795194000", date(2026, 11, 21))],
)
def test_today_is_the_day_in_viet_nam(monkeypatch, epoch, expected):
    """The day turns at midnight UTC+7, wherever the server stands; SOURCE_DATE_EPOCH is honoured."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert common.today() == expected


def test_what_is_passed_to_a_command_that_hands_nothing_on_is_refused(seen, capsys, monkeypatch):
    """`build -- x` would build without x; who means a file gets the way to name it."""
    monkeypatch.setattr(cli.importlib, "import_module", lambda _: SimpleNamespace(run=lambda _: pytest.fail("run")))
    with pytest.raises(SystemExit) as end:
        call("check", "--", "-x.docx")
    assert end.value.code == 2
    assert "không nhận gì sau “--”: -x.docx" in capsys.readouterr().err


def test_an_option_without_a_value_takes_none(seen, capsys):
    """`--no-venv=1` is refused in Vietnamese."""
    with pytest.raises(SystemExit):
        call("check", "--no-venv=1")
    assert "--no-venv: không nhận giá trị nào, xin bỏ '1'" in capsys.readouterr().err
