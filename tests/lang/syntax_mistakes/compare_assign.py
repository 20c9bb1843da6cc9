# Nor is a comparison.
a < b = c
