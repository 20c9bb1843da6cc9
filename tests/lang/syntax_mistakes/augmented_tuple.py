# Nor can a tuple be added to in place.
a, b += 1, 2
