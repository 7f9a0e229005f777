"""Work below a month that stands alone as a heading: `Tháng 9/2024:` above `- Nộp hồ sơ về Sở` is done in that month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bangvang.imports.plan.deadline_explained import is_due_time
from bangvang.imports.plan.deadline_periods import DASHES, Period
from bangvang.imports.plan.deadline_spans import EACH
from bangvang.imports.plan.deadline_vocabulary import TENTATIVE, WORK
from bangvang.imports.plan.deadline_words import Due, due_on
from bangvang.imports.plan.passages import Context, Passage
from bangvang.imports.plan.prose_dates import spot_dates

_TITLE = re.compile(
    r"(?:Tuần\s+(?:thứ\s+)?\S{1,4}(?:\s*[-–,]\s*\d)?\s*[:,–-]\s*|Dự kiến\s*[:,]?\s*)*(?P<title>[^\W\d][^;.]{3,200})",
    re.IGNORECASE,
)
#: A day, though in no form that is read, is more than the month; what comes back is due in other months as well.
_OWN_TIME = re.compile(rf"(?<!\w)ngày\s+\d|\d/\d|{EACH}", re.IGNORECASE)
#: What is kept up is not done by then.
_KEPT_UP = re.compile(r"\W*(?:tăng cường|duy trì|thường xuyên|giữ vững|đẩy mạnh|nâng cao)\b", re.IGNORECASE)


def in_month(passage: Passage, period: Period, context: Context, following: Passage | None) -> Iterator[Due]:
    """The work of an item without a time of its own, due in the month that it stands below.

    Args:
        passage: the item.
        period: the month above it.
        context: the plan's time.
        following: the passage behind it, which may be an item of this one.
    """
    text = passage.text
    own = any(date.month or date.quarter for date in spot_dates(text)) or _OWN_TIME.search(text)
    listed = period.heads and passage.block is not None and passage.block.marker in DASHES
    if own or _KEPT_UP.match(text) or not (period.alone or listed) or not is_due_time(period.month, context):
        return
    heads = following is not None and following.path[: len(passage.path) + 1] == (*passage.path, text[:300])
    what = _TITLE.match(text)
    if what is not None and not heads and WORK.search(what["title"]):
        month = replace(period.month, start=0, end=0)
        yield due_on(passage, month, what["title"], context, tentative=TENTATIVE.search(text) is not None)
