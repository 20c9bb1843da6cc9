def first[T](items: list[T]) -> T:
    return items[0]


class Stack[T]:
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()


type Pair[A, B] = tuple[A, B]
type Number = int | float


def bounded[T: int, *Ts, **P](x: T) -> T:
    return x


print(first([1, 2]), first.__type_params__, first.__annotations__)
s = Stack[int]()
s.push(5)
print(s.pop(), Stack.__type_params__, Stack[int], type(s).__name__)
print(Pair, Number, Number.__value__, Pair.__type_params__, Number.__name__)
print(bounded.__type_params__, bounded.__type_params__[0].__bound__, [t.__name__ for t in bounded.__type_params__])
print(Stack.__orig_bases__, [c.__name__ for c in Stack.__mro__])


class Sub(Stack[str]):
    pass


print(Sub.__bases__, Sub.__orig_bases__)
type Lazy = undefined_name
try:
    Lazy.__value__
except NameError as e:
    print(e)


class Made[T]:
    def __new__(cls, *args):
        print("new", args)
        return object.__new__(cls)

    def __init__(self, *args):
        print("init", args)


Made(1)
print(isinstance(Made(), Made), Pair[int, str], Number | None, Pair[int, str].__args__)
try:
    Number[int]
except TypeError as e:
    print(e)


def defaults[T](a: T, b: T = 2, *, c: T = 3) -> T:
    return a, b, c


print(defaults(1), defaults.__defaults__, defaults.__kwdefaults__, type(T := defaults.__type_params__[0]).__name__)


class Bounded[T: (int, str), U: list[int]]:
    def m[V](self, v: V) -> T:
        return v


t, u = Bounded.__type_params__
print(t.__constraints__, t.__bound__, u.__bound__, Bounded().m(5), Bounded.m.__annotations__)
