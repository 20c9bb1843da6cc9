# One name twice in a pattern.
match x:
    case [a, a]:
        pass
