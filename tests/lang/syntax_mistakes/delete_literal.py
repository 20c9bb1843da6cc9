# Nor can a literal.
del 5
