# A positional argument after keyword unpacking.
f(**a, b)
