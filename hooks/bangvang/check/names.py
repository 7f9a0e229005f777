"""Names: one spelling for one name, no letters of other scripts that look like ours."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator

from bangvang.check import paths
from bangvang.check.lines import said
from bangvang.check.same_names import spelling
from bangvang.load.yaml_events import Keys
from bangvang.model.cards import RecipientCard
from bangvang.model.catalogue import Catalogue
from bangvang.problems import Problem
from bangvang.text.folding import APOSTROPHES

# Greek, Cyrillic, Armenian, Cherokee, Lisu, and Latin in other shapes (full width, mathematical). Scripts of Viet Nam's
# peoples (Thái, Chăm, Khmer) look like no Latin letter and are left alone.
_ALIEN = ("\u0370-\u03ff\u0400-\u052f\u0530-\u058f\u13a0-\u13ff\u1c80-\u1c8f\u1f00-\u1fff\u2de0-\u2dff\ua4d0-\ua4ff"
          "\ua640-\ua69f\uab70-\uabbf\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff")
_ALIEN_LETTER = re.compile(f"[{_ALIEN}]")
_WORD = re.compile(r"[^\W\d_]+")
_SIGNS = frozenset(APOSTROPHES)  # some of them are letters to Unicode
_LATIN_LETTER = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
# Words wholly of these pass for Latin ones: Нoа.
_LOOKALIKES = frozenset("АВЕКМНОРСТУХІЈЅаеорсухіјѕһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοναικρυ")


def spellings(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """In one unit, “Nguyễn Thị Hoà” and “Nguyễn Thị Hòa” are probably one person with two records."""
    units = _units_by_award(catalogue)
    # Two spellings of a name are filed under the same letters, but for i and y, and have as many letters.
    filed = [(person.unit or units.get(id_), person.filing.replace("y", "i")) for id_, person in catalogue.recipients.items()]
    several = {place for place, number in Counter(filed).items() if number > 1}
    near: dict[tuple[str | None, str], dict[int, list[RecipientCard]]] = {}
    for place, person in zip(filed, catalogue.recipients.values(), strict=True):
        if place in several:
            near.setdefault(place, {}).setdefault(_letters(person.name), []).append(person)
    for alike in near.values():
        for people in alike.values():
            if len({person.name for person in people}) > 1:
                yield from _spelt_twice(catalogue.root, people)


def places(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """A place has one spelling, and so one list of people."""
    first: dict[str, tuple[str, str]] = {}
    spelt: dict[str, str] = {}
    for id_, unit in catalogue.units.items():
        for field, name in (("then", unit.place.then), ("now", unit.place.now)) if unit.place else ():
            if name is None:
                continue
            if name not in spelt:
                spelt[name] = spelling(name)
            earlier, path = first.setdefault(spelt[name], (name, paths.record("units", id_)))
            if earlier != name:
                yield said(catalogue.root, paths.record("units", id_), ("place", field), "two-spellings",
                           f"một địa danh phải viết một cách: “{name}” ở đây, “{earlier}” ở {path}", "warning")


def lookalikes(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """A name is written in one script: a Cyrillic о in “Hoa” cannot be seen, found or typed."""
    people = catalogue.recipients
    # One search over all names at once: where nothing is found, nothing was taken apart.
    if _ALIEN_LETTER.search("\n".join([person.name for person in people.values()])):
        for id_, person in people.items():
            yield from _mixed(catalogue.root, paths.recipient(id_), ("name",), person.name)
    for id_, person in people.items():
        for place, alias in enumerate(person.aliases) if person.aliases else ():
            yield from _mixed(catalogue.root, paths.recipient(id_), ("aliases", place), alias)
    for path, keys, name in _other_names(catalogue):
        yield from _mixed(catalogue.root, path, keys, name)


def _units_by_award(catalogue: Catalogue) -> dict[str, str]:
    """The unit named with those whose own record names none."""
    missing = {id_ for id_, person in catalogue.recipients.items() if person.unit is None}
    if not missing:
        return {}
    return {award.recipient: award.unit for card in catalogue.decisions.values() for award in card.awards
            if award.unit is not None and award.recipient in missing}


def _spelt_twice(root: str, people: list[RecipientCard]) -> Iterator[Problem]:
    first: dict[str, RecipientCard] = {}
    for person in people:
        earlier = first.setdefault(spelling(person.name), person)
        if earlier.name != person.name:
            yield said(root, paths.recipient(person.id), ("name",), "two-spellings",
                       f"một tên phải viết một cách: “{person.name}” và “{earlier.name}” ({paths.recipient(earlier.id)}) cùng "
                       "đơn vị; nếu là một người thì gộp hai bản ghi, cách viết kia để vào aliases", "warning")


def _letters(name: str) -> int:
    """How many letters a name has; most have spaces beside them and nothing else."""
    written = name.replace(" ", "")
    if written.isalpha() and _SIGNS.isdisjoint(written):
        return len(written)
    return sum(sign.isalpha() and sign not in _SIGNS for sign in written)


def _mixed(root: str, path: str, keys: Keys, name: str) -> Iterator[Problem]:
    if name.isascii() or not _ALIEN_LETTER.search(name):
        return
    latin_elsewhere = bool(_LATIN_LETTER.search(name))
    for word in _WORD.finditer(name):
        foreign = _ALIEN_LETTER.search(word.group())
        if foreign and (_LATIN_LETTER.search(word.group())
                        or (latin_elsewhere and len(word.group()) > 1 and _LOOKALIKES.issuperset(word.group()))):
            letter = foreign.group()
            yield said(root, path, keys, "mixed-scripts",
                       f"tên phải gõ bằng chữ Việt: ký tự thứ {word.start() + foreign.start() + 1} “{letter}” là "
                       f"U+{ord(letter):04X}, chữ của hệ khác trông giống chữ Việt; hãy xóa và gõ lại")
            return


def _other_names(catalogue: Catalogue) -> Iterator[tuple[str, Keys, str]]:
    """Names of units, signers, members, movements and days; numbers of documents."""
    for id_, unit in catalogue.units.items():
        path = paths.record("units", id_)
        yield path, ("name",), unit.name
        yield from ((path, (field,), name) for field, name in (("short_name", unit.short_name),) if name)
        yield from ((path, ("aliases", place), name) for place, name in enumerate(unit.aliases))
        yield from ((path, ("former_names", place, "name"), one.name) for place, one in enumerate(unit.former_names))
    for id_, card in catalogue.decisions.items():
        yield from ((paths.decision(id_), ("signers", place, "name"), one.name)
                    for place, one in enumerate(card.record.signers) if one.name)
        if card.record.number:
            yield paths.decision(id_), ("number",), card.record.number
    for id_, campaign in catalogue.campaigns.items():
        header = campaign.record.header
        yield from ((paths.campaign(id_), ("header", "signers", place, "name"), one.name)
                    for place, one in enumerate(header.signers) if one.name)
        if header.number:
            yield paths.campaign(id_), ("header", "number"), header.number
    for folder, records in (("anniversaries", catalogue.anniversaries), ("movements", catalogue.movements),
                            ("blocks", catalogue.cycle.blocks), ("initiatives", catalogue.cycle.initiatives)):
        yield from ((paths.record(folder, id_), ("name",), one.name) for id_, one in records.items())
    yield from ((paths.record("documents", id_), ("number",), one.number)
                for id_, one in catalogue.documents.items() if one.number)
    for id_, council in catalogue.cycle.councils.items():
        yield from ((paths.record("councils", id_), ("members", place, "name"), one.name)
                    for place, one in enumerate(council.members) if one.name)
