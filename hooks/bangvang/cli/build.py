"""`build.py build`: checks the data, builds the site, says in a few lines what came of it."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from bangvang.cli.options import Options
from bangvang.cli.tell import progress, tell_by_hand, tell_problems, tell_warnings, to_run
from bangvang.making import Made, make
from bangvang.problems import Invalid
from bangvang.program import Program
from bangvang.store.manifest import is_marked


def run(options: Options) -> int:
    """Build; 0 when the site stands, 1 when the data has errors or the site could not be put in place."""
    with progress() as say:
        try:
            made = make(
                Program(options.home, options.root),
                options.site_dir,
                options.today,
                options.renderer(),
                say=say,
            )
        except Invalid as invalid:
            say("")
            tell_problems(invalid.problems)
            if _stands(options.site_dir):
                print(f"Trang ở {options.site_dir} vẫn như cũ.", file=sys.stderr)
            return 1
    tell(made, options)
    return 0


def _stands(site_dir: Path) -> bool:
    """Whether a site is there; what cannot be looked at was told already."""
    try:
        return is_marked(site_dir)
    except OSError:
        return False


def tell(made: Made, options: Options) -> None:
    """A few lines: what was built, from what, what was left out and why, how long it took, where to look."""
    public = made.plan.draft.public
    if made.plan.draft.warnings:
        tell_warnings(made.plan.draft.warnings, options)
    tell_by_hand(made.by_hand)
    if made.applied is None:
        done = "không có gì thay đổi"
    else:
        done = f"tạo {made.applied.written} tệp, giữ {made.applied.kept}, bỏ {made.applied.removed}"
    print(f"Đã dựng trang: {len(made.plan.outputs)} tệp ({done}), {made.seconds:.1f} giây.")
    print(
        f"Dữ liệu: {len(public.campaigns)} kế hoạch, {len(public.decisions)} quyết định, "
        f"{len(public.recipients)} cá nhân và tập thể được công khai, {len(public.exemplars)} gương điển hình, "
        f"{len(public.units)} đơn vị; tính đến ngày {public.today:%d/%m/%Y}."
    )
    reasons = Counter(one.reason for one in made.plan.draft.left_out)
    if reasons:
        said = "; ".join(f"{count} {reason}" for reason, count in sorted(reasons.items()))
        print(f"Không công khai: {said}. Xem từng mục: {to_run(options, 'check', '--left-out')}")
    print(f"Xem: {(options.site_dir / 'index.html').absolute().as_uri()}")
