"""The one sentence of a portrait for which somebody is honoured."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bangvang.imports.stories.posts import SENTENCE
from bangvang.imports.stories.speech import OMITTED, SAYS
from bangvang.imports.tables.folding import plain, tidy
from bangvang.model.exemplar import MAX_COMMENDATION

_MERIT = re.compile(
    r"thanh tich|duoc (?:tang|khen|cong nhan|vinh danh|tuyen duong|nhan)|dat (?:danh hieu|giai)|vinh du|"
    r"chien s[iy] thi dua|bang khen|giay khen|tam guong|tieu bieu|phong tang|sang kien|"
    r"xuat sac|lao dong tien tien|het long|tan tuy|cong hien"
)
_SPEAKER = re.compile(r"^\s*(?:\*\*[^*:]{2,50}:\*\*|\*\*[^*:]{2,50}\*\*\s*:|(?:PV|Phóng viên|Hỏi|Đáp|Trả lời)\s*:)\s*")
_ITEM = re.compile(r"^\s*(?:[-–+•*]|\d{1,2}(?:\.\d{1,2})*[.)/])\s+")
#: A question, a quotation opened or closed, somebody who speaks: no sentence for which a person is honoured.
_QUOTED = re.compile(rf"\?$|^[“\"]|^[^“\"]*[”\"][.…]?$|:\s*[“\"].*[”\"][.…]?$|[”\"],|{SAYS.pattern}\s*:")
#: In front of the first words: `BMH - Sáng nay …`, `(Baominhhoa.vn) – …`.
_AGENCY = re.compile(r"^\(?(?=[\w&]*[A-ZĐ][\w&]*[A-ZĐ]|[\w-]+\.[a-z])[\w.&]{2,18}\)?\.?\s*[-–]\s*(?=[“\"A-ZÀ-ỸĐ])")
#: Labels behind which the sentence of commendation stands.
_OF_MERIT = ("thanh tich", "tom tat thanh", "viec lam", "noi dung")


def commendation(fields: dict[str, str], story: Sequence[str]) -> str:
    """What stands behind a label of merit, else the first sentence that tells of merit; empty for an empty story."""
    labelled = next((text for label, text in fields.items() if label.startswith(_OF_MERIT) and text), "")
    if labelled:
        return labelled if len(labelled) <= MAX_COMMENDATION else SENTENCE.split(labelled)[0][:MAX_COMMENDATION]
    # In an interview the answers praise, not the questions; who speaks is no part of the sentence.
    spoken = [_SPEAKER.sub("", _ITEM.sub("", paragraph)).replace("**", "").replace("__", "") for paragraph in story]
    # Headings inside the text are no sentences.
    told = [text for text in spoken if len(text) > 90 or text.rstrip('”")').endswith((".", "!", "?", "…", ";"))]
    sentences = [_AGENCY.sub("", tidy(sentence)) for paragraph in told or spoken for sentence in SENTENCE.split(paragraph)]
    sentences = [sentence for sentence in sentences if not _QUOTED.search(sentence)] or sentences
    fitting = [sentence for sentence in sentences if 30 <= len(sentence) <= MAX_COMMENDATION]
    whole = [sentence for sentence in fitting if OMITTED not in sentence]
    short = [sentence for sentence in sentences if len(sentence) <= MAX_COMMENDATION]
    return next(
        (sentence for sentence in whole if _MERIT.search(plain(sentence))), next(iter([*whole, *fitting, *short]), "")
    )
