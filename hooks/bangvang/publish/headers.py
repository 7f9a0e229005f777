"""What a web server says with each page, as lines for nginx beside the publication.

Files cannot say it themselves: the policy that keeps strangers' scripts out, and which portals may frame the site
(Content Security Policy Level 3, W3C; a `frame-ancestors` in the page itself is ignored).
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from bangvang.store.files import TEMPORARY, remove_file, write_whole

NAME = "may-chu-nginx.conf"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors"
)


def policy(frame_ancestors: Sequence[str]) -> str:
    """The value of Content-Security-Policy.

    Args:
        frame_ancestors: origins of the portals that may frame the site besides itself (`https://cong.example.vn`).
    """
    return " ".join((POLICY, "'self'", *frame_ancestors))


def write_headers(target: Path, frame_ancestors: Sequence[str]) -> None:
    """Write the lines into the folder of a publication, if they are not there; the server reads them when it is told to."""
    lines = (
        "# Do lệnh công bố ghi; mỗi lần công bố lại ghi đè. Trong khối server của nginx, thêm một dòng\n"
        "#   include /đường/dẫn/đến/tệp/này;\n"
        "# rồi nạp lại nginx. Các cổng được nhúng trang lấy từ frame_ancestors trong data/site.yml.\n"
        f'add_header Content-Security-Policy "{policy(frame_ancestors)}" always;\n'
        "add_header X-Content-Type-Options nosniff always;\n"
        "add_header Referrer-Policy strict-origin-when-cross-origin always;\n"
    ).encode()
    remove_file(target / TEMPORARY)  # of a command that was killed while it wrote
    with suppress(FileNotFoundError):
        if (target / NAME).read_bytes() == lines:
            return
    write_whole(target, NAME, lines)
