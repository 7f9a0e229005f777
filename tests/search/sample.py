"""Sample entries of the fictional province Minh Họa, and how tests ask the scripts about them."""

import json
import os
import shutil
import subprocess
from pathlib import Path

from bangvang.search import Award, Block, Honour, SearchEntry, SearchText, Setting, Value, search_outputs

HERE = Path(__file__).parent
MINH_HOA = Value("tinh-minh-hoa", "Tỉnh Minh Họa")
TAN_LAP = Value("xa-tan-lap", "Xã Tân Lập")
THCS = Value("thcs", "Trung học cơ sở")
HOA_BINH = Setting(Value("thcs-hoa-binh", "Trường THCS Hòa Bình"), None, (TAN_LAP, MINH_HOA), THCS)
MERGED = Setting(
    Value("th-le-loi", "Trường Tiểu học Lê Lợi"),
    Value("th-thong-nhat", "Trường Tiểu học Thống Nhất"),
    (MINH_HOA,),
    Value("tieu-hoc", "Tiểu học"),
)
CSTD = Award(Value("cstd-co-so", "Chiến sĩ thi đua cơ sở"), None, Value("co-so", "Cơ sở"))
BANG_KHEN = Award(None, Value("bang-khen", "Bằng khen"), Value("cap-tinh", "Cấp tỉnh"))
PLAN = Value("thi-dua-2024", "Kế hoạch thi đua năm 2024")
TEACHER = Value("nha-giao", "Nhà giáo")
GROUP = Value("tap-the", "Tập thể")


def person(id_, name, setting=HOA_BINH, award=CSTD, year=2024, quarter=4, **more):
    """A sample recipient with one honour."""
    honour = Honour(year, quarter, year - 1, setting, award, PLAN if year == 2024 else None)
    url = f"guong-dien-hinh/ho-so/{id_}.html"
    more = {"category": TEACHER, "sample": True, **more}
    return SearchEntry("recipient", id_, url, name, honours=(honour,), **more)


ENTRIES = [
    person("g-222222", "Nguyễn Thị Hòa"),
    person("g-222223", "Nguyễn Thị Hoa", MERGED, BANG_KHEN, 2023, 1),
    person("g-222224", "Nguyễn Đức Hòa"),
    person("g-222225", "Trần Hòa Bình"),
    person("g-222226", "Đặng Hữu Đoạt", MERGED),
    person("g-222227", "H'Hen Niê"),
    person("g-222228", "Vàng A Tủa", numbers=("123/QĐ-SGDĐT",)),
    person("g-222229", "Nguyễn Văn Trường"),
    person("g-22222a", "Lê Thúy Mỹ", aliases=("Lê Mỹ",)),
    person("g-22222b", "Tổ Mầm non số 3", category=GROUP),
    person("g-22222c", "Nguyễn Anh Nam"),
    SearchEntry("unit", "thcs-hoa-binh", "don-vi/thcs-hoa-binh.html", "Trường THCS Hòa Bình", detail="Xã Tân Lập"),
    SearchEntry("unit", "th-le-loi", "don-vi/th-le-loi.html", "Trường Tiểu học Lê Lợi"),
    SearchEntry("campaign", "thi-dua-2024", "ke-hoach/2024/thi-dua.html", "Kế hoạch thi đua năm 2024", year=2024),
    SearchEntry(
        "campaign",
        "phat-dong-2023",
        "ke-hoach/2023/phat-dong.html",
        "Phát động phong trào thi đua",
        detail="Sở Giáo dục và Đào tạo tỉnh Minh Họa",
        year=2023,
    ),
    SearchEntry(
        "anniversary", "nha-giao-viet-nam", "ngay-ky-niem/nha-giao.html", "Ngày Nhà giáo Việt Nam", aliases=("20/11",)
    ),
    SearchEntry("decision", "qd-123", "khen-thuong/quyet-dinh/qd-123.html", "Quyết định số 123/QĐ-SGDĐT", year=2024),
    SearchEntry(
        "award", "cstd-co-so", "khen-thuong/danh-hieu/cstd.html", "Chiến sĩ thi đua cơ sở", aliases=("CSTĐCS",)
    ),
    SearchEntry("movement", "doc-sach", "phong-trao/doc-sach.html", "Phong trào <b>đọc sách</b>"),
]
TEXTS = [
    SearchText(
        "guong-dien-hinh/ho-so/g-222226.html",
        "Đặng Hữu Đoạt",
        "recipient",
        2024,
        (Block("", "Thầy Đoạt dạy ở vùng cao."), Block("doan-2", "Thầy cùng học sinh dựng thư viện xanh bên suối.")),
    ),
    SearchText(
        "ke-hoach/2024/thi-dua.html",
        "Kế hoạch thi đua năm 2024",
        "campaign",
        2024,
        (Block("muc-1", "Đổi mới phương pháp dạy học trong toàn ngành."),),
    ),
]


def write(folder, entries=ENTRIES, texts=TEXTS):
    """Writes the index of entries and texts; returns the folder."""
    for output in search_outputs(entries, texts):
        path = folder / output.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(output.make())
    return folder


def ask(folder, queries, **options):
    """What the browser's scripts answer to the queries, in node."""
    node = os.environ.get("BANGVANG_NODE") or shutil.which("node")
    assert node, "node is needed to test the browser's scripts: apt-get install nodejs"
    run = subprocess.run(
        [node, str(HERE / "run.js")],
        input=json.dumps({"root": str(folder), "queries": list(queries), **options}),
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def titles(answer):
    """The titles of an answer in order."""
    return [one[0] for one in answer["found"]]
