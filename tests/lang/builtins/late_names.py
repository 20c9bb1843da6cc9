# Builtins that are made when they are asked for.
def f():
    return memoryview
print(f() is memoryview, isinstance(b"", (bytes, memoryview)))
try:
    nothing_like_it
except NameError as e:
    print(e)
