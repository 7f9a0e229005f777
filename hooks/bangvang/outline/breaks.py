"""Page breaks that cut a sentence in two: found by how the halves end and begin, never by guessing words.

A paragraph of running text that does not end as a sentence, followed by an unmarked one that begins in small
letters (or follows a word that cannot end a sentence), was one sentence. Where the words around the cut occur
together elsewhere with a word between them, that word was lost: a gap, which is reported and not filled.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bangvang.outline.back_zone import body_end
from bangvang.outline.lines import is_finished, split_lines, starts_low, wrap_width
from bangvang.outline.paragraphs import Paragraph, paragraphs
from bangvang.outline.zones import body_start

_WORD = re.compile(r"[^\W_]+")
#: Words with which no Vietnamese sentence or heading ends: what follows is their other half.
_OPEN_WORDS = frozenset(
    "của và là các những về với theo cho trong tại từ đến do bởi như để bằng hoặc mà khi nếu được cùng trên "  # noqa: SIM905
    "dưới giữa qua nhằm gồm luật mỗi từng".split()
)
_OPEN_PAIRS = frozenset(
    "nghị định, nghị quyết, chỉ thị, quyết định, kế hoạch, thông tư, kết luận, ủy ban, đặc biệt, phòng giáo, "  # noqa: SIM905
    "chủ tịch, ban thường, thủ tướng, cuộc vận, hoạch số, định số, thị số, quyết số, tư số, luận số, văn số, "
    "bản số".split(", ")
)
_BASIS = re.compile(r"\W*(?:Căn cứ|Thực hiện|Theo|Xét)\b")
_CONTEXT = 8
_PLACES = 50
_Index = dict[tuple[str, str, str], list[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A place where a page break cut a sentence.

    Args:
        line: the first line of the continuation.
        kind: `join`, the halves fit; `gap`, at least one word between them is lost.
        note: Vietnamese, for the editor.
    """

    line: int
    kind: Literal["join", "gap"]
    note: str


def find_page_breaks(text: str) -> list[PageBreak]:
    """All cuts of a source text, in order of their lines."""
    lines, _ = split_lines(text)
    start = body_start(lines)
    body = lines[start : body_end(lines, start)]
    return breaks_in(paragraphs(body, wrap_width(body)))


def breaks_in(body: Sequence[Paragraph]) -> list[PageBreak]:
    """All cuts between the paragraphs of a body."""
    words = [_words(paragraph.text) for paragraph in body]
    places = _index(words)
    found: list[PageBreak] = []
    for index, paragraph in enumerate(body):
        other = _continuation(body, index)
        if other is None:
            continue
        lost = _lost(words, places, index, other)
        around = " (câu bị ngắt hai bên chú thích)" if other > index + 1 else ""
        if lost:
            note = f"Bản nguồn thiếu chữ ở chỗ sang trang; nơi khác viết “{lost}”{around}"
            found.append(PageBreak(body[other].line, "gap", note))
        else:
            note = f"Nối với câu ở dòng {paragraph.last_line}{around}"
            found.append(PageBreak(body[other].line, "join", note))
    return found


def _continuation(body: Sequence[Paragraph], index: int) -> int | None:
    """The paragraph that goes on the sentence which this one leaves open, footnotes between them skipped."""
    first = body[index]
    if first.is_footnote or is_finished(first.text) or index + 1 >= len(body):
        return None
    if not body[index + 1].is_footnote:
        second = body[index + 1]
        return index + 1 if second.marker is None and _fits(first, second) else None
    for other in range(index + 1, min(index + 7, len(body))):
        if body[other].marker is not None and not body[other].is_footnote:
            return None
        if not body[other].is_footnote and starts_low(body[other].text):
            return other
    return None


def _fits(first: Paragraph, second: Paragraph) -> bool:
    """Whether two neighbouring paragraphs read as halves of one sentence."""
    if second.is_table or first.is_table or (first.marker is not None and first.marker.kind == "roman"):
        return False
    if starts_low(second.text):
        return True
    words = _words(first.text)
    running = len(words) > 12
    open_end = bool(words) and (words[-1] in _OPEN_WORDS or " ".join(words[-2:]) in _OPEN_PAIRS)
    unclosed = first.text.count("“") > first.text.count("”") or first.text.count("(") > first.text.count(")")
    # The last basis ends with a comma before "Ủy ban nhân dân … ban hành Kế hoạch".
    comma = first.text.endswith(",") and not (_BASIS.match(first.text) and (first.marker is None or first.marker.kind == "dash"))
    return (running and (open_end or unclosed or second.after_page)) or comma


def _index(words: Sequence[Sequence[str]]) -> _Index:
    """Where each run of three words stands, the first places of each."""
    index: _Index = {}
    for paragraph, known in enumerate(words):
        for place in range(2, len(known) - 2):
            places = index.setdefault((known[place], known[place + 1], known[place + 2]), [])
            if len(places) < _PLACES:
                places.append((paragraph, place))
    return index


def _lost(words: Sequence[Sequence[str]], index: _Index, first: int, second: int) -> str:
    """The words that stand around the cut elsewhere in the text, if something stands between them there."""
    before, after = list(words[first][-2:]), words[second][:3]
    if len(before) < 2 or len(after) < 3:
        return ""
    for paragraph, place in index.get((after[0], after[1], after[2]), ()):
        known = list(words[paragraph])
        if known[place - 2 : place] == before:
            return ""
        for between in (1, 2):
            start = place - between - 2
            if start >= 0 and known[start : start + 2] == before:
                return " ".join(known[start : place + 3][:_CONTEXT])
    return ""


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())
