# A generator expression beside other arguments.
sum(x for x in y, 1)
