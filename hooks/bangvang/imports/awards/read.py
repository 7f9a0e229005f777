"""The whole way from a file to an award draft: tables, walk, the paper around them, privacy, suggestions."""

from __future__ import annotations

import re
from dataclasses import replace

from bangvang.imports.awards import paper as papers
from bangvang.imports.awards.counts import counts_of
from bangvang.imports.awards.dates_vi import cell_date, find_date
from bangvang.imports.awards.doubts import check
from bangvang.imports.awards.matching import Matcher
from bangvang.imports.awards.model import AwardsDraft, Entry, Known, Paper
from bangvang.imports.awards.privacy import clean
from bangvang.imports.awards.sections import school_year_of
from bangvang.imports.awards.status import is_call, status_of
from bangvang.imports.awards.titles import find_title, level_of
from bangvang.imports.awards.walk import Walk, walk
from bangvang.imports.tables import Reading, read_tables
from bangvang.imports.tables.folding import plain, tidy

_REASON = re.compile(r"(?:,\s*)?(?:vì\s+)?((?:đã\s+)?(?:có|đạt|hoàn thành|lập)\s+(?:nhiều\s+)?(?:thành tích|thành tựu|đóng góp|xuất sắc|tốt).*?)(?:\s*\(|[.;]|$)", re.IGNORECASE)
_CLOSES = re.compile(r"(?:den het|den|truoc|het) ngay .*")


def read_awards(data: bytes, name: str, known: Known | None = None) -> AwardsDraft:
    """Read one file that holds an award decision or a list.

    Args:
        data: the file's bytes.
        name: its name, for messages.
        known: people, units, awards and levels that exist; suggestions are drawn from them.

    Returns:
        The paper, its entries in order, and all problems; no entries where the file was refused.
    """
    return understand(read_tables(data, name), name, known or Known())


def understand(reading: Reading, name: str, known: Known) -> AwardsDraft:
    """An award draft out of a file as read."""
    walked = walk(reading.blocks, known.awards)
    paper, why, certain = _paper(walked, known)
    matcher = Matcher(known)
    entries = [matcher.matched(_settled(entry, paper)) for entry in walked.entries]
    if is_call(paper.type, paper.title) and not _listed(walked):
        entries = []
    entries, private = clean(entries, walked.private, name)
    problems = [*reading.problems, *private, *check(name, walked, paper, entries, why, certain=certain)]
    return AwardsDraft(name, paper, tuple(entries), tuple(problems), tuple((line, text) for line, text, _ in walked.totals))


def _listed(walked: Walk) -> bool:
    return bool(walked.labels) and len(walked.entries) > 0


def _paper(walked: Walk, known: Known) -> tuple[Paper, str, bool]:
    lines = walked.lines
    head = lines[:walked.head] if walked.head > 0 else lines
    doc_type, at = papers.document_type(lines)
    kind, number, date, issuer = papers.attached_to(lines)
    title = papers.title_of(head, at if at < len(head) else -1)
    own_number = next((found for _, text in lines[:15] if re.match(r"\W*số\b", text.lower()) and (found := papers.number_in(text))), "")
    own_date = next((found for _, text in lines[:15] if not re.match(r"\W*(?:can cu|\(?kem|\(?theo)", plain(text))
                     and re.search(r"ngay.*thang.*nam", plain(text)) and (found := find_date(text))), "")
    own_issuer = papers.issuer_of(lines, at, doc_type)
    if doc_type in {"", "Danh sách"} and kind:
        doc_type = kind
        own_number, own_date, own_issuer = number or own_number, date or own_date, issuer or own_issuer
    else:
        own_number, own_date = own_number or number, own_date or date
        own_issuer = _cased(own_issuer, issuer) or issuer
    headings = " \n ".join([title, *_before_articles(lines[:12])])
    body = " \n ".join(text for _, text in lines)
    status, why, certain = status_of(doc_type, headings, body, walked.labels)
    articles = papers.articles_of(lines, known.awards)
    if not certain and any(entry.number for entry in walked.entries):
        status, why, certain = "đã tặng", "từng hàng có số quyết định", True
    found = find_title(title, known.awards) or next((t for _, text in head[:20] if (t := find_title(text, known.awards))), None)
    closes = ""
    if status == "đang lấy ý kiến":
        closes = next((find_date(match.group()[-60:] if len(match.group()) > 200 else match.group()) for _, text in lines
                       if (match := _CLOSES.search(plain(text)))), "")
    return Paper(
        status=status, type=doc_type, number=own_number, date=own_date, issuer=own_issuer, title=title, signers=papers.signers_of(lines),
        stated_counts=_counts(title, articles, walked), school_year=next((year for _, text in [(0, title), *head] if (year := school_year_of(text))), ""),
        year=_year(title, own_date), award=found.name if found else "", level=(found.level if found else "") or _issuer_level(found.name if found else "", own_issuer),
        reason=_reason(articles), closes=closes, articles=articles), why, certain


