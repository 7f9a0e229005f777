"""The paper as a whole: own letterhead and the paper it is attached to, status, counts, what is given and why."""

from __future__ import annotations

import re

from bangvang.imports.awards import paper as papers
from bangvang.imports.awards.articles import articles_of, signers_of
from bangvang.imports.awards.counts import counts_of
from bangvang.imports.awards.dates_vi import find_date
from bangvang.imports.awards.model import Article, Known, Paper
from bangvang.imports.awards.sections import school_year_of
from bangvang.imports.awards.status import status_of
from bangvang.imports.awards.titles import find_title, level_of
from bangvang.imports.awards.told_decision import told_decision
from bangvang.imports.awards.walked import Walk
from bangvang.imports.tables.folding import plain, tidy

_REASON = re.compile(
    r"(?:,\s*)?(?:vì\s+)?((?:đã\s+)?(?:có|đạt|hoàn thành|lập)\s+(?:nhiều\s+)?(?:thành tích|thành tựu|"
    r"đóng góp|xuất sắc|tốt).*?)(?:\s*\(|[.;:]|,?\s+kèm theo|$)",
    re.IGNORECASE,
)
_POST_ALONE = re.compile(r"(?:Hiệu trưởng|Giám đốc|Trưởng phòng|Chủ tịch)(?:\s+(?:nhà trường|trường|Sở))?", re.IGNORECASE)
_OF_A_CONTEST = re.compile(r"Huy chương (?:Vàng|Bạc|Đồng)(?!\w)", re.IGNORECASE)
_ITEM = re.compile(r"(?:[a-zđ]\)|\d{1,2}[.)]|[IVX]{1,4}\.)\s")
_BASIS = re.compile(r"\W*(?:can cu|xet|\(?kem|\(?theo)")
_DATE_LABEL = re.compile(r"\W*(?:so\W*\d+.*ngay|ngay (?:ky|ban hanh|quyet dinh|cap)\b|ngay\s*:)")
_DAY_ALONE = re.compile(r"\W*(?:(?:thu \w+|chu nhat),? )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:\W+\d{1,2}[:h]\d\d)?\W*")
_CLOSES = re.compile(r"(?:den het|den|truoc|het) ngay .*")


def assemble(walked: Walk, known: Known) -> tuple[Paper, str, bool]:
    """The paper around the lists, why its status is what it is, and whether that is certain."""
    lines = walked.lines
    head = lines[: walked.head] if walked.head > 0 else lines
    doc_type, at = papers.document_type(lines)
    kind, number, date, issuer = papers.attached_to(lines)
    title = papers.title_of(head, at if at < len(head) else -1)
    own_number, own_date = _own_number(lines[:15]), _own_date(lines[:15])
    own_issuer = papers.issuer_of(lines, at, doc_type)
    if doc_type in {"", "Danh sách"} and kind:
        doc_type = kind
        own_number, own_date = number or own_number, date or own_date
        # "của Hiệu trưởng" alone: of the office in the letterhead.
        own_issuer = f"{issuer} {own_issuer}" if own_issuer and _POST_ALONE.fullmatch(issuer) else issuer or own_issuer
    else:
        own_number, own_date = own_number or number, own_date or date
        own_issuer = _cased(own_issuer, issuer) or issuer
    if not doc_type and not own_number:
        own_number, told_date, told_by = told_decision(lines[:15])
        own_date, own_issuer = told_date or own_date, own_issuer or told_by
    headings = " \n ".join([title, *_before_articles(lines[:12])])
    body = " \n ".join(text for _, text in lines)
    status, why, certain = status_of(doc_type, headings, body, walked.labels)
    articles = articles_of(lines, known.awards)
    if not certain and any(entry.number for entry in walked.entries):
        status, why, certain = "đã tặng", "từng hàng có số quyết định", True
    elif not certain and "/QĐ" in own_number:
        status, why, certain = "đã tặng", "danh sách ghi số quyết định", True
    award = find_title(title, known.awards) or next(
        (t for _, text in head[:20] if (t := find_title(text, known.awards))), None
    )
    return (
        Paper(
            status=status,
            type=doc_type,
            number=own_number,
            date=own_date,
            issuer=own_issuer,
            title=title,
            signers=signers_of(lines),
            stated_counts=_counts(title, articles, walked),
            school_year=next((year for _, text in [(0, title), *head] if (year := school_year_of(text))), ""),
            year=_year(title, own_date),
            award=award.name if award else "",
            level=(award.level if award else "") or level_from(award.name if award else "", own_issuer),
            reasons=_reasons(articles),
            closes=_closing_day(lines) if status == "đang lấy ý kiến" else "",
            articles=articles,
        ),
        why,
        certain,
    )


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


