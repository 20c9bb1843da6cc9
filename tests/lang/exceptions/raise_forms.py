class MyError(Exception):
    pass


for make in (lambda: MyError, lambda: MyError(), lambda: MyError("a", 1)):
    try:
        raise make()
    except MyError as e:
        print(repr(e), str(e), e.args)
for bad in (5, "text", int, None):
    try:
        raise bad
    except TypeError as e:
        print(e)
try:
    raise ValueError from 5
except TypeError as e:
    print(e)
try:
    raise
except RuntimeError as e:
    print(e)
try:
    try:
        raise ValueError("again")
    except ValueError:
        raise
except ValueError as e:
    print("reraised", e)


class NotException:
    pass


try:
    raise NotException()
except TypeError as e:
    print(e)
try:
    try:
        1 / 0
    except 5:
        pass
except TypeError as e:
    print(e)
try:
    try:
        1 / 0
    except (ValueError, "x"):
        pass
except TypeError as e:
    print(e)


class Strange(Exception):
    def __new__(cls):
        return 5


try:
    raise Strange
except TypeError as e:
    print(e)