def _before_articles(lines: papers.Lines) -> list[str]:
    """Title lines: what stands before the articles, without the basis."""
    found: list[str] = []
    for _, text in lines:
        folded = plain(text)
        if re.match(r"\W*dieu \d", folded):
            break
        if not re.match(r"\W*(?:can cu|xet|theo de nghi)", folded):
            found.append(text)
    return found


def _cased(own: str, other: str) -> str:
    """The same office in ordinary letters where the file has it so too."""
    return other if own and other and plain(tidy(own)) == plain(tidy(other)) else own


def _counts(title: str, articles: tuple[papers.Article, ...], walked: Walk) -> dict[str, int]:
    counts: dict[str, int] = {}
    for article in articles:
        for kind in ("persons", "collectives", "households"):
            value = getattr(article, kind)
            if value is not None:
                counts[kind] = counts.get(kind, 0) + value
    if counts:
        return counts
    stated = counts_of(title)
    return stated or next((found for _, text in walked.lines if re.search(r"\b(?:tang|gom|cho|cong nhan|ket qua|doi voi|danh sach)\b", plain(text)) and (found := counts_of(text))), {}) \
        or next((found for _, text, _ in walked.totals if (found := counts_of(text))), {})


def _reason(articles: tuple[papers.Article, ...]) -> str:
    found = [match[1] for article in articles if (match := _REASON.search(article.text))]
    return re.sub(r"[\s,]*(?:gồm|như sau|sau đây|có tên sau|cho)?\s*:?\s*$", "", tidy(found[0])) if len(found) == 1 else ""


def _year(title: str, date: str) -> str:
    match = re.search(r"năm\s+((?:19|20)\d\d)(?!\s*[-–]\s*\d{4})", title)
    return match[1] if match else date[:4]


def _settled(entry: Entry, paper: Paper) -> Entry:
    """The entry with what only the paper states: award, level, school year; the row's own words win."""
    award = entry.award or paper.award
    level = entry.level or (paper.level if award == paper.award else "") or _issuer_level(award, paper.issuer)
    fits = entry.kind == "collective" and award == "Lao động tiên tiến" and "tập thể" not in entry.wording.lower()
    named = "Tập thể Lao động tiên tiến" if fits else award
    return replace(entry, award=named, wording=entry.wording or paper.award, level=level,
                   school_year=entry.school_year or paper.school_year, reason=entry.reason or paper.reason,
                   status=entry.status if entry.status not in {"", paper.status} and paper.status in {"đã tặng", "truy tặng"} else "",
                   number=papers.canonical_number(entry.number) or entry.number, date=cell_date(entry.date) or find_date(entry.number))


def _issuer_level(award: str, issuer: str) -> str:
    """Titles carry their own level; papers of praise take it from who gives them."""
    if award in {"Bằng khen", "Giấy khen", "Cờ thi đua"}:
        return level_of(issuer)
    return "cơ sở" if award == "Chiến sĩ thi đua cơ sở" else ""
