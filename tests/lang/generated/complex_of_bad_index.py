# complex() of an object whose __index__ gives no int.
class K:
    def __index__(self): pass
for f in (complex, float, lambda x: [1][x], range, lambda x: complex(1, x)):
    try:
        f(K())
    except TypeError as e:
        print(e)
