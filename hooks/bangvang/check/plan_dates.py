"""Dates inside a plan that cannot all be meant: deadlines, phases, reports, the plans above. Warnings; sources keep theirs."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from bangvang.check import paths
from bangvang.check.lines import in_text, said
from bangvang.dates import Date
from bangvang.model.campaign import Campaign, Phase
from bangvang.model.catalogue import Catalogue
from bangvang.problems import Problem

_REPORT = re.compile(r"báo cáo|tổng kết|sơ kết", re.IGNORECASE)
_LAST_REPORT = re.compile(r"tổng kết|báo cáo (?:chung|cuối|kết thúc)", re.IGNORECASE)
_NOT_A_REPORT = re.compile(r"kế hoạch|phát động và", re.IGNORECASE)
_NUMBERED = re.compile(r"\d|thứ|\b[ivx]+$", re.IGNORECASE)


def deadlines(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """Nothing can be due before the plan that asks for it is issued."""
    for id_, campaign in catalogue.campaigns.items():
        issued = campaign.record.header.date
        if issued is None:
            continue
        for place, deadline in enumerate(campaign.record.deadlines):
            if deadline.date.last_day < issued.first_day:
                yield said(
                    catalogue.root, paths.campaign(id_), ("deadlines", place, "date"), "deadline-before-plan",
                    f"hạn {deadline.date.vietnamese()} phải từ ngày ban hành văn bản ({issued.vietnamese()}) trở đi"
                    f"{in_text(deadline.line)}; nếu bản gốc ghi như vậy thì giữ nguyên", "warning")


def phases(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """A phase ends before the report on it is due, and phases stand in the order of their days."""
    for id_, campaign in catalogue.campaigns.items():
        record = campaign.record
        begun: Date | None = None
        for place, phase in enumerate(record.phases):
            due = _report_on(phase, record)
            if due is not None and phase.end is not None and _lies_within(due, phase):
                yield said(
                    catalogue.root, paths.campaign(id_), ("phases", place, "end"), "phase-after-report",
                    f"“{phase.name}” phải kết thúc trước hạn báo cáo về đợt này ({due.vietnamese()}), ở đây kết thúc "
                    f"{phase.end.vietnamese()}{in_text(phase.line)}; nếu bản gốc ghi như vậy thì giữ nguyên", "warning")
            if phase.start is None:
                continue
            if begun is not None and phase.start.last_day < begun.first_day:
                yield said(
                    catalogue.root, paths.campaign(id_), ("phases", place, "start"), "phase-order",
                    f"các đợt phải theo thứ tự thời gian: “{phase.name}” bắt đầu {phase.start.vietnamese()}, trước đợt "
                    f"đứng trên nó ({begun.vietnamese()})", "warning")
            begun = phase.start


def parents(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """A plan follows the plan above it, and a later document the plan that it carries on."""
    for id_, campaign in catalogue.campaigns.items():
        record = campaign.record
        above = [(("parents", place), one) for place, one in enumerate(record.parents)]
        for keys, parent_id in (*above, (("of",), record.of)):
            parent = catalogue.campaigns.get(parent_id or "")
            if parent is None:
                continue
            for what, own, theirs in (
                ("được ban hành", record.header.date, parent.record.header.date),
                ("bắt đầu đợt đầu tiên", _begin(record), _begin(parent.record)),
            ):
                if own is not None and theirs is not None and own.last_day < theirs.first_day:
                    yield said(
                        catalogue.root, paths.campaign(id_), keys, "plan-before-parent",
                        f"văn bản phải {what} từ ngày của kế hoạch cấp trên trở đi ({theirs.vietnamese()}), ở đây là "
                        f"{own.vietnamese()}; hãy xem lại ngày hoặc mã kế hoạch cấp trên", "warning")
                    break


def _begin(record: Campaign) -> Date | None:
    return min((phase.start for phase in record.phases if phase.start is not None), default=None)


def _lies_within(due: Date, phase: Phase) -> bool:
    """Whether a report is due inside the phase: one due before the phase begins is about something else."""
    return (phase.end is not None and due.last_day < phase.end.last_day
            and (phase.start is None or phase.start.first_day <= due.last_day))


def _report_on(phase: Phase, record: Campaign) -> Date | None:
    """When the report on a phase is due: the one that names it, else the final report for the phase that ends last."""
    last = max((one.end for one in record.phases if one.end is not None), default=None)
    for deadline in record.deadlines:
        if deadline.tentative or not _REPORT.search(deadline.title):
            continue
        if _NUMBERED.search(phase.name) and re.search(rf"{re.escape(phase.name)}(?!\w)", deadline.title, re.IGNORECASE):
            return deadline.date
        if phase.end == last and _LAST_REPORT.search(deadline.title) and not _NOT_A_REPORT.search(deadline.title):
            return deadline.date
    return None
