# Defaults of type parameters (3.13): computed when they are asked for.
class A[T = int, U = list[T]]: pass
print(A.__type_params__, [p.__default__ for p in A.__type_params__], [p.has_default() for p in A.__type_params__])
def f[T: str = str, **P = [int, str]](x: T): pass
T, P = f.__type_params__
print(T.__bound__, T.__default__, P.__default__, P.has_default())
type L[K = undefined] = dict[K, K]
K, = L.__type_params__
try:
    K.__default__
except NameError as e:
    print(e)
undefined = bytes
print(K.__default__)
