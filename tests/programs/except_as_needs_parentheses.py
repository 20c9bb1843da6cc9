# With a name the exceptions need parentheses still.
try:
    pass
except ValueError, KeyError as error:
    print(error)
