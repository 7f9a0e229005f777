"""`build.py schema`: JSON Schemas of the records, with Vietnamese titles, for editors' tools."""

from __future__ import annotations

import json

from bangvang.cli.options import Options, Parser
from bangvang.model.schemas import SCHEMAS, schema


def arguments(parser: Parser) -> None:
    """Add the choice of one kind of record."""
    parser.add_argument(
        "kind",
        nargs="?",
        choices=sorted(SCHEMAS),
        metavar="LOẠI",
        help=f"một loại bản ghi (mặc định: tất cả): {', '.join(sorted(SCHEMAS))}",
    )


def run(options: Options) -> int:
    """Print the schema of a kind, or of all kinds by name."""
    found = schema(options.kind) if options.kind else {name: schema(name) for name in sorted(SCHEMAS)}
    print(json.dumps(found, ensure_ascii=False, indent=2))
    return 0
