"""Exceptions that take keywords refuse the others in words of their own; numbers at their limits."""


class Meters(float):
    def __init__(self, value, unit="m"):
        self.unit = unit


def attempt(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: ImportError("x", name="n", path="p").path)
attempt(lambda: ImportError("x", wrong=1))
attempt(lambda: NameError("x", wrong=1))
attempt(lambda: AttributeError("x", wrong=1))
attempt(lambda: ValueError("x", wrong=1))
attempt(lambda: Meters(2.5, unit="km").unit)
attempt(lambda: float(x=2.5))
attempt(lambda: (-2.0) ** float("nan"))
attempt(lambda: float("nan") ** -2.5)
