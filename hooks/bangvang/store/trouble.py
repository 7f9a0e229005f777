"""What the system refuses while files are written, told as problems that an editor can act upon."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bangvang.problems import Invalid, Problem

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EMFILE, errno.ENFILE})
_CLOSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def trouble(error: OSError, folder: Path) -> Problem:
    """Return the problem that an error of the system means for work in folder."""
    if error.errno in _FULL:
        rule = "disk-full"
        message = "ổ đĩa (hoặc hạn mức) đã đầy nên không ghi được; hãy giải phóng chỗ trống rồi chạy lại lệnh"
    elif error.errno in _CLOSED:
        rule = "not-writable"
        message = "không có quyền ghi vào thư mục này; hãy cấp quyền ghi hoặc chọn thư mục khác rồi chạy lại lệnh"
    elif error.errno == errno.ENAMETOOLONG:
        rule = "path-too-long"
        message = "đường dẫn quá dài nên hệ thống không nhận; hãy chọn thư mục có đường dẫn ngắn hơn"
    elif error.errno == errno.ELOOP:
        rule = "link-in-a-circle"
        message = "đây là liên kết dẫn vòng về chính nó; hãy sửa liên kết hoặc chọn thư mục khác"
    else:
        rule = "disk-error"
        message = (f"hệ thống không ghi được tệp ({error.strerror or error}); "
                   "hãy kiểm tra ổ đĩa rồi chạy lại lệnh")
    return Problem(folder.as_posix(), 0, "", "error", rule, message)


@contextmanager
def told(folder: Path) -> Iterator[None]:
    """Turn errors of the system in the block into Invalid, with the place of work as their path."""
    try:
        yield
    except OSError as error:
        raise Invalid([trouble(error, folder)]) from error
