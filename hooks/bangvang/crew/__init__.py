"""The builder and its helpers, who share long work; and when any of them looks for garbage."""

from bangvang.crew.crew import ALONE, Aside, Crew, Work, helpers_here
from bangvang.crew.garbage import everything_kept, forget_what_is_done, keep_what_is_there

__all__ = ["ALONE", "Aside", "Crew", "Work", "everything_kept", "forget_what_is_done", "helpers_here", "keep_what_is_there"]
