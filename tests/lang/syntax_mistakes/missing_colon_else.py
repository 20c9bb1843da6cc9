# The same for else.
if 1:
    pass
else
    pass
