def outer(a, b=1):
    """The doc string."""
    def inner():
        return a
    return inner


print(outer.__name__, outer.__qualname__, outer.__doc__, outer.__module__)
i = outer(1)
print(i.__name__, i.__qualname__, i.__doc__, i.__closure__[0].cell_contents)
outer.custom = 5
print(outer.custom, outer.__dict__)
outer.__name__ = "renamed"
print(outer.__name__, outer.__qualname__)
try:
    outer.__name__ = 3
except TypeError as e:
    print(e)
try:
    outer.missing
except AttributeError as e:
    print(e)
print(outer.__code__.co_name, outer.__code__.co_varnames, outer.__code__.co_freevars, i.__code__.co_freevars)
print(callable(outer), type(outer), type(len), type("".join))
print(outer.__get__(5)(7).__closure__[0].cell_contents)
class A:
    def m(self): pass
    class B:
        def n(self): pass
print(A.m.__qualname__, A.B.n.__qualname__, A().m.__self__.__class__.__name__, A().m.__func__ is A.m)
print((lambda: 0).__qualname__, len.__name__, "".join.__name__, [].append.__qualname__)
