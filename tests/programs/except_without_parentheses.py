# Several exceptions need no parentheses from 3.14 on.
# python: 3.13 3.14
def attempt(error):
    try:
        raise error
    except ValueError, KeyError:
        return "caught"
    except TypeError, *(IndexError, OSError):
        return "caught by more"


print(attempt(ValueError(1)), attempt(KeyError(2)), attempt(IndexError(3)), attempt(TypeError(4)))
try:
    raise ExceptionGroup("group", [ValueError(1), KeyError(2), TypeError(3)])
except* ValueError, KeyError:
    print("caught of a group")
except* TypeError:
    print("the rest")
