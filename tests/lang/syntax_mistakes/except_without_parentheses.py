# Several exceptions need parentheses.
try:
    pass
except ValueError, TypeError:
    pass
