print(0.1, 1.0, 1e22, 1e23, 1e16, 123456789012345.6, 1e-5, 0.0001, -0.0, 5e-324, 1.7976931348623157e308, 1e400, -1e400, 1e400 - 1e400, 3.0e10, 100000000000000000.0)
print(0.1 + 0.2, 1 / 3, 2 / 3, 10 / 2, 7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, divmod(7.5, 2), 2.0**0.5, (-8) ** (1 / 3))
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, 2), round(1234.5678, -2), round(0.5), round(1e20), round(2.5, 0), type(round(2.5)))
print(float("1.5"), float("inf"), float("-Infinity"), float("nan"), float("1e3"), float(" 2 "), float("1_0.5"), float(5), float(True))
print((0.5).as_integer_ratio(), (3.0).is_integer(), (0.1).hex(), float.fromhex("0x1p-2"), 1.5.__floor__(), 1.5.__ceil__(), 1.9.__trunc__())
inf = float("inf")
nan = float("nan")
print(inf > 10**400, nan == nan, nan < 1, inf - inf, inf * 0, -inf, max(nan, 1), min(1, nan), sorted([3, inf, -inf, 0]), inf == inf, 1 / inf)
for f in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 0.0 ** -1, lambda: float("x"), lambda: float(""), lambda: float([]), lambda: round(nan), lambda: round(inf), lambda: round("a"), lambda: 1e308 * 10):
    try:
        print(f())
    except (ZeroDivisionError, ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
print(1.5 == 3 / 2, hash(1.5) == hash(1.5), hash(inf), 0.0 == -0.0, str(1e5), repr(1e-10), f"{0.1:.20f}", 1e15, 1e17, 12345678.9, 1.23e-6)
