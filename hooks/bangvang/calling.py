"""How the program is called in what is told to people: as they can type it, on their system."""

from __future__ import annotations

import os


def to_call(*words: str, windows: bool = os.name == "nt") -> str:
    """A command as it can be typed in the program's folder: on Windows `py build.py …`, where nothing is called `python3`."""
    return " ".join(("py" if windows else "python3", "build.py", *words))
