# Bounds are looked up when they are asked for.
def f[T: later, U: (int, str), V](): pass
T, U, V = f.__type_params__
try:
    T.__bound__
except NameError as e:
    print(e)
later = int
print(T.__bound__, T.__constraints__, U.__bound__, U.__constraints__, V.__bound__, V.__constraints__)
print(T.__name__, T.__covariant__, T.__infer_variance__, type(T).__name__)
