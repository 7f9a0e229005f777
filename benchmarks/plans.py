"""Time and memory of a site of many plans: those of all schools of a province over eleven years, with titles much alike.

`--sizes 600 3000` plans beside the sample records; `--write` puts the rows into docs/plan-figures.md.
"""

from __future__ import annotations

import argparse
import os
import platform
import random
import re
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from _province import HOME
from building import Run, build
from search.people import units

TEXTS = ("da-nang-so-gddt", "dien-bien-so-gddt", "thcs-le-anh-xuan", "minh-hoa-nam-2024", "thcs-suoi-mo")  # all of 2024
YEARS = range(2016, 2027)
HEADS = ("Tổ chức phong trào thi đua chào mừng", "Phát động phong trào thi đua lập thành tích chào mừng",
         "Phát động thi đua đợt 1 chào mừng kỷ niệm", "Tổ chức các hoạt động kỷ niệm")
DAYS = ("Ngày Nhà giáo Việt Nam 20/11", "ngày thành lập Đoàn TNCS Hồ Chí Minh 26/3", "Ngày Quốc tế Phụ nữ 8/3",
        "ngày Giải phóng miền Nam, thống nhất đất nước 30/4", "ngày sinh Chủ tịch Hồ Chí Minh 19/5")
FIGURES = HOME / "docs" / "plan-figures.md"


def write(root: Path, count: int, seed: int = 2026) -> list[Path]:
    """Copy the sample records below an empty folder and add plans, each a text of 2024 moved to another year.

    Gives the plans' folders.
    """
    dice = random.Random(seed)
    shutil.copytree(HOME / "data", root / "data")
    schools = [setting.unit.name for setting in units(max(40, count // 33), dice)]
    folders = []
    for number in range(1, count + 1):
        year, source = dice.choice(YEARS), HOME / "data" / "campaigns" / "2024" / dice.choice(TEXTS)
        school = dice.choice(schools)
        title = f"{dice.choice(HEADS)} {dice.choice(DAYS)} năm học {year - 1}-{year} của {school}"
        folder = root / "data" / "campaigns" / str(year) / f"truong-{number}"
        folder.mkdir(parents=True)
        (folder / "plan.md").write_text(_moved((source / "plan.md").read_text(encoding="utf-8"), year), encoding="utf-8")
        record = _moved((source / "campaign.yml").read_text(encoding="utf-8"), year)
        record = re.sub(r"^(?:parents|unit|source|of|decisions):.*\n(?:[ -].*\n)*", "", record, flags=re.MULTILINE)
        record = re.sub(r"^  (?:number|title|issuer):.*\n", "", record, flags=re.MULTILINE)
        record = record.replace("header:\n", f"header:\n  number: {number}/KH-TH\n  title: {title}\n  issuer: {school}\n")
        (folder / "campaign.yml").write_text(record, encoding="utf-8")
        folders.append(folder)
    return folders


def _moved(text: str, year: int) -> str:
    """A text of 2024 with all its years moved, but for those in ids of documents."""
    return re.sub(r"(?m)^ +document:.*$|\b20[12][0-9]\b",
                  lambda found: str(int(found[0]) + year - 2024) if found[0].isdigit() else found[0], text)


def measure(root: Path, count: int) -> list[tuple[str, Run]]:
    """All builds of one size, one after the other, on one folder."""
    root.mkdir()
    folders = write(root, count)
    runs = [("từ đầu · from nothing", build(root)), ("không đổi · no change", build(root))]
    for name, folder in (("đổi một tóm tắt · one changed summary", folders[0]), ("đổi thêm một · one more", folders[1])):
        record = folder / "campaign.yml"
        text = re.sub(r"^summary:.*\n", "", record.read_text(encoding="utf-8"), flags=re.MULTILINE)
        record.write_text(f"{text}summary: Một tóm tắt khác.\n", encoding="utf-8")
        runs.append((name, build(root)))
    return runs


def main() -> None:
    """Run, print, and write the table when asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=[600, 3_000])
    parser.add_argument("--write", action="store_true", help="write docs/plan-figures.md")
    options = parser.parse_args()
    rows = ["| plans | build | seconds | processor seconds | peak memory | files written |", "|---|---|---|---|---|---|"]
    with tempfile.TemporaryDirectory() as folder:
        for size in options.sizes:
            for name, run in measure(Path(folder) / f"{size}", size):
                rows.append(f"| {size:,} | {name} | {run.wall:.1f} | {run.processor:.1f} | {run.memory} MB | {run.written:,} |")
                print(rows[-1], flush=True)
    if options.write:
        head = ("# Sites of many plans\n\nWritten by `python3 build.py bench plans -- --write` with Python "
                f"{platform.python_version()}, {os.cpu_count()} cores. Beside the sample\n"
                "records stand plans of all schools of a province over eleven years: five texts of 37 to 101 lines, moved from\n"
                "year to year, under titles that share most of their words. The search index is part of the build.\n\n")
        FIGURES.write_text(head + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
