# Values of aliases, bounds and defaults in a class find the class's own names, too.
# python: 3.12 3.13 3.14
def outer():
    shared, only = "outer", "only outer"

    class A:
        own = int
        shared = "class"
        type Alias = (own, shared, only)
        type Generic_[T: own] = (T, own)

        def method[T: (own, shared)](self, x: T):
            return own

        def lambda_type(self):
            type Inner = only
            return Inner.__value__

    return A


own = "global"
A = outer()
print(A.Alias.__value__)
print(A.Generic_.__value__, A.Generic_.__type_params__[0].__bound__)
print(A.method.__type_params__[0].__constraints__)
print(A().method(1), A().lambda_type())


class B:
    x = 1
    type Late = (x, y)
    y = 2


B.x = 3
print(B.Late.__value__, "__classdictcell__" in vars(B), "__classdict__" in vars(B))


class C:
    type Missing = nowhere


try:
    C.Missing.__value__
except NameError as error:
    print(error)
C.nowhere = "now"
print(C.Missing.__value__)


class D:
    global own
    own = "declared"
    type Declared = own


D.own = "class"
print(D.Declared.__value__)
type Listed = [n * 2 for n in range(3)]
print(Listed.__value__)
