# __copy__, __deepcopy__, __reduce__, __getstate__, __setstate__, __getnewargs__.
import copy
import copyreg


class Own:
    def __init__(self, x):
        self.x = x

    def __copy__(self):
        print("__copy__")
        return Own(self.x)

    def __deepcopy__(self, memo):
        print("__deepcopy__", type(memo).__name__, len(memo))
        return Own(copy.deepcopy(self.x, memo))


class State:
    def __init__(self):
        self.a, self.b = 1, [2]

    def __getstate__(self):
        print("getstate")
        return {"a": self.a}

    def __setstate__(self, state):
        print("setstate", state)
        self.a = state["a"] + 1


class Reduced:
    def __init__(self, *args):
        self.args = args

    def __reduce__(self):
        return Reduced, (*self.args, "again")


class Word(str):
    def __new__(cls, text, size):
        made = super().__new__(cls, text)
        made.size = size
        return made

    def __getnewargs__(self):
        return str(self), self.size


class Keyed:
    def __new__(cls, *, key):
        made = super().__new__(cls)
        made.key = key
        return made

    def __getnewargs_ex__(self):
        return (), {"key": self.key}


class Single:
    def __reduce__(self):
        return "SINGLE"


SINGLE = Single()
print(copy.copy(Own(1)).x, copy.deepcopy([Own([1])])[0].x)
made = copy.copy(State())
print(made.a, hasattr(made, "b"))
print(copy.copy(Reduced(1)).args, copy.deepcopy(Reduced([2])).args)
word = copy.deepcopy(Word("hi", 7))
print(word, word.size, type(word).__name__)
print(copy.copy(Keyed(key="k")).key, copy.copy(SINGLE) is SINGLE, copy.deepcopy([SINGLE])[0] is SINGLE)


class Registered:
    pass


copyreg.pickle(Registered, lambda r: (list, ("ab",)))
print(copy.copy(Registered()), copy.deepcopy(Registered()))
print(State.__reduce_ex__(State(), 2)[1:], object.__reduce_ex__(Reduced(1), 4)[1])
print((5).__reduce_ex__(2)[1], [1].__reduce_ex__(2)[1], {1, 2}.__reduce_ex__(2))


class Plain:
    pass


p = Plain()
print(p.__getstate__(), p.__reduce__()[1])
p.x = 1
print(p.__getstate__(), p.__reduce_ex__(4)[2])
