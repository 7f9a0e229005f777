"""Numbers of persons, collectives and households that a text states; never counted by us."""

from __future__ import annotations

import re

from bangvang.imports.tables.folding import plain

_PERSON = (
    r"ca nhan|nguoi|ong,? ?\(?ba\)?|ong,? ba|hoc sinh|nha giao|giao vien|can bo|dong chi|em\b|cong chuc|vien chuc|"
    r"nguoi lao dong|thay,? co"
)
_COLLECTIVE = r"tap the|don vi|truong|to\b(?! chuc)|phong\b"
_HOUSEHOLD = r"ho gia dinh|gia dinh|ho\b"
_COUNT = re.compile(
    rf"(?<![\d/.-])(?<!khong qua )(\d{{1,5}}|\d{{1,3}}\.\d{{3}})\s*(?:\([^)]*\)\s*)?(?:luot |cac )?(?:({_HOUSEHOLD})|"
    rf"({_COLLECTIVE})|({_PERSON}))(?![a-z])"
)
_LABELLED = re.compile(r"(?<!\w)(tap the|ca nhan|ho gia dinh)\s*[:=]\s*(\d{1,5})(?!\d)")


def counts_of(text: str) -> dict[str, int]:
    """`12 tập thể và 35 (ba mươi lăm) cá nhân`, `Tập thể: 12 Cá nhân: 35` -> {"collectives": 12, "persons": 35}.

    Numbers of one kind within one text are added up.
    """
    folded = plain(text)
    labelled: dict[str, int] = {}
    for match in _LABELLED.finditer(folded):
        kind = {"tap the": "collectives", "ca nhan": "persons"}.get(match[1], "households")
        labelled[kind] = labelled.get(kind, 0) + int(match[2])
    counts: dict[str, int] = {}
    # What a label has counted is taken away: the 12 in `Tập thể: 12 Cá nhân: 35` are no persons.
    for match in _COUNT.finditer(_LABELLED.sub(";", folded)):
        kind = "households" if match[2] else "collectives" if match[3] else "persons"
        counts[kind] = counts.get(kind, 0) + int(match[1].replace(".", ""))
    return counts | labelled
