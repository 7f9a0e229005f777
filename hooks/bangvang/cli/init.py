"""`build.py init DIR`: a new, empty site with the vocabulary, a commented example of each record, a README for editors."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from bangvang.cli.options import Options, Parser
from bangvang.cli.tell import quoted, to_run
from bangvang.model.catalogue import RECORD_FOLDERS
from bangvang.problems import Invalid
from bangvang.store.manifest import is_marked
from bangvang.store.trouble import told

SKELETON = Path(__file__).resolve().parent.parent / "skeleton"


def arguments(parser: Parser) -> None:
    """Add where the new site is to be."""
    parser.add_argument("folder", type=Path, metavar="THƯ_MỤC", help="thư mục mới, chưa có hoặc còn trống")


def run(options: Options) -> int:
    """Make the folder whole or not at all, data/ last where it is there already; 1 when there is something in it."""
    folder = Path(os.path.realpath(options.folder))
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        print(f"{folder} phải là thư mục chưa có hoặc còn trống.", file=sys.stderr)
        return 1
    if any(map(is_marked, (folder, *folder.parents))):  # the next build would put it aside as somebody's file
        print(f"{folder} phải nằm ngoài mọi trang đã dựng; hãy chọn thư mục khác, ví dụ: ../trang", file=sys.stderr)
        return 1
    try:
        with told(folder.parent):
            _make(folder, options.home)
    except Invalid as invalid:
        print("\n".join(map(str, invalid.problems)), file=sys.stderr)
        return 1
    print(f"Đã tạo {folder}. Đọc README.md ở đó trước, rồi sửa data/site.yml.")
    options.root = folder  # what to run next is about the new folder
    print(f"Kiểm tra: {to_run(options, 'check')}")
    return 0


def _make(folder: Path, home: Path) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder if os.path.ismount(folder) else folder.parent, prefix=".init-") as temporary:
        new = Path(temporary) / "new"
        _write(new, home, folder)
        if folder.exists():  # somebody may stand in it, or it is a mount: it stays, and is filled
            for name in (*(one.name for one in new.iterdir() if one.name != "data"), "data"):
                os.replace(new / name, folder / name)
        else:
            os.replace(new, folder)


def _write(new: Path, home: Path, folder: Path) -> None:
    """Write everything below `new`, which will stand at `folder`."""
    data = new / "data"
    _copy(home / "data" / "vocabulary", data / "vocabulary")
    shutil.copyfile(SKELETON / "site.yml", data / "site.yml")
    _copy(SKELETON / "vi-du", new / "vi-du")
    readme = (SKELETON / "README.md").read_text(encoding="utf-8")
    words = {"{lệnh}": f"python3 {quoted(home / 'build.py')}", "{trang}": quoted(folder)}
    for name, said in words.items():
        readme = readme.replace(name, said)
    (new / "README.md").write_text(readme, encoding="utf-8")
    for name in RECORD_FOLDERS:
        (data / name).mkdir()
        (data / name / ".gitkeep").touch()


def _copy(source: Path, target: Path) -> None:
    """Copy a folder of files; `shutil.copytree` would gather the system's refusals under an error that tells none."""
    target.mkdir(parents=True)
    for file in sorted(source.iterdir()):
        shutil.copyfile(file, target / file.name)
