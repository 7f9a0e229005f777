"""Files to take away: records of achievements, open data, calendars. Deterministic, made of plain values."""
