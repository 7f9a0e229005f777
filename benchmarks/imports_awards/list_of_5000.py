"""Times the reading of a list of 5,000 rows and its drafts: `python benchmarks/imports_awards/list_of_5000.py [rows]`.

The sheet is made here from a fixed seed: sections by school, ditto marks, merged cells, three kinds of award.
"""

from __future__ import annotations

import io
import random
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "hooks"))

from openpyxl import Workbook

from bangvang.imports.awards import Known, KnownAward, KnownPerson, KnownUnit, as_json, read_awards
from bangvang.imports.awards.drafts import as_files
from bangvang.imports.sheets import SheetRow, Vocabulary, diff, export_sheet, read_sheet

FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Lò", "Vàng", "Giàng"]
MIDDLE = ["Thị", "Văn", "Minh", "Ngọc", "Thanh", "Đức", "Bích", "Quý"]
GIVEN = [
    "Hoa",
    "An",
    "Bình",
    "Châu",
    "Dung",
    "Hà",
    "Linh",
    "Mai",
    "Ngân",
    "Oanh",
    "Phúc",
    "Quân",
    "Thủy",
    "Uyên",
    "Vân",
    "Yến",
]
AWARDS = ("Lao động tiên tiến", "CSTĐCS", "Giấy khen")


def workbook(rows: int) -> bytes:
    """A list of that many people, some forty to a school."""
    draw = random.Random(5)
    book = Workbook()
    sheet = book.active
    sheet.append(["DANH SÁCH CÁ NHÂN ĐƯỢC KHEN THƯỞNG NĂM HỌC 2023-2024"])
    sheet.append(["(Kèm theo Quyết định số 900/QĐ-SGDĐT ngày 15/8/2024 của Giám đốc Sở Giáo dục và Đào tạo)"])
    sheet.append(["STT", "Họ và tên", "Chức vụ", "Đơn vị", "Danh hiệu", "Thành tích"])
    for number in range(1, rows + 1):
        name = f"{draw.choice(FAMILY)} {draw.choice(MIDDLE)} {draw.choice(GIVEN)} {draw.choice(GIVEN)}"
        unit = f"Trường Tiểu học Số {number // 40}" if number % 40 == 1 else "nt"
        sheet.append(
            [
                number,
                name,
                "Giáo viên",
                unit if number > 1 else "Trường Tiểu học Số 0",
                draw.choice(AWARDS),
                "Hoàn thành xuất sắc nhiệm vụ năm học, có sáng kiến được công nhận",
            ]
        )
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    data = workbook(rows)
    people = tuple(
        KnownPerson(f"g-{n:06d}", f"{f} {m} {g} {h}")
        for n, (f, m, g, h) in enumerate(
            (f, m, g, h) for f in FAMILY for m in MIDDLE for g in GIVEN[:10] for h in GIVEN[:10]
        )
    )
    units = tuple(KnownUnit(f"th-so-{n}", f"Trường Tiểu học Số {n}") for n in range(rows // 40 + 1))
    known = Known(
        people,
        units,
        (
            KnownAward("lao-dong-tien-tien", "Lao động tiên tiến"),
            KnownAward("giay-khen", "Giấy khen"),
            KnownAward("chien-si-thi-dua-co-so", "Chiến sĩ thi đua cơ sở"),
        ),
    )
    start, cpu = time.perf_counter(), time.process_time()
    draft = read_awards(data, "ds.xlsx", known)
    read, spent = time.perf_counter(), time.process_time() - cpu
    result = as_json(draft)
    files = as_files(draft, known)
    done = time.perf_counter()
    print(
        f"{rows} rows, {len(people)} known people: read and matched {read - start:.1f} s ({spent:.1f} s of CPU), JSON and "
        f"drafts {done - read:.1f} s; "
        f"{len(result['recipients'])} recipients, {len(files.files)} files; "
        f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB"
    )
    sheet = [
        SheetRow(decision="2024/900", recipient=f"g-{n:06d}", name=entry.recipient, unit=entry.unit, award=entry.award)
        for n, entry in enumerate(draft.entries)
    ]
    start = time.perf_counter()
    exported = export_sheet(sheet, Vocabulary(awards=AWARDS))
    written = time.perf_counter()
    back, _ = read_sheet(exported, "x.xlsx")
    reread = time.perf_counter()
    changes = diff(sheet, back)
    print(
        f"export-sheet {written - start:.1f} s, read back {reread - written:.1f} s, diff "
        f"{time.perf_counter() - reread:.1f} s, {len(changes)} changes"
    )


if __name__ == "__main__":
    main()
