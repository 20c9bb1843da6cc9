# Iterable unpacking after keyword unpacking.
f(**a, *b)
