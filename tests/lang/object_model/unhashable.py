# Mutable types have no hash.
for x in ([], {}, set(), bytearray(), [1, (2,)]):
    print(type(x).__hash__)
    try:
        hash((1, x))
    except TypeError as e:
        print(e)
    try:
        {x: 1}
    except TypeError as e:
        print(e)
class C:
    def __eq__(self, other): return True
try:
    {C()}
except TypeError as e:
    print(e)
