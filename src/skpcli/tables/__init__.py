"""Results as tables, reports and data."""
