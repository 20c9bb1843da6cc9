# Closures, causes of exceptions and iterators within iterators.
f = lambda: 0
for i in range(20000):
    f = (lambda f: lambda: f)(f)
e = None
for i in range(20000):
    new = ValueError(i)
    new.__cause__ = e
    e = new
del f, e, new
print("gone")
