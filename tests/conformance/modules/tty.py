"""Imported by tests; there are no terminals."""
