# Nor can a keyword.
None = 1
