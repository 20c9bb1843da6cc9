# Aliases of types.
type Pair[T] = tuple[T, T]
type Tree = list[Tree] | int
print(Pair, Pair.__value__, Pair.__type_params__, Pair.__name__, Pair[int], Pair[int].__args__, Pair[int].__origin__ is Pair)
print(Tree.__value__, type(Tree).__name__)
type Broken = missing
try:
    Broken.__value__
except NameError as e:
    print(e)
