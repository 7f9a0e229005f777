"""The commented examples in vi-du/: each kind of record has one, and all of them are taken as they stand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

from bangvang.cli import main
from bangvang.model.catalogue import RECORD_FOLDERS
from tests.support.build import HOME, renderer

SKELETON = HOME / "hooks" / "bangvang" / "skeleton"
EXAMPLES = sorted((SKELETON / "vi-du").glob("*.yml"))
OTHER_UNIT = "name: Trường Trung học cơ sở Suối Mơ\nkind: truong\nlevel: thcs\n"


def _place(example: Path) -> str:
    """Where the example says that it belongs: `# data/units/thcs-hoa-mai.yml — …`."""
    found = re.match(r"# (data/\S+\.yml)(?: —|\n)", example.read_text(encoding="utf-8"))
    assert found, example.name
    return found[1]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A new site with every example where it says that it belongs, and the two things that they name beside."""
    root = tmp_path / "trang"
    assert main(["init", str(root)], HOME, lambda: None) == 0
    for example in EXAMPLES:
        place = root / _place(example)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(example.read_bytes())
    (root / "data" / "decisions" / "2026" / "qd-12" / "recipients.csv").write_bytes(
        (SKELETON / "vi-du" / "recipients.csv").read_bytes())
    (root / "data" / "campaigns" / "2026" / "ke-hoach-nam-2026" / "source.docx").write_bytes(b"PK")
    (root / "data" / "units" / "thcs-suoi-mo.yml").write_text(OTHER_UNIT, encoding="utf-8")
    return root


def _call(command: str, root: Path, today: str = "2026-10-15") -> int:
    return main([command, "--root", str(root), "--today", today], HOME, renderer)


def test_each_kind_of_record_has_an_example_that_the_table_names() -> None:
    """An officer who has never seen a record finds how to write it."""
    table = (SKELETON / "README.md").read_text(encoding="utf-8")
    shown = {_place(example).split("/")[1]: example.name for example in EXAMPLES}
    assert set(shown) == set(RECORD_FOLDERS)
    for folder, name in shown.items():
        assert re.search(rf"^\| `data/{folder}/.*`vi-du/{re.escape(name)}`", table, re.MULTILINE), folder


def test_all_examples_together_have_no_fault_and_are_built(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing to mend, nothing to look at again; the site stands."""
    assert _call("check", root) == 0
    assert capsys.readouterr().out == "Dữ liệu đúng, không có gì phải sửa.\n"
    assert _call("build", root) == 0
    for page in ("khen-thuong/quyet-dinh/2026/qd-12.html", "ke-hoach/2026/ke-hoach-nam-2026.html"):
        assert (root / "site" / page).is_file()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_what_is_commented_out_may_be_used(example: Path, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`# field: value` is a field that waits: with the mark taken away it is taken as well. Explanations have other forms."""
    place = root / _place(example)
    used = re.sub(r"^( *)# ((?:  )*(?:- )?[a-z_]+:(?: .*)?|(?:  )+- .*)$", r"\1\2", place.read_text(encoding="utf-8"),
                  flags=re.MULTILINE)
    place.write_text(used, encoding="utf-8")
    Image.new("RGB", (400, 300), "green").save(root / "data" / "exemplars" / "2026" / "e-4h2p.jpg")
    code = _call("check", root)
    assert (code, capsys.readouterr().err) == (0, "")
