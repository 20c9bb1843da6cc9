# A class whose __call__ is itself something that is called by its class.
class Adder:
    def __call__(self, *args):
        return sum(args)


class Indirect:
    __call__ = Adder()


print(Indirect()(1, 2, 3))


class Endless:
    pass


Endless.__call__ = Endless()
try:
    Endless()()
except RecursionError as error:
    print(error)
