# An escape that is cut off.
x = "\u12"
