"""What the command line says while it works and when it is done."""

from __future__ import annotations

import io
import sys

import pytest

from bangvang.cli.tell import progress


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _on_screen(written: str) -> str:
    """What stands on a terminal's line after all that was written to it: a carriage return begins it again."""
    line: list[str] = []
    for part in written.split("\r"):
        line[: len(part)] = part
    return "".join(line).rstrip()


def test_what_is_going_on_is_told_on_one_line_and_gone_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """A shorter message leaves nothing of the longer one before it, and the prompt comes back to an empty line."""
    screen = _Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    with progress() as say:
        say("đang đọc dữ liệu")
        assert _on_screen(screen.getvalue()) == "… đang đọc dữ liệu"
        say("xong")
        assert _on_screen(screen.getvalue()) == "… xong"
    assert _on_screen(screen.getvalue()) == ""
    assert screen.getvalue().endswith("\r") and "\n" not in screen.getvalue()


def test_where_nobody_looks_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A log of a scheduled publication holds no lines that were meant to be overwritten."""
    log = io.StringIO()
    monkeypatch.setattr(sys, "stderr", log)
    with progress() as say:
        say("đang đọc dữ liệu")
    assert log.getvalue() == ""
