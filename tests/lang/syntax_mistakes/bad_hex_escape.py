# The same with \x.
x = "\x1"
