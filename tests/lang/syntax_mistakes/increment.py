# ++ is no operator.
x = 1
x++
