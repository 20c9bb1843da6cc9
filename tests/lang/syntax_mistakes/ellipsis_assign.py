# An ellipsis is no target.
... = 1
