# A statement in a conditional expression.
x = 1 if True else pass
