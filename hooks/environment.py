"""The program's own environment: where it lies and what is in it; used by build.py, with the standard library alone.

It is made in make_environment.py. Why it is made this way: docs/adr/0030-own-environment.md.
"""

from __future__ import annotations

import hashlib
import os
import sys
import sysconfig

ROOT = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
ENVIRONMENTS = os.path.join(ROOT, ".cache", "env")
COMPLETE = "complete"  # the file that is written last into an environment

# What would lead Python or pip to another place or another choice; where pip finds its packages
# (index, proxy, certificates) is the machine's own affair and is kept.
# fmt: off
CLEARED = frozenset((
    "PYTHONPATH", "PYTHONHOME", "PYTHONUSERBASE", "PYTHONEXECUTABLE", "PYTHONPLATLIBDIR", "VIRTUAL_ENV",
    "__PYVENV_LAUNCHER__", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_REQUIRE_VIRTUALENV",
    "PIP_PYTHON", "PIP_PLATFORM", "PIP_ABI", "PIP_IMPLEMENTATION", "PIP_PYTHON_VERSION", "PIP_REQUIREMENT",
    "PIP_CONSTRAINT", "PIP_EDITABLE", "PIP_NO_DEPS", "PIP_NO_BINARY", "PIP_ONLY_BINARY", "PIP_DRY_RUN",
    "PIP_IGNORE_INSTALLED", "PIP_QUIET", "PIP_VERBOSE", "PIP_PROGRESS_BAR", "PIP_GROUP", "PIP_GLOBAL_OPTION",
    "PIP_BUILD_OPTION", "PIP_INSTALL_OPTION",
))
# fmt: on


def say(text: str = "", end: str = "\n") -> None:
    """Tell the person at the keyboard; standard output stays the command's own."""
    print(text, end=end, file=sys.stderr, flush=True)


def environment_of(lock: str) -> str:
    """The folder of the environment for this lock, this Python and this place."""
    digest = hashlib.blake2b(digest_size=8)
    with open(os.path.join(ROOT, lock), "rb") as file:
        digest.update(file.read())
    places = map(same_in_every_locale, (sys.base_prefix, ROOT))
    this = (*sys.version_info, sys.implementation.name, sysconfig.get_platform(), *places)
    digest.update(repr(this).encode("utf-8", "surrogateescape"))
    return os.path.join(ENVIRONMENTS, f"{os.path.splitext(lock)[0]}-{digest.hexdigest()}")


def same_in_every_locale(path: str) -> str:
    """A path as UTF-8 reads it: the front may stand in a locale that reads the same bytes as other letters."""
    return os.fsencode(path).decode("utf-8", "surrogateescape")


def python_of(environment: str) -> str:
    """The interpreter inside an environment."""
    return os.path.join(environment, *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")))


def is_complete(environment: str) -> bool:
    """Whether the environment was finished and its interpreter still leads somewhere."""
    return os.path.exists(os.path.join(environment, COMPLETE)) and os.path.exists(python_of(environment))


def clean_environ() -> dict[str, str]:
    """The variables for everything that runs in the environment."""
    kept = {name: value for name, value in os.environ.items() if name.upper() not in CLEARED}
    return {**kept, "PYTHONUTF8": "1"}  # Vietnamese through pipes on Windows too


def missing_packages(lock: str, places: list[str] | None = None) -> list[str]:
    """What the present interpreter, or these folders, lack of the lock; packages for some platforms only are not asked for."""
    from importlib import metadata

    places = sys.path if places is None else places
    missing = []
    with open(os.path.join(ROOT, lock), encoding="utf-8") as file:
        pins = [line.rstrip(" \\\n").split("==") for line in file if "==" in line and ";" not in line]
    for name, version in pins:
        found = next(iter(metadata.distributions(name=name, path=places)), None)
        if found is None:
            missing.append(f"{name}=={version} (chưa có)")
        elif found.version != version:
            missing.append(f"{name}=={version} (đang có {found.version})")
    return missing
