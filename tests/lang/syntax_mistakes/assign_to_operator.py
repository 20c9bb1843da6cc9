# Nor can an expression.
a + b = 5
