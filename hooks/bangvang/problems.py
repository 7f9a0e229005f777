"""What is wrong with the data, as data: checks yield problems, only the command line prints them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One thing that must be put right (error), looked at (warning) or known (info) by an editor.

    Args:
        path: the file, relative to the root, with forward slashes.
        line: 1-based line in that file; 0 when the file as a whole is meant.
        field: the field in dotted form (`photo.date`), empty when none is meant.
        severity: an error stops the build, a warning never does; an info is told only when it was asked for.
        rule: the rule's name in English, in kebab case, the same in tests and documents.
        message: Vietnamese, saying what must be true, with an example.
    """

    path: str
    line: int
    field: str
    severity: Severity
    rule: str
    message: str

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}" if self.line else self.path
        field = f" {self.field}:" if self.field else ""
        return f"{where}:{field} {self.message}"


class Invalid(Exception):
    """The data cannot be used; carries every problem found, sorted."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type[Invalid], tuple[tuple[Problem, ...]]]:
        return Invalid, (self.problems,)  # a helper's problems reach the builder as they are


class PortRefused(Exception):
    """The system does not let us listen on a port; `taken` when another program does already."""

    def __init__(self, *, taken: bool) -> None:
        super().__init__()
        self.taken = taken
