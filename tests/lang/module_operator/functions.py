# The operators as functions.
import operator as op

for name, args in [("add", (1, 2)), ("sub", (5, 3)), ("mul", ("ab", 2)), ("truediv", (7, 2)), ("floordiv", (7, 2)), ("mod", (7, 3)),
                   ("mod", ("%s!", "x")), ("pow", (2, 10)), ("lshift", (1, 4)), ("rshift", (16, 2)), ("and_", (6, 3)), ("or_", (6, 3)),
                   ("xor", (6, 3)), ("neg", (1,)), ("pos", (-1,)), ("inv", (5,)), ("invert", (5,)), ("abs", (-5,)), ("not_", (0,)),
                   ("truth", ([],)), ("index", (True,)), ("index", (1.5,)), ("lt", (1, 2)), ("le", (2, 2)), ("eq", (1, 1.0)), ("ne", (1, 2)),
                   ("gt", ("b", "a")), ("ge", (1, 2)), ("lt", (1, "a")), ("is_", (None, None)), ("is_not", (1, 2)), ("concat", ([1], [2])),
                   ("concat", (1, 2)), ("contains", ("abc", "b")), ("contains", (5, 1)), ("countOf", ([1, True, 2], 1)),
                   ("indexOf", ("abc", "c")), ("indexOf", ([1], 2)), ("getitem", ({"k": 1}, "k")), ("getitem", ([], 0)), ("matmul", (1, 2)),
                   ("length_hint", ([1, 2],)), ("length_hint", (iter([1, 2]),)), ("length_hint", (object(), 7)), ("length_hint", (1, "x")),
                   ("call", (divmod, 7, 2)), ("iadd", (1, 2)), ("ipow", (2, 3)), ("iconcat", ((1,), (2,)))]:
    try:
        print(name, args if name not in ("length_hint", "call") else "", "->", getattr(op, name)(*args))
    except Exception as e:
        print(name, "->", type(e).__name__, e)
items = [1, 2, 3]
op.setitem(items, 0, "a")
op.delitem(items, 1)
same = op.iadd(items, ["b"])
print(items, same is items, op.__add__ is op.add, op.__and__ is op.and_, op.__call__ is op.call, op.add.__name__)
print(len(op.__all__), sorted(op.__all__)[:5], [name for name in op.__all__ if not hasattr(op, name)])
