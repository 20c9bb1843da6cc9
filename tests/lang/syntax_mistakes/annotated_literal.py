# Nor can a literal.
5: int = 1
