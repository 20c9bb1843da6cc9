# `in` of what cannot be searched.
class A:
    def __iter__(self): return iter(5)
class B:
    __contains__ = None
class C: pass
for x in (A(), B(), C(), 5, None, len):
    try:
        1 in x
    except TypeError as e:
        print(e)
try:
    1 in "abc"
except TypeError as e:
    print(e)
