# Arithmetic as learners meet it: floor division, powers, big integers, floats, comparisons.
print(7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 % -3, divmod(-7, 2), 2 ** 10, 2 ** -1, 2 ** 0.5)
print(7 / 2, 6 / 2, 1e16, 1e15, 1.0, 0.1 + 0.2, 1 / 3, 1e-5, 0.0001, 123456789.123, -0.0, 1e300 * 1e10)
print(2 ** 100, 10 ** 30 // 7, -(2 ** 64) % 1000, 12345678901234567890 * 98765432109876543210)
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 70, -1 >> 3, 0xFF, 0b101, 0o17, 1_000_000)
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0, True + True, 3 == "3", None is None, not 0, not [0])
print(int("42") + int(3.9) + int(-3.9), float("1.5e3"), int(True), bool(""), bool("0"), str(1.50), abs(-3))
print(round(2.5), round(3.5), round(2.675, 2), round(-1.5), min(3, 1.0, 2), max([4, 9, 2]), sum([0.1] * 10))
print(1 if 0 else 2, 0 or "default", "a" and "b", 0 and 1 / 0, [] or {} or "last")
x = 5
x += 3
x *= 2
x -= 1
x //= 4
x **= 3
print(x, x.bit_length(), (3.0).is_integer(), float("inf") > 10 ** 300, float("nan") == float("nan"))
for a, op, b in ((1, "/", 0), (1.0, "/", 0), (1, "%", 0), (1.5, "//", 0)):
    try:
        print(a / b if op == "/" else a % b if op == "%" else a // b)
    except ZeroDivisionError as error:
        print("ZeroDivisionError:", error)
