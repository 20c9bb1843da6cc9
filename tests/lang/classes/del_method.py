class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


d = D("a")
d = D("b")
e = d
del d
print("still alive")
del e
l = [D("in list")]
l.clear()


def f():
    x = D("local")
    print("leaving")


f()
D("temporary")
d = D("cycle")
d.self = d
del d
x = D("at exit")
print("end")
