# Unpacking in a comprehension.
[*x for x in y]
