if (n := len("hello")) > 3:
    print("long", n)
print([y := 10, y**2, y])
total = 0
print([total := total + v for v in range(5)], total)
while (line := input_lines.pop() if (input_lines := globals().setdefault("lines", ["b", "a"])) else None):
    print("line", line)
print(any((found := v) > 2 for v in [1, 2, 3, 4]), found)


def f():
    return [(a, b) for a in range(3) if (b := a * 2) > 1], b


print(f())
print((lambda: (z := 3) + z)())
