# A positional argument after a keyword.
f(a=1, 2)
