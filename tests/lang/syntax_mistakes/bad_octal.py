# The same with octal digits.
x = 0o189
