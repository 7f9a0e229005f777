"""The records: frozen models, one file for each kind; the source of checks, JSON Schema and the editors' guide."""
