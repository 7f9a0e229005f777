"""`build.py publish DIR`: builds the site without sample records and puts it where readers see it."""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

from bangvang.builder import read
from bangvang.cli.options import Options, Parser
from bangvang.cli.tell import progress, tell_problems
from bangvang.load.catalogue import require_site
from bangvang.making import make
from bangvang.problems import Invalid
from bangvang.program import Program
from bangvang.public import project
from bangvang.publish.directory import KEEP
from bangvang.publish.headers import NAME
from bangvang.publish.places import require_a_folder, require_apart, require_outside
from bangvang.publish.shown import Shown, shown_in
from bangvang.publish.switch import CURRENT
from bangvang.publish.targets import TARGETS
from bangvang.store.files import make_folder
from bangvang.store.objects import ObjectStore

SITE = ".cache/publish/site"  # samples are no part of what is published: a site of its own beside the previewed one


def arguments(parser: Parser) -> None:
    """Add where to publish, and the way back."""
    parser.add_argument("target", type=Path, metavar="THƯ_MỤC", help="nơi công bố; máy chủ web đọc THƯ_MỤC/current")
    parser.add_argument("--rollback", action="store_true", help="quay lại bản công bố trước")
    parser.add_argument("--keep", type=_kept, default=KEEP, metavar="SỐ",
                        help=f"giữ lại bao nhiêu bản công bố, kể cả bản đang dùng (mặc định: {KEEP})")


def _kept(text: str) -> int:
    """How many releases to keep; raises argparse's error with an example."""
    if text.isascii() and text.isdigit() and int(text) >= 1:
        return int(text)
    raise argparse.ArgumentTypeError(f"phải là số từ 1 trở lên, ví dụ {KEEP}, không phải “{text}”")


def _shown_today(options: Options) -> Shown | None:
    """Who may be shown today: going back must not show what today's data forbids.

    None when there is no data or it has errors: a way back is wanted just then, and what is live tells what may be shown.
    """
    try:
        require_site(str(options.root))
        with ObjectStore(options.root / ".cache" / "store.db") as store:
            written = read(Program(options.home, options.root), options.today, store)
    except Invalid:
        written = None
    if written is None or written.errors:
        print(f"Dữ liệu ở {options.root} chưa có hoặc đang có lỗi nên không đối chiếu được; chỉ quay lại bản không nêu thêm ai "
              "ngoài những người bản đang dùng đã nêu.", file=sys.stderr)
        return None
    return shown_in(project(written.catalogue.without_samples(), options.today))


def run(options: Options) -> int:
    """Publish or roll back; 1 when the live release stayed as it was."""
    target = TARGETS["directory"]
    try:
        if options.rollback:
            done = target.rollback(options.target, shown=_shown_today(options))
            print(f"Đã quay lại bản công bố số {done.number} ({done.files} tệp): {done.current}")
            return 0
        require_site(str(options.root))
        require_a_folder(options.target)
        program = Program(options.home, options.root)
        require_outside(options.target, program.sources)
        require_apart(options.site_dir, options.target)
        make_folder(options.site_dir.parent)
        with progress() as say:
            made = make(program, options.site_dir, options.today, options.renderer(),
                        with_samples=False, say=say)
        done = target.publish(options.site_dir, options.target, mtime=int(time.time()), keep=options.keep, order=made.plan.order,
                              shown=shown_in(made.plan.draft.public), frame_ancestors=made.plan.draft.public.site.frame_ancestors)
    except Invalid as invalid:
        tell_problems(invalid.problems)
        if os.path.lexists(options.target / CURRENT):
            print(f"Trang độc giả đang xem ({options.target / CURRENT}) vẫn nguyên vẹn.", file=sys.stderr)
        return 1
    what = "Đã công bố" if done.changed else "Không có gì thay đổi, vẫn là"
    shared = f", {done.linked} tệp dùng chung với bản trước" if done.changed and done.linked else ""
    print(f"{what} bản số {done.number}: {done.files} tệp{shared}.")
    if done.forgotten:
        print(f"Đã xóa {done.forgotten} bản công bố cũ vì còn nêu người hoặc nội dung nay không được công khai.")
    if made.plan.draft.samples:
        print(f"Ở lại, không công bố: {made.plan.draft.samples} bản ghi minh họa (sample: true).")
    print(f"Máy chủ web đọc: {done.current} (những dòng cần thêm cho nginx: {options.target / NAME})")
    return 0
