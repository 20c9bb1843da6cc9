# What builtin functions say about wrong arguments.
sources = """len() len(1,2) sum() sum(1,2,3) abs() abs('a') divmod(1) divmod(1,0) pow(1) pow(2,3,0) pow(2,-1,4) round() round('a')
isinstance(1) isinstance(1,1) issubclass(1,int) issubclass(int,1) hash() id() iter() iter(1) iter(1,2) next() next(1)
range() range(1,2,0) range('a') slice() type() type(1,2) object(1) enumerate() zip(1) map() map(1) filter() reversed() reversed({1})
list(1,2) tuple(1,2) dict(1) dict([1]) set(1) str(1,2,3,4) bytes(1,2,3,4) bytes('a') int(1,2,3) int('x') int('9',8) float('x') complex(1,2,3)
complex('x') bool(1,2) getattr(1) getattr(1,2) setattr(1,2) delattr(1,2) exec() eval() vars(1) dir(1,2) format(1,2) bin('a') hex(1.5)
callable() any() all(1) min() max([]) sorted() sorted(1,2) property(1,2,3,4,5) staticmethod() classmethod(1,2) memoryview() chr(-1) ord('ab')
bytearray(-1) bytes([256]) print(sep=5) print(foo=1) sorted([1],foo=2) max(1,key=1) super(1,2,3)""".split()
for source in sources:
    try:
        print(source, eval(source))
    except Exception as e:
        print(source, type(e).__name__, e)
