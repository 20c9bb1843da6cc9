# What __repr__ and __str__ give is checked by who asked, not when they are called by name.
class A:
    def __repr__(self): return 5
class B(A):
    def __str__(self): return None
for make in (repr, str, ascii, format, lambda v: '%s' % v, lambda v: '%r' % v, lambda v: f'{v}', lambda v: f'{v!r}', lambda v: [v].__repr__(), lambda v: v.__repr__(), lambda v: v.__str__(), print):
    for v in (A(), B()):
        try:
            result = make(v)
            print(type(result).__name__, result if type(result) is not str or 'object at' not in result else '')
        except TypeError as e:
            print(type(e).__name__, e)
