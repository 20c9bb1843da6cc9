# while and for with else, nested finally and return, bare raise, exceptions that replace others.
def search(items, wanted):
    for i, item in enumerate(items):
        if item == wanted:
            break
    else:
        return "not found"
    return i


def final(mode):
    try:
        if mode == "return":
            return "from try"
        if mode == "raise":
            raise ValueError("from try")
        return "end of try"
    except ValueError as error:
        return f"caught {error}"
    finally:
        print("finally", mode)


def loop_with_finally():
    seen = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            seen.append(i)
        finally:
            seen.append(f"f{i}")
    return seen


def reraise():
    try:
        try:
            raise KeyError("inner")
        except KeyError:
            print("log and pass on")
            raise
    except LookupError as error:
        return repr(error)


def replaced():
    try:
        try:
            1 / 0
        finally:
            raise RuntimeError("in finally")
    except RuntimeError as error:
        return repr(error), repr(error.__context__)


def countdown(n):
    while n > 0:
        n -= 1
        if n == 100:
            break
    else:
        return "ran out"


print(search("abc", "b"), search("abc", "z"))
print(final("return"), final("raise"), final(""))
print(loop_with_finally())
print(reraise())
print(replaced())
print(countdown(3))
try:
    raise ValueError
except Exception as error:
    print(repr(error), str(error) == "", isinstance(error, ValueError))
try:
    print(error)
except NameError as e:
    print("NameError:", e)


def uses_before():
    print(later)
    later = 1


uses_before()
