# && is no operator.
if a && b:
    pass
