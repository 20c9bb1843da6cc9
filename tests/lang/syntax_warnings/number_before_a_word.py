# A keyword may follow a number directly, with a warning.
print(1if 1else 2, [0x1for x in (1,)])
