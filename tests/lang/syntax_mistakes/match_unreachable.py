# A pattern that catches all before others.
match x:
    case y:
        pass
    case 1:
        pass
