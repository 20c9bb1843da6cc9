# The iterators by their names.
for x in (reversed({}), reversed({}.keys()), reversed({}.values()), reversed({}.items()), iter({}), iter({}.values()),
          iter({}.items()), reversed([]), reversed(()), iter([]), iter(()), iter(""), iter("é"), iter(set()), iter(b""),
          iter(range(1)), iter(range(10**30)), reversed(range(3)), iter(bytearray()), zip(), map(len, []), enumerate([])):
    print(type(x).__name__)
