"""Exchange two folders in one step of the file system, where there is such a step."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

from bangvang.store.files import remove_tree

_AT_FDCWD = -100
# Linux: renameat2(2), RENAME_EXCHANGE; macOS: renamex_np(2), RENAME_SWAP. Elsewhere there is none.
_FLAG = 2


def exchange(one: Path, other: Path) -> None:
    """Let two existing folders of one file system change places: every reader sees the one or the other.

    Raises OSError when the system, the file system or the place (a mount point) cannot do it.
    """
    name = {"linux": "renameat2", "darwin": "renamex_np"}.get(sys.platform)
    call = getattr(ctypes.CDLL(None, use_errno=True), name, None) if name else None
    if call is None:
        raise NotImplementedError("no exchange of folders on this system")
    first, second = os.fsencode(one), os.fsencode(other)
    if name == "renameat2":
        failed = call(_AT_FDCWD, first, _AT_FDCWD, second, ctypes.c_uint(_FLAG))
    else:
        failed = call(first, second, ctypes.c_uint(_FLAG))
    if failed:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code), str(one))


def can_exchange(folder: Path) -> bool:
    """Try the exchange on two empty folders made below folder, which is left as it was."""
    probe = folder / "probe"
    remove_tree(probe)
    one, other = probe / "one", probe / "other"
    os.makedirs(one)
    os.mkdir(other)
    try:
        exchange(one, other)
    except (OSError, NotImplementedError):
        return False
    finally:
        remove_tree(probe)
    return True
