"""From files to records: bytes, then values that know their line, then models; problems are collected, never raised."""
