# exec() and eval() of a function's code call it without arguments.
def plain():
    local = 5
    print("in plain", local)
    return local


def needs(a, b, *, c):
    return a


def generates():
    yield 1


print(eval(plain.__code__), exec(plain.__code__, {"print": print}), type(eval(generates.__code__)))
for code in (needs.__code__, (lambda x: x).__code__):
    try:
        eval(code)
    except TypeError as error:
        print(error)
