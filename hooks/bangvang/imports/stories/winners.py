"""Winners whom running text names each with a prize of their own, with little else beside the name.

`giải nhất cho em A, giải nhì thuộc về B (lớp 5C)`; `em A, Huy chương Vàng môn Toán; em B, Huy chương Đồng môn Toán`.
"""

from __future__ import annotations

import re

from bangvang.imports.stories.listed import ADDRESS, NAME, named_from
from bangvang.imports.stories.speech import SAYS
from bangvang.imports.stories.subjects import Subject
from bangvang.imports.tables.folding import key, plain

_PRIZE = (
    r"(?i:giải (?:nhất|nhì|ba|tư|đặc biệt|khuyến khích|vàng|bạc|đồng|[abc])|huy chương (?:vàng|bạc|đồng)|hc[vbđ])(?!\w)"
)
_PRIZE_BEFORE = re.compile(
    rf"(?<!\w){_PRIZE}[^.;]{{0,60}}?\s(?:cho|thuộc về|là của)\s+(?:các |những )?(?=(?:{ADDRESS}\s+)?{NAME.pattern})"
)
_PRIZE_BEHIND = re.compile(rf"(?<!\w)(?:{ADDRESS}\s+)?(?P<name>{NAME.pattern})\s*(?:,|–|-)\s+(?:đạt |giành |đoạt )?(?={_PRIZE})")
_PUPILS = re.compile(r"(?<!\w)(?:hoc sinh|nu sinh|nam sinh|thi sinh|em|chau)\s+$")


def winners(sentence: str) -> list[Subject]:
    """Those whom a sentence names with a prize each; empty for a single one, and for what somebody only says."""
    said = list(SAYS.finditer(sentence))
    text = re.sub(r"[“\"][^”\"]*[”\"]?", lambda quoted: " " * len(quoted[0]), sentence)
    start = said[-1].end() if said else 0
    openings = [(match.start(), match.end()) for match in _PRIZE_BEFORE.finditer(text, start)]
    openings += [(match.start(), match.start("name")) for match in _PRIZE_BEHIND.finditer(text, start)]
    found: list[Subject] = []
    for place, name in sorted(openings):
        pupils = bool(_PUPILS.search(plain(text[place:name])))
        known = {key(subject.name) for subject in found}
        found += [subject for subject in named_from(text, name, pupils=pupils) if key(subject.name) not in known]
    return found if len(found) > 1 else []
