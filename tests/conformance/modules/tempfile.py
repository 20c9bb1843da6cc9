"""Imported by tests that use it for sockets with a path, which there are none of."""
