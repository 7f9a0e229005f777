"""Every file of the site as an Output: PAGE_TYPES for what people read; see `bangvang.routes.table`."""
