"""Which records a list may mean: candidates with a reason in Vietnamese; nothing is ever merged here."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from functools import lru_cache

from bangvang.imports.awards.model import Entry, Known, KnownPerson, KnownUnit, Match
from bangvang.imports.tables.folding import key, name_key, tidy
from bangvang.text import canonical_spelling
from bangvang.text.name_words import without_remark

_CERTAIN, _LIKELY, _POSSIBLE = "chắc chắn", "nhiều khả năng", "có thể"
_RANK = {_CERTAIN: 0, _LIKELY: 1, _POSSIBLE: 2}
_SHORTENED = (
    ("truong ", ""),
    ("tieu hoc", "th"),
    ("trung hoc co so", "thcs"),
    ("trung hoc pho thong", "thpt"),
    ("mam non", "mn"),
    ("mau giao", "mg"),
    ("pho thong dan toc noi tru", "ptdtnt"),
    ("pho thong dan toc ban tru", "ptdtbt"),
    ("giao duc va dao tao", "gddt"),
    ("gd dt", "gddt"),
    ("gd va dt", "gddt"),
    ("uy ban nhan dan", "ubnd"),
    ("giao duc thuong xuyen", "gdtx"),
    ("giao duc nghe nghiep", "gdnn"),
    ("tap the ", ""),
)


def unit_key(name: str) -> str:
    """What two wordings of one unit's name share: short forms written out alike, no accents, no `Trường`."""
    folded = f"{key(name)} "
    for long, short in _SHORTENED:
        folded = folded.replace(long, f"{short} " if long.endswith(" ") and short else short)
    return re.sub(r"\s+", " ", folded).strip()


