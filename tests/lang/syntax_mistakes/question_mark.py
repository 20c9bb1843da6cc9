# A character that Python has no use for.
x = a ? b : c
