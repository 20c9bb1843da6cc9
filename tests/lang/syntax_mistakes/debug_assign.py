# __debug__ is fixed.
__debug__ = 1
