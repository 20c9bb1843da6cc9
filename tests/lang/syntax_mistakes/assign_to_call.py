# A call cannot be assigned to.
f(x) = 5
