class ApiError(Exception):
    def __init__(self, code, message="none"):
        super().__init__(message)
        self.code = code

    def __str__(self):
        return f"[{self.code}] {super().__str__()}"


class Sub(ApiError):
    pass


class NoSuper(Exception):
    def __init__(self, a, b=2):
        self.a = a


try:
    raise Sub(404, "not found")
except ApiError as e:
    print(e, repr(e), e.args, e.code)
n = NoSuper(1, b=3)
print(repr(n), n.args, str(n))
try:
    ApiError()
except TypeError as e:
    print(e)
try:
    ValueError(x=1)
except TypeError as e:
    print(e)
e = ValueError("a")
e.args = ("b", "c")
print(e, repr(e))
e.extra = 5
print(e.__dict__)
