# Two type parameters of one name.
def f[T, T](x): pass