class Matcher:
    """Indexes over what is known, made once for a whole list."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._units = {unit.id: unit for unit in known.units}
        self._people: dict[str, list[tuple[KnownPerson, str]]] = defaultdict(list)
        for person in known.people:
            for name in (person.name, *person.aliases):
                self._people[_person_key(name)].append((person, name))
        self._awards = [(award, [_award_key(name) for name in (award.name, *award.aliases)]) for award in known.awards]
        self._by_unit: dict[str, list[tuple[KnownUnit, str]]] = defaultdict(list)
        for unit in known.units:
            for name in (unit.name, *unit.aliases):
                self._by_unit[unit_key(name)].append((unit, name))

    def matched(self, entry: Entry) -> Entry:
        """The entry with its suggestions, the most certain first."""
        units = self.units(entry.unit)
        people = self.people(entry, units)
        awards = self.awards(entry)
        found = {"recipient": people, "unit": units, "award": awards}
        return replace(entry, matches={name: matches for name, matches in found.items() if matches})

    def units(self, name: str) -> tuple[Match, ...]:
        """Units that a wording may mean; a unit that was merged away brings its successors along."""
        if not name:
            return ()
        found: dict[str, Match] = {}
        for candidate in (name, re.split(r"\s*[,;(]\s*|\s+[-–]\s+", name)[0]):
            for unit, known_name in self._by_unit.get(unit_key(candidate), ()):
                reason, certainty = _unit_reason(candidate, unit, known_name, shortened=candidate != name)
                if unit.successors:
                    went = ", ".join(self._units[other].name for other in unit.successors if other in self._units)
                    went = went or ", ".join(unit.successors)
                    reason += f"; đơn vị này nay đã sáp nhập vào {went}, quyết định giữ tên đơn vị khi đó"
                _keep(found, Match(unit.id, unit.name, reason, certainty))
        return _ordered(found)

    def people(self, entry: Entry, units: tuple[Match, ...]) -> tuple[Match, ...]:
        """Recipients that an entry may mean."""
        ids = {match.id for match in units}
        heirs = {heir for match in units for heir in self._units[match.id].successors}
        found: dict[str, Match] = {}
        candidates = self._people.get(_person_key(entry.recipient), [])
        for person, known_name in candidates:
            if person.kind != entry.kind:
                continue
            how, strong = _name_reason(entry.recipient, person, known_name)
            where, same = _place_reason(person, ids, heirs, entry.unit)
            alone = sum(other.id != person.id for other, _ in candidates) == 0
            certainty = _CERTAIN if strong and same and alone else _LIKELY if same else _POSSIBLE
            note = (
                ""
                if alone
                else f"; có {len({other.id for other, _ in candidates})} hồ sơ cùng tên, hãy chọn đúng người"
            )
            _keep(found, Match(person.id, person.name, f"{how}, {where}{note}", certainty))
        return _ordered(found)

    def awards(self, entry: Entry) -> tuple[Match, ...]:
        """Terms of the vocabulary that a wording may mean."""
        found: dict[str, Match] = {}
        for wording in filter(None, (entry.wording, entry.award)):
            for award, names in self._awards:
                if _award_key(wording) in names:
                    same = tidy(wording) == award.name
                    reason = "đúng tên trong danh mục" if same else f"“{tidy(wording)}” là cách gọi khác trong danh mục"
                    found.setdefault(award.id, Match(award.id, award.name, reason, _CERTAIN))
        wanted = _award_key(entry.award)
        if not found and wanted:
            for award, names in self._awards:
                if names[0] and (names[0] in wanted or wanted in names[0]):
                    found[award.id] = Match(award.id, award.name, f"tên gần với “{entry.award}”", _POSSIBLE)
        return _ordered(found)


@lru_cache(maxsize=50_000)
def _spelled(name: str) -> str:
    # A list names the same units, awards and people over and over.
    return canonical_spelling(name)


@lru_cache(maxsize=5_000)
def _award_key(name: str) -> str:
    return key(_spelled(name))


@lru_cache(maxsize=50_000)
def _person_key(name: str) -> str:
    """What the wordings of one person's name share: no accents, signs and spaces within it (H'Hen, HHen), no remark."""
    return key(without_remark(name)).replace(" ", "")


def _keep(found: dict[str, Match], match: Match) -> None:
    """Of several names of one record the one that is nearest to the wording counts."""
    if match.id not in found or _RANK[match.certainty] < _RANK[found[match.id].certainty]:
        found[match.id] = match


def _ordered(found: dict[str, Match]) -> tuple[Match, ...]:
    return tuple(sorted(found.values(), key=lambda match: (_RANK[match.certainty], match.id)))


def _unit_reason(name: str, unit: KnownUnit, known_name: str, *, shortened: bool) -> tuple[str, str]:
    if tidy(name) == unit.name and not shortened:
        return "đúng tên đơn vị", _CERTAIN
    if tidy(name).lower() == known_name.lower():
        how = (
            f"“{known_name}” là tên gọi khác hoặc tên cũ"
            if known_name != unit.name
            else "cùng tên, khác chữ hoa hoặc phần địa danh"
        )
        return how, _LIKELY if shortened else _CERTAIN
    if _spelled(tidy(name)).lower() == _spelled(known_name).lower():
        return f"cùng tên với “{known_name}”, khác cách đặt dấu hoặc i/y", _LIKELY
    return (
        f"cùng tên với “{known_name}” khi viết đủ các chữ viết tắt, không kể dấu",
        _LIKELY if not shortened else _POSSIBLE,
    )


def _name_reason(name: str, person: KnownPerson, known_name: str) -> tuple[str, bool]:
    written = tidy(name)
    if written == known_name:
        return ("cùng họ tên" if known_name == person.name else f"cùng tên gọi khác “{known_name}”"), True
    if written.lower() == known_name.lower():
        return "cùng họ tên, khác chữ hoa", True
    if _spelled(written).lower() == _spelled(known_name).lower():
        return f"họ tên chỉ khác cách đặt dấu hoặc i/y (“{known_name}”)", True
    if name_key(written) == name_key(known_name):
        return f"họ tên chỉ khác dấu nháy, dấu nối hoặc dấu cách (“{known_name}”)", True
    if name_key(without_remark(written)) == name_key(without_remark(known_name)):
        return f"cùng họ tên, khác phần ghi trong ngoặc (“{known_name}”)", False
    return f"họ tên chỉ giống khi bỏ dấu (“{known_name}”)", False


def _place_reason(person: KnownPerson, ids: set[str], heirs: set[str], unit: str) -> tuple[str, bool]:
    if ids & set(person.units):
        return "cùng đơn vị", True
    if heirs & set(person.units):
        return "đơn vị trong danh sách đã sáp nhập vào đơn vị hiện nay", True
    if person.kind != "person" and not unit:
        return "tập thể không kèm đơn vị", True
    if not unit:
        return "danh sách không ghi đơn vị", False
    return "khác đơn vị trong hồ sơ" if person.units else "hồ sơ chưa ghi đơn vị", False
