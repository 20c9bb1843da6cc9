print(2**100, -(2**100), 10**20 // 7, 10**20 % 7, -(10**20) // 7, (2**70) * (3**50), 2**64 - 1, 1 << 100, (1 << 100) >> 98, ~(2**65), (2**65) & (2**65 - 1), 2**65 | 1, 2**65 ^ 2**64)
print(int("123"), int("-0x1f", 16), int("0b101", 0), int("1_000"), int(3.99), int(-3.99), int("z", 36), int(" 5 "), int(True), int(b"12"), int("٣"))
print(0x1F, 0o17, 0b101, 1_000_000, hex(255), oct(8), bin(5), hex(-255), (255).bit_length(), (5).bit_count(), (-5).bit_length())
print(7 // -2, 7 % -2, -7 // 2, divmod(-7, 2), divmod(7, -2), abs(-5), pow(2, 10), pow(2, 10, 1000), pow(3, -1, 7), 5 ** 0, 0 ** 0)
for f in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: divmod(1, 0), lambda: 0 ** -1, lambda: 1 << -1, lambda: int("a"), lambda: int("1.5"), lambda: int(""), lambda: int(None), lambda: int("5", 1), lambda: pow(2, 3, 0), lambda: pow(2, -1, 4), lambda: int(float("inf")), lambda: int(float("nan")), lambda: 10**400 * 1.0, lambda: 2.0**10000):
    try:
        print(f())
    except (ZeroDivisionError, ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
print(10**30 == 10.0**30, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 1 == True, hash(1) == hash(1.0), hash(2**61), hash(-1), 3 .real, (3).numerator, (5).as_integer_ratio())
print(1 < 2**100 < 2**101, -(2**100) < 0.5, 2**100 > 1e10, max(1, 2.5, 2), min(2**70, 5), sum(range(100)), sum([0.1] * 10), sum([[1], [2]], []))
print(str(2**200), len(str(3**1000)), int(str(7**100)) == 7**100, (-7) ** 3, round(15, -1), round(25, -1), round(12345, -2))