def _counts(title: str, articles: tuple[Article, ...], walked: Walk) -> dict[str, int]:
    counts: dict[str, int] = {}
    for article in articles:
        for kind in ("persons", "collectives", "households"):
            value = getattr(article, kind)
            if value is not None:
                counts[kind] = counts.get(kind, 0) + value
    if counts:
        return counts
    stated = counts_of(title)
    return (
        stated
        or _counts_of_items(walked)
        or next(
            (
                found
                for _, text in walked.lines
                if re.search(r"\b(?:tang|gom|cho|cong nhan|ket qua|doi voi|danh sach)\b", plain(text))
                and (found := counts_of(text))
            ),
            {},
        )
        or next((found for _, text, _ in walked.totals if (found := counts_of(text))), {})
    )


def _counts_of_items(walked: Walk) -> dict[str, int]:
    """What an article counts title by title, together: `a) Danh hiệu “…” cho 03 cá nhân`, `b) Danh hiệu “…” cho 02 tập thể`."""
    counted = [
        counts_of(text)
        for _, text in walked.lines
        if _ITEM.match(tidy(text)) and find_title(text, walked.known) and counts_of(text)
    ]
    if len(counted) < len(("a)", "b)")):
        return {}
    return {kind: sum(one.get(kind, 0) for one in counted) for kind in sorted({kind for one in counted for kind in one})}


def _reasons(articles: tuple[Article, ...]) -> dict[str, str]:
    """What each award was given for: of several articles each speaks for its own, as long as only one gives that award."""
    found = {}
    for article in articles:
        alone = sum(other.award == article.award for other in articles) == 1
        match = _REASON.search(article.text)
        if match and alone:
            found[article.award] = re.sub(r"[\s,]*(?:gồm|như sau|sau đây|có tên sau|cho)?\s*:?\s*$", "", tidy(match[1]))
    return found


def _year(title: str, date: str) -> str:
    match = re.search(r"năm\s+((?:19|20)\d\d)(?!\s*[-–]\s*\d{4})", title)
    return match[1] if match else date[:4]


def _own_number(lines: papers.Lines) -> str:
    stated = (papers.number_in(text) for _, text in lines if re.match(r"\W*số\b", text.lower()))
    named = (papers.number_named(text) for _, text in lines if not _BASIS.match(plain(text)))
    return next(filter(None, stated), "") or next(filter(None, named), "")


def _own_date(lines: papers.Lines) -> str:
    for _, text in lines:
        folded = plain(text)
        basis = _BASIS.match(folded)
        dated = re.search(r"ngay.*thang.*nam|\d+/q\S+,? ngay", folded) or _DATE_LABEL.match(folded)
        if not basis and dated and (found := find_date(text)):
            return found
    # A page of a portal states only the day on which it appeared.
    return next((find_date(text) for _, text in lines if _DAY_ALONE.fullmatch(plain(text))), "")


def _closing_day(lines: papers.Lines) -> str:
    stated = (match.group()[-200:] for _, text in lines if (match := _CLOSES.search(plain(text))))
    return next(filter(None, map(find_date, stated)), "")


def level_from(award: str, issuer: str) -> str:
    """Titles carry their own level; papers of praise take it from who gives them."""
    if award in {"Bằng khen", "Giấy khen", "Cờ thi đua"}:
        return level_of(issuer)
    if award.startswith(("Huân chương", "Huy chương")) and not _OF_A_CONTEST.match(award):
        return "nhà nước"
    return "cơ sở" if award == "Chiến sĩ thi đua cơ sở" else ""
