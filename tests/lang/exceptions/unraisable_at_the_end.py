# What the last exception keeps alive dies while sources can still be quoted, what the module has later.
class A:
    def __del__(self):
        self.x
a = A()
def f():
    b = A()
    return 1 / 0
f()
