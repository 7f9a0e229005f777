"""`build.py publish DIR`: builds the site without sample records and puts it where readers see it."""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

from bangvang.builder import read
from bangvang.check.withheld import withheld
from bangvang.cli.options import Options, Parser
from bangvang.cli.tell import progress, tell_problems, tell_warnings
from bangvang.load.catalogue import require_site
from bangvang.making import Made, make
from bangvang.model.catalogue import Catalogue
from bangvang.problems import Invalid, Problem
from bangvang.program import Program
from bangvang.public import project
from bangvang.publish.check import is_damage
from bangvang.publish.directory import KEEP, shown_before
from bangvang.publish.headers import NAME
from bangvang.publish.listing import shown_in
from bangvang.publish.names_said import names_hidden
from bangvang.publish.places import require_a_folder, require_apart, require_outside
from bangvang.publish.report import Published
from bangvang.publish.shown import Shown
from bangvang.publish.switch import CURRENT
from bangvang.publish.targets import TARGETS
from bangvang.store.files import make_folder
from bangvang.store.objects import ObjectStore
from bangvang.store.originals import Looks, Original

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


def _shown_today(options: Options) -> tuple[Shown | None, frozenset[str] | None]:
    """What may be shown today, and whom no text may name: going back must not show what today's data forbids.

    None for what the data does not say, since there is none or it has errors: a way back is wanted just then, and what is
    live tells what may be shown. Whom no text may name is known as long as every recipient can be read.
    """
    program = Program(options.home, options.root)
    try:
        require_site(str(options.root))
        with ObjectStore(options.root / ".cache" / "store.db") as store:
            written = read(program, options.today, store)
        catalogue = written.catalogue.without_samples()
        if not written.errors:
            return shown_in(catalogue, project(catalogue, options.today), _assets(program),
                            shown_before(options.target)), None
    except Invalid:
        return None, None
    known = _knows_everybody(options.root, written.catalogue)
    return None, names_hidden(withheld(catalogue, options.today)) if known else None


def _knows_everybody(root: Path, catalogue: Catalogue) -> bool:
    """Whether all that was written of recipients has been read, whatever is wrong elsewhere.

    A record that came through with an error may lack the very line of a withdrawal, as where `consents` stands twice; and
    without its entry in the vocabulary, who is a minor is not known either.
    """
    asked = ("data/recipients/", "data/vocabulary/categories.yml")
    half_read = any(problem.severity == "error" and f"{problem.path}/".startswith(asked) for problem in catalogue.problems)
    folder = root / "data" / "recipients"
    there = {path.stem for path in folder.rglob("*.yml")}
    return folder.is_dir() and not half_read and there <= catalogue.recipients.keys()


def _assets(program: Program) -> dict[str, Original]:
    with ObjectStore(program.root / ".cache" / "store.db") as store:
        return program.assets(Looks("assets", program.itself, store))


def run(options: Options) -> int:
    """Publish or roll back; 1 when the live release stayed as it was."""
    target = TARGETS["directory"]
    try:
        if options.rollback:
            shown, hidden = _shown_today(options)
            if shown is None:
                print(f"Dữ liệu ở {options.root} chưa có hoặc đang có lỗi nên không đối chiếu được; chỉ quay lại bản không nêu "
                      "thêm ai, không đăng thêm nội dung nào so với bản đang dùng.", file=sys.stderr)
            done = target.rollback(options.target, shown=shown, hidden=hidden)
            print(f"Đã quay lại bản công bố số {done.number} ({done.files} tệp): {done.current}")
            return 0
        require_site(str(options.root))
        require_a_folder(options.target)
        program = Program(options.home, options.root)
        require_outside(options.target, program.sources)
        require_apart(options.site_dir, options.target)
        make_folder(options.site_dir.parent)
        by_hand: list[Problem] = []
        try:
            made, done = _publish(program, options, by_hand)
        except Invalid as invalid:
            if not is_damage(invalid):
                raise
            made, done = _publish(program, options, by_hand, distrust=True)
    except Invalid as invalid:
        tell_problems(invalid.problems)
        if os.path.lexists(options.target / CURRENT):
            print(f"Trang độc giả đang xem ({options.target / CURRENT}) vẫn nguyên vẹn.", file=sys.stderr)
        return 1
    if by_hand:
        tell_warnings(by_hand, options)
    _tell(made, done, options)
    return 0


def _publish(program: Program, options: Options, by_hand: list[Problem], *, distrust: bool = False) -> tuple[Made, Published]:
    """Build and publish once.

    Args:
        by_hand: gets what was found in the site that is not as it was built, and was made good.
        distrust: see `make`.
    """
    catalogues: list[Catalogue] = []
    with progress() as say:
        made = make(program, options.site_dir, options.today, options.renderer(), with_samples=False, distrust=distrust,
                    seen=catalogues.append, say=say)
    by_hand.extend(made.by_hand)
    public = made.plan.draft.public
    done = TARGETS["directory"].publish(
        options.site_dir, options.target, mtime=int(time.time()), keep=options.keep, order=made.plan.order,
        shown=shown_in(catalogues[0], public, _assets(program), shown_before(options.target)),
        frame_ancestors=public.site.frame_ancestors)
    return made, done


def _tell(made: Made, done: Published, options: Options) -> None:
    """A few lines: what readers see now, what went and what stayed behind."""
    what = "Đã công bố" if done.changed else "Không có gì thay đổi, vẫn là"
    shared = f", {done.linked} tệp dùng chung với bản trước" if done.changed and done.linked else ""
    print(f"{what} bản số {done.number}: {done.files} tệp{shared}.")
    if done.forgotten:
        print(f"Đã xóa {done.forgotten} bản công bố cũ vì còn nêu người hoặc nội dung nay không được công khai.")
    if made.plan.draft.samples:
        print(f"Ở lại, không công bố: {made.plan.draft.samples} bản ghi minh họa (sample: true).")
    print(f"Máy chủ web đọc: {done.current} (những dòng cần thêm cho nginx: {options.target / NAME})")
