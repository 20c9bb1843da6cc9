# A pattern that is none.
match x:
    case 1 + 2:
        pass
