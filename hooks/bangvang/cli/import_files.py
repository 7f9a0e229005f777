"""`build.py import FILE…`: what a Word, PDF, Excel or text file holds, shown for review, then written as drafts."""

from __future__ import annotations

import sys

from bangvang.calling import to_call
from bangvang.cli.options import Options, Parser
from bangvang.imports import IMPORTS
from bangvang.imports.into_data import Importer
from bangvang.imports.run import as_json, exit_code, summary
from bangvang.imports.writing import importing
from bangvang.problems import Invalid


def arguments(parser: Parser) -> None:
    """Add the files and how to treat them."""
    parser.add_argument(
        "files", nargs="+", metavar="TỆP", help="kế hoạch, danh sách khen thưởng, bài viết: Word, PDF, Excel, văn bản"
    )
    parser.add_argument("--dry-run", action="store_true", help="chỉ xem, không ghi gì")
    parser.add_argument("--yes", action="store_true", help="ghi những thay đổi của bảng tính mà không hỏi lại")
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        metavar="DẠNG",
        help="text (mặc định): bản xem lại; json: chỉ in kết quả, không ghi gì",
    )
    parser.add_argument(
        "--kind",
        choices=tuple(IMPORTS),
        default=None,
        metavar="LOẠI",
        help="campaign (kế hoạch), awards (khen thưởng) hoặc exemplars (gương điển hình), khi tệp không tự cho biết",
    )


def run(options: Options) -> int:
    """Read every file, one failing or not; 1 when one of them could not be read or written."""
    importer = Importer(options.root, options.today, options.kind)
    if options.format == "json":
        outcomes = [importer.read(path).outcome for path in options.files]
        print(as_json(outcomes))
        return exit_code(outcomes)
    if options.dry_run:
        outcomes = []
        for path in options.files:
            read = importer.read(path)
            print(read.review, flush=True)
            outcomes.append(read.outcome)
        print(summary(outcomes, 0) + "; chỉ xem, chưa ghi gì.")
        return exit_code(outcomes)
    return _write_all(options, importer)


def _write_all(options: Options, importer: Importer) -> int:
    """Review and write file by file; what was written stays when a later file fails."""
    if not (options.root / "data" / "site.yml").is_file():
        print(
            f"Không thấy data/site.yml trong {options.root}: nơi ghi bản nháp phải là thư mục của trang. Hãy thêm "
            f"--root THƯ_MỤC, tạo mới bằng lệnh “{to_call('init THƯ_MỤC')}”, hoặc chỉ xem bằng --dry-run.",
            file=sys.stderr,
        )
        return 1
    outcomes, written, failed = [], 0, 0
    try:
        with importing(options.root, _waits):
            for path in options.files:
                read = importer.read(path)
                print(read.review, flush=True)
                outcomes.append(read.outcome)
                if read.outcome.result is None:
                    continue
                try:
                    done = importer.write(read, agreed=lambda: options.yes or _agreed())
                except Invalid as invalid:
                    failed += 1
                    print("  Chưa ghi được; data/ vẫn như cũ:")
                    print("\n".join(f"    {problem}" for problem in invalid.problems), flush=True)
                    continue
                print(done.told, flush=True)
                written += done.written
    except Invalid as invalid:
        print("\n".join(map(str, invalid.problems)), file=sys.stderr)
        return 1
    print(f"{summary(outcomes, written)}." + (f" {failed} tệp chưa ghi được, xem lý do ở trên." if failed else ""))
    return max(exit_code(outcomes), int(failed > 0))


def _waits() -> None:
    """Say why nothing happens for a while."""
    print("Một lượt nhập khác đang chạy cho thư mục này; xin đợi lượt đó xong…", file=sys.stderr, flush=True)


def _agreed() -> bool:
    """The editor's word on a terminal; nobody there means no."""
    if not sys.stdin.isatty():
        print("  Chưa ghi: hãy xem các thay đổi ở trên rồi chạy lại với --yes.")
        return False
    try:
        answer = input("  Ghi các thay đổi này? [c/K] ")
    except EOFError:
        return False
    return answer.strip().lower() in ("c", "có", "co", "y", "yes")
