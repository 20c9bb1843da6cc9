print(abs(-5), abs(-2.5), abs(3 + 4j), round(3.7), round(2.345, 2), divmod(17, 5), pow(2, 8), pow(2, 8, 5), max(3, 1), min([4, 2]))
print(bin(10), hex(255), oct(8), chr(97), ord("a"), int("ff", 16), float("1.5"), str(1.0), bool("x"), complex("1j"), bytes([65]), ascii("é"))
print(repr("a"), hash("x") == hash("x"), id(None) == id(None), callable(len), callable(5), len("abc"), len({1: 2}), type(5) is int)
print(format(5, "03d"), eval("1 + 2 * 3"), list(map(int, "123")), isinstance(5, (int, str)), issubclass(int, object))
for f in (lambda: ord("ab"), lambda: chr(-1), lambda: chr(0x110000), lambda: abs("a"), lambda: hex(1.5), lambda: len(5), lambda: int("1.5"), lambda: round("x"), lambda: float("a"), lambda: bytes("a"), lambda: int([]), lambda: ord(5), lambda: bin("1"), lambda: pow(1, 2, 1.5)):
    try:
        f()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
class I:
    def __index__(self): return 5
    def __len__(self): return 3
    def __abs__(self): return "abs"
print(hex(I()), [0] * I(), len(I()), abs(I()), range(I()), "x" * I(), int(I()), float(I()) if hasattr(I, "__float__") else float(I()), bytes(I()))
