"""`build.py check`: every problem of the data and of content/ in one run; writes nothing."""

from __future__ import annotations

from bangvang.builder import read
from bangvang.cli.options import Options, Parser
from bangvang.cli.tell import problems_json, tell_problems
from bangvang.load.catalogue import require_site
from bangvang.problems import Invalid, Problem
from bangvang.program import Program
from bangvang.public import LeftOut, left_out
from bangvang.store.objects import ObjectStore
from bangvang.trial import trial


def arguments(parser: Parser) -> None:
    """Add the form of the answer, and the list of what is not shown."""
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        metavar="DẠNG",
        help="text (mặc định) hoặc json: danh sách {path, line, field, severity, rule, message}",
    )
    parser.add_argument("--left-out", action="store_true", help="kể từng bản ghi, câu chuyện, ảnh không công khai và lý do")


def run(options: Options) -> int:
    """Check; 1 when there are errors, 0 otherwise, warnings or not."""
    problems: list[Problem]
    withheld: list[LeftOut] | None = None  # not asked for, or not to be told while the data cannot be read
    try:
        require_site(str(options.root))
        with ObjectStore(options.root / ".cache" / "store.db") as store:
            program = Program(options.home, options.root)
            written = read(program, options.today, store)
            problems = written.problems
            if not written.errors:
                problems = [*problems, *trial(written, program, options.today, store, options.renderer)]
        if options.left_out:
            withheld = left_out(written.catalogue, options.today)
    except Invalid as invalid:
        problems = list(invalid.problems)
    if options.format == "json":
        told = (Problem(one.path, 0, one.field, "info", "left-out", one.reason) for one in withheld or ())
        print(problems_json([*problems, *told]))
    else:
        if problems:
            tell_problems(problems)
        else:
            print("Dữ liệu đúng, không có gì phải sửa.")
        for one in withheld or ():
            print(": ".join(filter(None, (one.path, one.field, one.reason))))
        if withheld == []:
            print("Không có bản ghi nào phải giữ lại.")
    return int(any(problem.severity == "error" for problem in problems))
