"""What MkDocs or a template refuses, as a problem with its place."""

from __future__ import annotations

from pathlib import Path

from bangvang.rendering import in_template, warned


def test_a_warning_of_a_kind_that_is_not_known_is_told_word_for_word() -> None:
    """A newer MkDocs may warn of something else: the build stops all the same, and its words are there once."""
    said = "The following pages exist in the docs directory, but are not included in the nav."
    (problem,) = warned([said, said], {})
    assert (problem.path, problem.severity, problem.rule) == ("content", "error", "rendering")
    assert problem.message.endswith(said)


def _broken(data: bytes) -> UnicodeDecodeError:
    try:
        data.decode()
    except UnicodeDecodeError as error:
        return error
    raise AssertionError("this is UTF-8")


def test_a_template_that_is_no_utf8_is_named(tmp_path: Path) -> None:
    """Jinja says which bytes it could not read and not whose: they are looked for in the department's folder and in ours."""
    theirs, ours = tmp_path / "theirs", tmp_path / "ours"
    for folder in (theirs, ours):
        (folder / "partials").mkdir(parents=True)
        (folder / "main.html").write_text("<p>Bảng Vàng</p>", encoding="utf-8")
    spoilt = "<p>Thi đua</p>".encode("utf-16")
    (ours / "partials" / "footer.html").write_bytes(spoilt)
    found = in_template(_broken(spoilt), [str(theirs), str(ours)])
    assert found is not None
    assert found.path.endswith("partials/footer.html")


def test_bytes_of_something_else_are_no_template_s(tmp_path: Path) -> None:
    """An error that comes from no template is not blamed on one: it is a fault of the program, and raised as it is."""
    (tmp_path / "main.html").write_text("<p>Bảng Vàng</p>", encoding="utf-8")
    assert in_template(_broken(b"\xff"), [str(tmp_path)]) is None
    assert in_template(ValueError("x"), [str(tmp_path)]) is None
