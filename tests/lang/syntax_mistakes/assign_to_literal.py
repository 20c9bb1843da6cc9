# A number cannot be assigned to.
5 = x
