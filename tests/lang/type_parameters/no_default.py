# Without one there is typing.NoDefault.
def g[T, *Ts, **P](): pass
for p in g.__type_params__:
    print(p, p.__default__, p.has_default())
