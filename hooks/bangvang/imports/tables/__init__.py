"""Tables out of Excel, CSV, Word, PDF and plain text, as one type whose cells know their place."""

from bangvang.imports.tables.model import Block, Cell, Reading, Row
from bangvang.imports.tables.read import read_tables

__all__ = ["Block", "Cell", "Reading", "Row", "read_tables"]
