"""Lists of those who were not recognised: they stand in the same paper in the same form, and are honoured by nothing."""

from __future__ import annotations

import re

from bangvang.imports.awards.sections import marker_depth, section_of
from bangvang.imports.awards.taken_back import begins_a_list
from bangvang.imports.awards.walked import Walk
from bangvang.imports.awards.whom import refuses
from bangvang.imports.tables.folding import plain, tidy

#: The depth of a line that has none.
_WITHOUT_MARK = 9


def is_refused(state: Walk, line: int, text: str) -> bool:
    """Whether a line and what follows it is of those refused, until a line of that order begins something else."""
    depth = marker_depth(tidy(text))[0]
    if refuses(marker_depth(tidy(text))[1]):
        if not state.refused:
            state.doubts.append(("refused-list", line, ""))
        state.refused = depth + 1
        return True
    if state.refused and _ends(state, text, depth):
        state.refused = 0
    return bool(state.refused)


def _ends(state: Walk, text: str, depth: int) -> bool:
    """`depth` counts from 0 (Điều); a heading without a mark is ended by a line that gives something."""
    if re.match(r"\W*(?:dieu \d|noi nhan|(?:kt|tm|tl)\.)", plain(text)) or begins_a_list(text):
        return True
    section = section_of(text, state.known)
    unmarked = state.refused > _WITHOUT_MARK
    return (depth < state.refused and not unmarked) or (unmarked and section is not None and bool(section.award or section.kind))
