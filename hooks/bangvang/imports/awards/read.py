"""The whole way from a file to an award draft: tables, walk, the paper around them, privacy, suggestions."""

from __future__ import annotations

from dataclasses import replace

from bangvang.imports.awards import paper as papers
from bangvang.imports.awards.dates_vi import cell_date, find_date
from bangvang.imports.awards.doubts import check
from bangvang.imports.awards.matching import Matcher
from bangvang.imports.awards.model import AwardsDraft, Entry, Known, Paper
from bangvang.imports.awards.own_school import with_own_school
from bangvang.imports.awards.privacy import clean, without_private
from bangvang.imports.awards.prizes import is_prize
from bangvang.imports.awards.status import is_call
from bangvang.imports.awards.walk import walk
from bangvang.imports.awards.walked import Walk
from bangvang.imports.awards.whole_paper import assemble, level_from
from bangvang.imports.tables import Reading, read_tables

#: A letterhead stands in the first lines.
_HEAD = 6


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
    paper, why, certain = assemble(walked, known)
    matcher = Matcher(known)
    settled, inferred = with_own_school([_settled(entry, paper) for entry in walked.entries], paper, name, walked.lines[:_HEAD])
    entries = [matcher.matched(entry) for entry in settled]
    if is_call(paper.type, paper.title) and not _listed(walked):
        entries = []
    paper = replace(paper, articles=tuple(replace(one, text=without_private(one.text)) for one in paper.articles))
    entries, private = clean(entries, walked.private, name)
    problems = [*reading.problems, *private, *inferred, *check(name, walked, paper, entries, why, certain=certain)]
    return AwardsDraft(name, paper, tuple(entries), tuple(problems))


def _listed(walked: Walk) -> bool:
    return bool(walked.labels) and len(walked.entries) > 0


def _settled(entry: Entry, paper: Paper) -> Entry:
    """The entry with what only the paper states: award, level, school year; the row's own words win."""
    prize = is_prize(entry.award) and paper.award in {"Giấy khen", "Bằng khen"}
    if prize:
        # "Tặng Giấy khen cho học sinh đạt giải": the prize is why, not what.
        entry = replace(entry, award="", wording="", reason=", ".join(filter(None, (entry.award, entry.reason))))
    award = entry.award or paper.award
    level = entry.level or (paper.level if award == paper.award else "") or level_from(award, paper.issuer)
    fits = entry.kind == "collective" and award == "Lao động tiên tiến" and "tập thể" not in entry.wording.lower()
    named = "Tập thể Lao động tiên tiến" if fits else award
    return replace(
        entry,
        award=named,
        wording=entry.wording or paper.award,
        level=level,
        school_year=entry.school_year or paper.school_year,
        reason=entry.reason or paper.reasons.get(award, ""),
        status=entry.status
        if entry.status not in {"", paper.status} and paper.status in {"đã tặng", "truy tặng"}
        else "",
        number=papers.canonical_number(entry.number) or entry.number,
        date=cell_date(entry.date) or find_date(entry.number),
    )
