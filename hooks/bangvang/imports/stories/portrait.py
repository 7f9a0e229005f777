"""One portrait out of its lines: labelled fields, story without private sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bangvang.imports.awards.posts import looks_like_role
from bangvang.imports.stories.commendation import commendation
from bangvang.imports.stories.labels import folded, is_private, particulars
from bangvang.imports.stories.model import Line, Profile
from bangvang.imports.stories.posts import SENTENCE, post_of
from bangvang.imports.stories.speech import OMITTED, without_private
from bangvang.imports.stories.subjects import Subject
from bangvang.imports.tables.folding import key, plain, tidy
from bangvang.privacy_scan import scan
from bangvang.problems import Problem

_CAPTION = re.compile(r"^\W*(?:anh|hinh)(?: minh hoa| \d+)?\s*[:.]")
_CUT_OUT = frozenset({"ngày sinh", "số định danh", "tài khoản", "điện thoại", "thư điện tử"})
_SAYS_NOTHING_ELSE = re.compile(
    r"^\W*(?:(?:dien thoai|so dien thoai|dt|sdt|lien he|email|zalo|so tai khoan|cccd|so cccd|ngay sinh)\b|"
    r"(?:moi (?:su )?(?:giup do|ung ho|dong gop|chia se|tam long)|ban doc|quy (?:doc gia|vi)|ai (?:muon|co long)|nha hao tam)\b.*"
    r"(?:gui|lien he|chuyen|so|goi)\b)"
)


def portrait(name: str, subject: Subject, lines: Sequence[Line]) -> tuple[Profile, list[Problem]]:
    """The profile that a run of lines gives, and the private data found in it, by place and kind."""
    problems: list[Problem] = []
    withheld: list[tuple[int, str]] = []
    story: list[str] = []
    fields: dict[str, str] = {}
    alts = _words_of_pictures(name, lines, withheld, problems)
    facts = alts[1:]
    caption = alts[0] if alts else ""
    head, lines = _opening(subject, lines)
    body = [line for line in (lines[1:] if head and not particulars(head) else lines) if line.text and not line.image]
    after_image = {lines[place + 1].number for place, line in enumerate(lines[:-1]) if line.image}
    for line in body:
        stated = particulars(line.text)
        for label, value, words in stated:
            if is_private(label):
                withheld.append((line.number, words))
                problems.append(_private(name, line.number, f"mục “{label}”"))
                continue
            kept, left_out, kinds = _without_private(words)
            withheld += [(line.number, sentence) for sentence in left_out]
            if kinds:
                problems.append(_private(name, line.number, ", ".join(kinds)))
            if kept:
                facts.append(kept)
                fields.setdefault(folded(label), tidy(value if not kinds else kept.partition(":")[2]))
        if stated:
            continue
        kept, left_out, kinds = _without_private(line.text)
        withheld += [(line.number, sentence) for sentence in left_out]
        if kinds:
            problems.append(_private(name, line.number, ", ".join(kinds)))
        if (
            kept
            and (
                line.caption
                or _CAPTION.match(plain(kept))
                or (line.number in after_image and len(kept) < 160 and not kept.endswith("."))
            )
            and not caption
        ):
            caption = tidy(kept)
        elif kept and line.caption:
            facts.append(kept)
        elif kept:
            story.append(kept)
    clean_head, _, kinds = _without_private(head, whole=False)
    if kinds:
        withheld.append((lines[0].number, head))
        problems.append(_private(name, lines[0].number, ", ".join(kinds)))
    below = ""
    if (
        subject.kind == "person"
        and len(story) > 1
        and len(story[0]) < 120
        and looks_like_role(story[0])
        and not story[0].endswith(".")
    ):
        # A line of its own below the name: `Giáo viên Trường Tiểu học Hòa Bình`.
        below = story.pop(0)
        facts.append(below)
    role, unit = (_without_private(words, whole=False)[0] for words in post_of(subject, fields, story, below))
    pupil = subject.pupil or plain(role).startswith(("hoc sinh", "nam sinh", "nu sinh", "lop "))
    category = {"collective": "tap-the", "household": "ho-gia-dinh"}.get(subject.kind) or ("hoc-sinh" if pupil else "")
    # Who studies at a university is no teacher, whom a post without category would make of them.
    category = category or ("hoc-vien" if plain(role).startswith(("sinh vien", "tan sinh vien", "hoc vien")) else "")
    return Profile(
        subject.name,
        lines[0].number,
        subject.kind,
        role,
        unit,
        commendation(fields, story),
        clean_head,
        "\n\n".join(story),
        caption=caption,
        category=category,
        facts=tuple(facts),
        withheld=tuple(withheld),
    ), problems


def _words_of_pictures(
    name: str, lines: Sequence[Line], withheld: list[tuple[int, str]], problems: list[Problem]
) -> list[str]:
    """What stands inside the marks of pictures, which is shown with them; private words are left out and reported."""
    found = []
    for line in lines:
        if line.image and line.text:
            kinds = sorted({finding.kind for finding in scan(line.text)})
            if kinds:
                withheld.append((line.number, line.text))
                problems.append(_private(name, line.number, ", ".join(kinds)))
            found.append(without_private(line.text))
    return found


def _opening(subject: Subject, lines: Sequence[Line]) -> tuple[str, Sequence[Line]]:
    """The heading of a portrait (empty where running text opens it), and the lines, a deed parted from its heading."""
    opens = len(lines) > 1 and (key(subject.name) in key(lines[0].text) or _is_title(lines[0]))
    head = lines[0].text if opens else ""
    # A whole sentence in running text is part of the story, though it names the person.
    if head.endswith((".", "…")) and len(head) > 80 and not lines[0].heading:
        head = ""
    # A digest has person and deed on one line: `1. Cô Mẫu, giáo viên …: nhặt được 5 triệu đồng.`
    deed = _deed(subject, lines) if head or len(lines) == 1 else ""
    if not deed:
        return head, lines
    told = replace(lines[0], text=deed, heading=False, strong=False)
    return lines[0].text[: -len(deed)].strip(), [lines[0], told, *lines[1:]]


def _deed(subject: Subject, lines: Sequence[Line]) -> str:
    """What stands behind the colon on the line that names somebody, when it is told there and nowhere else."""
    text = lines[0].text
    start = text.casefold().find(subject.name.casefold())
    colon = re.search(r"\s*:\s+(?=\w)", text[start + len(subject.name) :]) if start >= 0 else None
    deed = text[start + len(subject.name) + colon.end() :] if colon and not particulars(text) else ""
    alone = not any(line.text for line in lines[1:])
    return deed if deed and (deed.endswith(".") or alone) else ""


def _is_title(line: Line) -> bool:
    """A title of the whole article that names nobody: no sentence of the story."""
    ends = (":", ";", ",") if line.strong else (".", ":", ";", ",")
    return not line.image and len(line.text) < 160 and not line.text.endswith(ends)


def _private(name: str, line: int, kinds: str) -> Problem:
    return Problem(
        name,
        line,
        "story",
        "warning",
        "private-text",
        f"có dữ liệu riêng tư ({kinds}); câu đó không đưa vào bản nháp, bản gốc giữ nguyên",
    )


def _without_private(text: str, *, whole: bool = True) -> tuple[str, list[str], list[str]]:
    """The text without the sentences (or, for headings, the words) that hold private data; those; their kinds."""
    findings = scan(text)
    if not findings:
        return text, [], []
    kinds = sorted({finding.kind for finding in findings})
    if not whole:
        for finding in reversed(findings):
            text = text[: finding.start] + text[finding.end :]
        return tidy(text).strip(" ,(-–"), [], kinds
    kept, left_out = [], []
    for sentence in SENTENCE.split(text):
        short, gone = _shortened(sentence)
        kept += [short] if short else []
        left_out += gone
    # A finding that spans two sentences is in neither alone: then the paragraph goes as a whole.
    return (" ".join(kept), left_out, kinds) if left_out else ("", [text], kinds)


def _shortened(sentence: str) -> tuple[str, list[str]]:
    """A sentence with […] for dates and numbers in it; nothing of it where it tells of home, health or hardship."""
    findings = scan(sentence)
    if not findings:
        return sentence, []
    if any(finding.kind not in _CUT_OUT for finding in findings) or _SAYS_NOTHING_ELSE.search(plain(sentence)):
        return "", [sentence]
    for finding in reversed(findings):
        sentence = f"{sentence[: finding.start]}{OMITTED}{sentence[finding.end :]}"
    return sentence, [finding.excerpt for finding in findings]
