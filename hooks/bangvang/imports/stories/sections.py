"""Portraits below headings that are slogans: each part of the article is about whom its text introduces first.

Only where the article says that it is about several, or where every part introduces somebody else: the parts of a
portrait of one person have such headings, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bangvang.imports.awards.people import looks_like_person
from bangvang.imports.stories.bare_names import without_address
from bangvang.imports.stories.beside import is_beside
from bangvang.imports.stories.broken_lines import whole
from bangvang.imports.stories.families import family_presented
from bangvang.imports.stories.model import Line
from bangvang.imports.stories.name_words import FAMILY_NAMES, NAME_WORD
from bangvang.imports.stories.post_in import behind_name, is_pupils, post_in
from bangvang.imports.stories.posts import SENTENCE
from bangvang.imports.stories.running import introduced, says_several
from bangvang.imports.stories.speech import SAYS
from bangvang.imports.stories.subjects import Subject, subject_in
from bangvang.imports.tables.folding import key

_MYSELF = re.compile(rf"\W*(?:Tôi|Mình|Em)(?: tên)? là ({NAME_WORD}(?: {NAME_WORD}){{1,4}})(?:, | - | – | \()")
#: `Tôi xin kể về thầy Hoàng Văn Mẫu`: who writes is not who is presented.
_TELLS_OF = re.compile(
    r"(?<!\w)(?:kể|viết|nói|giới thiệu|chia sẻ)(?: \w+){0,3}? về (?:người )?"
    r"(?:thầy|cô|bà|ông|chị|anh|em|bạn)(?!\w)"
)
_CALLED = re.compile(
    rf"(?<!\w)((?i:cô bé|cậu bé|nam sinh|nữ sinh|cô|thầy|em|ông|bà|anh|chị|bác|cậu)) (?:giáo )?(?:{NAME_WORD} )?({NAME_WORD})"
    rf"(?![^\W_])(?! {NAME_WORD})"
)
_OF_CHILD = frozenset({"em", "cô bé", "cậu bé", "nam sinh", "nữ sinh", "cậu"})
_SPEAKS = re.compile(rf"(?<!\w )(?<!\w)({NAME_WORD}) (?:cho biết|chia sẻ|kể|tâm sự|bộc bạch)(?!\w)")
_FULL = re.compile(rf"(?<!\w){NAME_WORD}(?: {NAME_WORD}){{1,4}}")
#: Somebody commends somebody; the praise of a person in a speech is none.
_COMMENDS = re.compile(
    r"(?<!\w)(?i:(?:tuyên dương|biểu dương|khen thưởng|vinh danh)(?: trước toàn trường)?(?: cho)?|"
    r"(?:tặng|trao)(?: tặng)? (?:bằng khen|giấy khen|huy hiệu|danh hiệu|giải thưởng|kỷ niệm chương|huân chương)"
    r"[^.;“”\"]{0,60}? cho|"
    r"(?:nam sinh|nữ sinh|học sinh|em|người|thầy giáo|cô giáo) (?:có|đã|vừa|được)[^.;“”\"]{3,90} là)\s+"
    r"(?=(?:em|cô|thầy|cháu|bạn|ông|bà|anh|chị|nhà giáo|học sinh|nữ sinh|nam sinh) )"
)
#: Paragraphs in which an article says whom it is about.
_OPENING = 4
#: Characters: behind such a verb stands a form of address and then the name.
_ADDRESS_LENGTH = 22
#: Characters: a heading without a mark is a short line of its own.
_HEADING_LENGTH = 90


def portraits_below_slogans(lines: Sequence[Line]) -> list[tuple[list[Subject], list[Line]]]:
    """(whom it presents, its lines) for each part; empty where the article is about one person or has no parts."""
    starts = [place for place, line in enumerate(lines) if place and _is_heading(lines, place)]
    parts = [list(lines[start:end]) for start, end in zip(starts, [*starts[1:], len(lines)], strict=False)]
    parts = [part for part in parts if len(part) > 1]
    found: list[tuple[list[Subject], list[Line]]] = []
    unknown = 0
    for part in parts:
        people = _first_introduced(part)
        known = {key(subject.name) for several, _ in found for subject in several}
        if people and not any(key(subject.name) in known for subject in people):
            found.append((people, part))
        elif found:
            # The part goes on about the same person, or about nobody in particular.
            found[-1][1].extend(part)
            unknown += 1
    before = " ".join(line.text for line in lines[: starts[0]]) if starts else ""
    several = says_several(before) or (unknown == 0 and len(found) > 2)
    return found if len(found) > 1 and several else []


def _is_heading(lines: Sequence[Line], place: int) -> bool:
    line = lines[place]
    if line.image or not line.text or place + 1 >= len(lines) or lines[place - 1].image:
        return False
    if line.heading or line.strong:
        return True
    bare = len(line.text) < _HEADING_LENGTH and not line.text.endswith((".", ":", ";", ",", ")"))
    return bare and line.text[:1] not in "-–+•*(" and len(lines[place + 1].text) > _HEADING_LENGTH


def _first_introduced(part: Sequence[Line]) -> list[Subject]:
    """The people whom the text below a heading introduces first; whoever only speaks is passed over."""
    for line in part[1:4]:
        if line.image or line.caption:
            continue
        together = introduced(line.text)
        subject = first_presented(line.text)
        if together or subject:
            return together or [subject for subject in (subject,) if subject]
    return []


def presented(lines: Sequence[Line]) -> Subject | None:
    """Whom an article without headings presents: the family of its title, who is commended, named first, named again."""
    first = (first_presented(whole(lines, place)) for place, line in enumerate(lines) if not line.caption)
    found = family_presented(lines) or honoured(lines)
    if found:
        return found
    named, again = next((subject for subject in first if subject), None), named_again(lines)
    told_most = again is not None and named is not None and _is_told_more_of(again, named, lines)
    return again if told_most else named or again


def _is_told_more_of(again: Subject, named: Subject, lines: Sequence[Line]) -> bool:
    """Whether an article calls one by the given name again and again and another, whom it addresses first, hardly ever."""
    text = "\n".join(line.text for line in lines)
    often, seldom = (len(re.findall(rf"(?<!\w){re.escape(subject.name.split()[-1])}(?!\w)", text)) for subject in (again, named))
    return key(again.name) != key(named.name) and often > 2 * seldom


def honoured(lines: Sequence[Line]) -> Subject | None:
    """Whom the title or the first paragraphs say to be commended: `tuyên dương em …`, `tặng Bằng khen cho cô …`."""
    for line in [line for line in lines if line.text and not line.image and not line.caption][:_OPENING]:
        for sentence in SENTENCE.split(line.text):
            for verb in _COMMENDS.finditer(sentence):
                subject = subject_in(sentence[verb.end() :])
                if subject and sentence[verb.end() :].find(subject.name) <= _ADDRESS_LENGTH:
                    return subject
    return None


def first_presented(text: str) -> Subject | None:
    """Whom a paragraph names first, by a form of address or by the post behind the name; not who only speaks in it."""
    of_another = _TELLS_OF.search(text)
    for sentence in SENTENCE.split(text):
        if of_another and _MYSELF.match(sentence):
            continue
        if not SAYS.search(sentence):
            subject = _myself(sentence) or subject_in(sentence) or without_address(sentence)
            if subject and not is_beside(subject.name, sentence):
                return subject
    return None


def _myself(sentence: str) -> Subject | None:
    """Who tells of themselves: `Tôi là K'Brêu Mẫu, giáo viên Trường …`."""
    found = _MYSELF.match(sentence)
    if not found or not looks_like_person(found[1]):
        return None
    role, unit = post_in(sentence[found.end() :])
    return Subject(found[1], "person", role, unit, is_pupils(role))


def named_again(lines: Sequence[Line]) -> Subject | None:
    """Who is named in full without any form of address, and by the given name with one later: `cô Mẫu`."""
    whole = "\n".join(line.text for line in lines)
    # `Mẫu cho biết`: who is called by the given name alone is a pupil, or no older than one.
    called = {match[1]: "em" for match in _SPEAKS.finditer(whole)}
    called |= {match[2]: match[1].lower() for match in reversed(list(_CALLED.finditer(whole)))}
    for match in _FULL.finditer(whole):
        words = match[0].split()
        if words[-1] in called and words[0].lower() in FAMILY_NAMES and looks_like_person(match[0]):
            role, unit = behind_name(whole[match.end() :].split("\n")[0])
            return Subject(match[0], "person", role, unit, pupil=called[words[-1]] in _OF_CHILD)
    return None
