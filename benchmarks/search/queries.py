"""Queries as people type them, drawn from the entries, each with the ids that are right."""

from __future__ import annotations

import random
import unicodedata
from collections import defaultdict
from dataclasses import dataclass

from bangvang.search import SearchEntry
from bangvang.text import canonical_spelling, fold, parse

TELEX = {"ă": "aw", "â": "aa", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw", "đ": "dd"}
VNI = {"ă": "a8", "â": "a6", "ê": "e6", "ô": "o6", "ơ": "o7", "ư": "u7", "đ": "d9"}
FEW = 5
KEYS = "abcdeghiklmnopqrstuvxy"


@dataclass(frozen=True)
class Kind:
    """A row of the table.

    Args:
        name: what is typed.
        goal: the share of the issue.
        measure: `first`, `five` (a right one in the first five), `page` (all right ones in the first hundred) or
            `pure` (the first five all right).
        queries: (query, ids that are right).
    """

    name: str
    goal: float
    measure: str
    queries: list[tuple[str, list[str]]]


def kinds(entries: list[SearchEntry], each: int, seed: int = 7) -> list[Kind]:
    """All rows, `each` queries a row (fewer where fewer names fit)."""
    dice = random.Random(seed)
    people = [entry for entry in entries if entry.kind == "recipient"]
    exact, spelled, mixed = defaultdict(list), defaultdict(list), defaultdict(list)
    for entry in people:
        exact[canonical_spelling(entry.title).lower()].append(entry.id)
        spelled[folded(entry.title)].append(entry.id)
        mixed[" ".join(sorted(folded(entry.title).split()))].append(entry.id)
    dice.shuffle(people)
    unique = [one for one in people if len(exact[canonical_spelling(one.title).lower()]) == 1]
    few = [one for one in people if len(mixed[" ".join(sorted(folded(one.title).split()))]) < FEW]

    def row(name, goal, measure, pool, write, right=lambda one: [one.id]):
        found = []
        for one in pool:
            query = write(one)
            if query:
                found.append((query, right(one)))
            if len(found) == each:
                break
        return Kind(name, goal, measure, found)

    return [
        row("đủ tên, đúng dấu, chỉ một người", 1.0, "first", unique, lambda one: one.title),
        row("đủ tên không dấu, ít hơn 5 người", 0.99, "five", few, lambda one: fold(one.title)),
        row(
            "đủ tên không dấu, mọi người cùng tên ở trang đầu", 0.99, "page", people,
            lambda one: fold(one.title), lambda one: spelled[folded(one.title)],
        ),
        row("dạng NFD", 0.99, "five", few, lambda one: unicodedata.normalize("NFD", one.title)),
        row("chữ hoa", 0.99, "five", few, lambda one: one.title.upper()),
        row("đặt dấu kiểu khác (Hoà, Thuý)", 0.99, "five", few, lambda one: other_tone_place(one.title)),
        row("đ thành d", 0.99, "five", few, lambda one: undotted(one.title)),
        row("i thay y, y thay i", 0.99, "five", few, lambda one: other_i(one.title)),
        row("tên trước họ sau", 0.99, "five", few, lambda one: given_first(one.title)),
        row("Telex chưa bật", 0.99, "five", few, lambda one: keyed(one.title, TELEX, " frxsj")),
        row("VNI chưa bật", 0.99, "five", few, lambda one: keyed(one.title, VNI, " 23415")),
        row("sai một chữ cái", 0.95, "five", few, lambda one: slipped(one.title, dice)),
        row("tên và trường", 0.95, "five", people, lambda one: f"{one.title} {one.honours[0].setting.unit.name}"),
        row("tên và chức vụ, môn dạy", 0.95, "five", people, lambda one: f"{one.title} {one.role}"),
        row("danh hiệu và năm", 0.95, "pure", people, award_and_year, lambda one: holders(people, one)),
    ]  # fmt: skip


def folded(name):
    return fold(canonical_spelling(name)).replace("'", "")


def award_and_year(one):
    honour = one.honours[0]
    return f"{(honour.award.title or honour.award.form).name} {honour.year}"


def holders(people, one):
    wanted = one.honours[0]
    return [
        other.id
        for other in people
        if any(honour.year == wanted.year and honour.award == wanted.award for honour in other.honours)
    ]


def other_tone_place(name):
    """With hoà for hòa; empty when the name has no such syllable."""
    moves = [("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("õa", "oã"), ("ọa", "oạ"), ("òe", "oè"), ("óe", "oé"),
             ("ỏe", "oẻ"), ("ùy", "uỳ"), ("úy", "uý"), ("ủy", "uỷ"), ("ũy", "uỹ"), ("ụy", "uỵ")]  # fmt: skip
    words = []
    for word in name.split():
        ends = [] if word.lower().startswith("q") else [(old, new) for old, new in moves if word.endswith(old)]
        words.append(word[: -len(ends[0][0])] + ends[0][1] if ends else word)
    changed = " ".join(words)
    return changed if changed != name else ""


def undotted(name):
    return name.replace("Đ", "D").replace("đ", "d") if "đ" in name.lower() else ""


def other_i(name):
    pairs = {"y": "i", "ý": "í", "ỳ": "ì", "ỷ": "ỉ", "ỹ": "ĩ", "ỵ": "ị"}
    pairs.update({value: key for key, value in pairs.items()})
    words, changed = [], False
    for word in name.split():
        syllable = parse(word)
        if syllable and syllable.rime in ("i", "y") and syllable.onset in ("h", "k", "l", "m", "s", "t", "v"):
            words.append(word[:-1] + pairs[word[-1]])
            changed = True
        else:
            words.append(word)
    return " ".join(words) if changed else ""


def given_first(name):
    words = name.split()
    return " ".join([words[-1], *words[:-1]]) if len(words) > 2 else ""


def keyed(name, shapes, tones):
    """The keys of a name; empty when a word of it is no syllable of Vietnamese."""
    typed = []
    for word in name.split():
        syllable = parse(word)
        if not syllable:
            return ""
        typed.append(
            "".join(shapes.get(sign, sign) for sign in syllable.onset + syllable.rime) + tones[syllable.tone].strip()
        )
    return " ".join(typed)


def slipped(name, dice):
    """The name with one letter changed, added, left out or exchanged with the next."""
    at = dice.choice([place for place, sign in enumerate(name) if sign.isalpha()])
    key = dice.choice(KEYS)
    way = dice.randrange(4)
    if way == 0:
        return name[:at] + key + name[at + 1 :]
    if way == 1:
        return name[:at] + key + name[at:]
    if way == 2:
        return name[:at] + name[at + 1 :]
    if at + 1 < len(name) and name[at + 1].isalpha():
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    return name[:at] + key + name[at:]
