x = "global"


class A:
    y = x
    x = "class"
    z = x
    items = [1, 2]
    doubled = [i * 2 for i in items]

    def f(self):
        return x

    for i in range(2):
        locals()[f"auto{i}"] = i

    if True:
        conditional = 1
    del i
    print("in body", __qualname__, sorted(k for k in locals() if not k.startswith("__")))


print(A.y, A.z, A().f(), A.doubled, A.auto1, A.conditional)
try:
    class B:
        n = 3
        squares = [n * k for k in range(2)]
except NameError as e:
    print(e)


def outer():
    v = "enclosing"

    class C:
        try:
            a = v
        except NameError as e:
            print(e)
            a = None
        v = "own"
        b = v

        class Inner:
            c = v
    return C.a, C.b, C.Inner.c


print(outer())
class Empty: "only a docstring"
print(Empty.__doc__)
