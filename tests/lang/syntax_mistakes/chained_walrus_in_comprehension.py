# The iteration variable cannot be rebound.
[x := 1 for x in y]
