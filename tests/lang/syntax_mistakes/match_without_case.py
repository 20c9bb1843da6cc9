# match without a case.
match x:
    pass
