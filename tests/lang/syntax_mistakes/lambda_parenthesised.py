# Parentheses around a lambda's parameters.
f = lambda (x, y): x
