"""Records are read to their last byte, however the system hands them over."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from bangvang.load.catalogue import load
from bangvang.load.files import content_strays, read
from tests.support.data import small_site


@pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 65_537, 400_000])
def test_a_long_record_is_read_whole(tmp_path: Path, size: int) -> None:
    """A list of thousands of rows is longer than what is usually read at once."""
    data = bytes(number % 251 for number in range(size))
    (tmp_path / "a.csv").write_bytes(data)
    assert read(str(tmp_path), "a.csv") == data


def test_a_system_that_gives_a_few_bytes_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Network folders may give less than was asked for; the rest is fetched."""
    original = os.read
    monkeypatch.setattr(os, "read", lambda handle, most: original(handle, min(most, 7)))
    (tmp_path / "a.yml").write_bytes(b"name: Nguyen Van An\n")
    assert read(str(tmp_path), "a.yml") == b"name: Nguyen Van An\n"


def test_a_scan_is_read_at_once(tmp_path: Path) -> None:
    """A photograph or a scanned plan of 30 MB is read in the time that the disk needs, not in that squared."""
    (tmp_path / "a.pdf").write_bytes(b"x" * 30_000_000)
    begun = time.process_time()
    assert len(read(str(tmp_path), "a.pdf")) == 30_000_000
    assert time.process_time() - begun < 3  # it took fifteen seconds


def test_a_misspelt_folder_is_told_with_the_right_name(tmp_path: Path) -> None:
    """Units in `data/unit/` are used by nobody; a README, and what an editor's system leaves behind, disturb nobody."""
    data = small_site(tmp_path)
    data.write("unit/thcs-xa.yml", "name: Trường xã")
    for name in ("README.md", ".DS_Store", "Thumbs.db", "vocabulary/README.md"):
        data.write(name, "")
    (said,) = [problem for problem in load(str(tmp_path)).problems if problem.rule == "stray-file"]
    assert (said.path, said.severity) == ("data/unit", "warning")
    assert said.message.endswith("không được dùng; có phải “units”?")


@pytest.mark.parametrize("name", ["thcs-xa.yaml", "thcs-xa.YML", "thcs-xa.Yaml"])
def test_a_record_with_another_ending_is_not_passed_over(tmp_path: Path, name: str) -> None:
    """Whoever writes `.yaml` means a record: it is neither used in silence nor left out of the site with a warning."""
    small_site(tmp_path).write(f"units/{name}", "name: Trường xã")
    (said,) = [problem for problem in load(str(tmp_path)).problems if problem.path == f"data/units/{name}"]
    assert (said.severity, said.rule) == ("error", "file-name")
    assert said.message.endswith("hãy đổi thành: thcs-xa.yml")


@pytest.mark.parametrize(
    ("text", "line", "rule", "words"),
    [
        (b"K\xe1\xba\xbf\n\n\xff\xfe\n", 3, "not-utf8", "UTF-8"),
        ("Kế hoạch\n\nDạy\u200b tốt\u200b\n".encode(), 3, "unseen-character", "U+200B (cột 4) và 1 ký tự ẩn nữa"),
    ],
)
def test_a_plan_that_cannot_be_read_is_told_once(tmp_path: Path, text: bytes, line: int, rule: str, words: str) -> None:
    """The fault is in plan.md, at its line; what the record says of lines of that text is not held against it."""
    small_site(tmp_path).write("campaigns/2026/ke-hoach/plan.md", text)
    (said,) = load(str(tmp_path)).problems
    assert (said.path, said.line, said.rule) == ("data/campaigns/2026/ke-hoach/plan.md", line, rule)
    assert words in said.message


def test_names_of_files_act_on_no_terminal(tmp_path: Path) -> None:
    """What a name is made of may come from a download: colours, lines of its own and broken bytes are spelt out."""
    data = small_site(tmp_path)
    names = ("a\x1b[31m.txt", "b\nlỗi: giả.txt", os.fsdecode(b"c\xff.txt"), "d\x1b.yml", "e\n.YAML")
    for name in names:
        data.write(f"units/{name}", "name: x")
    said = [problem for problem in load(str(tmp_path)).problems if problem.path.startswith("data/units/")]
    assert len(said) == len(names)
    assert all(one.path.isprintable() and one.message.isprintable() for one in said)


def test_what_stands_beside_a_plan_and_a_list(tmp_path: Path) -> None:
    """A second plan or list is told, with the name that may be meant; originals and what editors' systems leave are not."""
    data = small_site(tmp_path)
    plan, awards = "campaigns/2026/ke-hoach", "decisions/2026/qd-2"
    for name in ("source.docx", "~$ke-hoach.docx", ".DS_Store", "Thumbs.db", "plan.md~", "README.md"):
        data.write(f"{plan}/{name}", "x")
        data.write(f"{awards}/{name}", "x")
    assert [one for one in load(str(tmp_path)).problems if one.rule == "stray-file"] == []
    for name in (f"{plan}/plans.md", f"{awards}/recipients (1).csv"):
        data.write(name, "x")
    said = {one.path: one.message for one in load(str(tmp_path)).problems if one.rule == "stray-file"}
    assert said[f"data/{plan}/plans.md"].endswith("không được dùng; có phải “plan.md”?")
    assert said[f"data/{awards}/recipients (1).csv"].endswith("; có phải “recipients.csv”?")
    assert len(said) == 2


def test_what_is_no_page_is_told_with_what_may_be_meant() -> None:
    """Pictures have a place of their own, and Notepad adds an ending."""
    said = content_strays(["content/a.md.txt", "content/anh.JPG"])
    assert [(one.path, one.severity, one.message.partition("; ")[2]) for one in said] == [
        ("content/a.md.txt", "warning", "tên tệp của trang viết tay phải kết thúc bằng “.md”"),
        ("content/anh.JPG", "warning", "ảnh phải nằm trong content/assets/"),
    ]
