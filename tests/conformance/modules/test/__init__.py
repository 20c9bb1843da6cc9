"""Stands for CPython's package test: what is not here comes from the installed one, whose folder is
the last entry of sys.path."""
import sys

__path__.append(sys.path.pop())
