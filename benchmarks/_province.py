"""Writes the data of a made-up province: N people, each with a portrait and one to three awards; same seed, same bytes."""

from __future__ import annotations

import csv
import random
import shutil
from pathlib import Path

from search.people import DID, LETTERS, RESULT, WHEN, WHO, names, units

HOME = Path(__file__).resolve().parent.parent
YEARS = range(2018, 2027)
CATEGORIES = ("nha-giao",) * 7 + ("can-bo-quan-ly", "nhan-vien", "cong-chuc")
GIVEN = (("lao-dong-tien-tien", None, 50), ("chien-si-thi-dua-co-so", "co-so", 24), ("giay-khen", "so", 18),
         ("bang-khen", "tinh", 8))


def write(root: Path, count: int, seed: int = 2026) -> list[str]:
    """Write data/ below an empty folder and return the recipients' ids in the order drawn."""
    dice = random.Random(seed)
    data = root / "data"
    shutil.copytree(HOME / "data" / "vocabulary", data / "vocabulary")
    shutil.copytree(HOME / "data" / "anniversaries", data / "anniversaries")
    shutil.copyfile(HOME / "data" / "site.yml", data / "site.yml")
    schools = _units(data, max(40, count // 33), dice)
    ids = _people(data, count, seed, schools, dice)
    _decisions(data, ids, schools, dice)
    return ids


def _units(data: Path, count: int, dice: random.Random) -> list[str]:
    folder = data / "units"
    folder.mkdir()
    _put(folder / "so-gddt.yml", "name: Sở Giáo dục và Đào tạo tỉnh Minh Họa\nkind: so\nsample: true\n")
    _put(folder / "van-phong-so.yml", "name: Văn phòng Sở\nkind: phong-thuoc-so\nparent: so-gddt\nsample: true\n")
    (data / "site.yml").write_text("\n".join(
        "unit: so-gddt" if line.startswith("unit:") else line
        for line in (data / "site.yml").read_text(encoding="utf-8").splitlines()) + "\n", encoding="utf-8")
    ids = []
    for setting in units(count, dice):
        place = setting.places[0].name
        _put(folder / f"{setting.unit.id}.yml",
             f"name: {setting.unit.name}\nkind: truong\nlevel: {setting.school_level.id}\nparent: so-gddt\n"
             f"place:\n  then: {place}\n  now: {place}\nsample: true\n")
        ids.append(setting.unit.id)
    return ids


def _people(data: Path, count: int, seed: int, schools: list[str], dice: random.Random) -> list[str]:
    (data / "recipients").mkdir()
    for year in YEARS:
        (data / "exemplars" / str(year)).mkdir(parents=True)
    ids: list[str] = []
    taken: set[str] = set()
    for name in names(count, seed):
        while (id_ := "g-" + "".join(dice.choices(LETTERS, k=6))) in taken:
            pass
        taken.add(id_)
        ids.append(id_)
        unit = dice.choice(schools)
        _put(data / "recipients" / f"{id_}.yml",
             f"kind: person\nname: {name}\ncategory: {dice.choice(CATEGORIES)}\nrole: Giáo viên\nunit: {unit}\nsample: true\n")
        year, quarter = dice.choice(YEARS), dice.randint(1, 4)
        story = "\n\n".join(f"  {_paragraph(dice)}" for _ in range(4))
        _put(data / "exemplars" / str(year) / f"e-{id_[2:]}.yml",
             f"recipient: {id_}\nquarter: Q{quarter}\ndate: {year}-{quarter * 3:02d}-{dice.randint(1, 28):02d}\nunit: {unit}\n"
             f"commendation: {dice.choice(DID).capitalize()}.\nstory: |-\n{story}\nsample: true\n")
    return ids


def _paragraph(dice: random.Random) -> str:
    return " ".join(
        f"{dice.choice(WHEN)}, {dice.choice(WHO)} {dice.choice(DID)} và {dice.choice(DID)}; {dice.choice(RESULT)}."
        for _ in range(3))


def _decisions(data: Path, ids: list[str], schools: list[str], dice: random.Random) -> None:
    """A decision for each year and some 500 awards."""
    rows: dict[int, list[tuple[str, ...]]] = {year: [] for year in YEARS}
    for id_ in ids:
        for year in dice.sample(YEARS, dice.choices((1, 2, 3), (60, 28, 12))[0]):
            award, level, _ = dice.choices(GIVEN, [weight for *_, weight in GIVEN])[0]
            rows[year].append((id_, dice.choice(schools), award, level or "", f"{year - 1}-{year}", ""))
    for year, found in rows.items():
        for part in range(0, len(found), 500):
            number = part // 500 + 1
            folder = data / "decisions" / str(year) / f"qd-{number}"
            folder.mkdir(parents=True)
            _put(folder / "decision.yml",
                 f"number: {number}/QĐ-SGDĐT\ndate: {year}-06-{1 + number % 28:02d}\nstatus: đã tặng\nform: cong-trang\n"
                 "issuer: Sở Giáo dục và Đào tạo tỉnh Minh Họa\n"
                 f"title: Khen thưởng năm học {year - 1}-{year}, danh sách {number}\nsample: true\n")
            with open(folder / "recipients.csv", "w", encoding="utf-8", newline="") as file:
                writer = csv.writer(file, lineterminator="\n")
                writer.writerow(("recipient", "unit", "award", "level", "school_year", "reason"))
                writer.writerows(found[part : part + 500])


def _put(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
