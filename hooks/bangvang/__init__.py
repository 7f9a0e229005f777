"""Bảng Vàng: from records that people edit to a site that people read. Knows nothing of MkDocs."""
