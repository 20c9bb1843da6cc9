"""Imported by tests; those that start a process are skipped."""
