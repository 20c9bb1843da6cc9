z = 3 + 4j
print(z, z.real, z.imag, abs(z), z.conjugate(), z * 2j, z / (1 + 1j), z ** 2, -z, z == 3 + 4j, 1j * 1j, complex("1+2j"), complex(1, 2), 0j, -1j, 1e10j)
print(repr(1 + 0j), str(-0.0 + 1j), complex(1.5, -0.0), (1 + 2j) + 1, 1 - (1 + 2j), hash(1 + 0j) == hash(1), bool(0j))
for f in (lambda: z < 1, lambda: z // 1, lambda: z % 1, lambda: int(z), lambda: float(z), lambda: z / 0, lambda: complex("x"), lambda: complex("1", 2), lambda: 0j ** -1):
    try:
        print(f())
    except (TypeError, ValueError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
print(True + True, True * 5, True & False, True | False, True ^ True, True & 3, not True, bool([]), bool("0"), bool(0.0), True == 1, True is True, str(True), repr(False), int(True), f"{True:d}", f"{True}", sum([True, True]), {True: "a", 1: "b"}, isinstance(True, int), True < 2, -True)
