# The locals of exec() and eval() may be any mapping: names are read and set through its methods.
from collections import ChainMap, UserDict
from types import MappingProxyType


class Noisy:
    def __init__(self):
        self.names = {}

    def __getitem__(self, key):
        print("get", key)
        return self.names[key]

    def __setitem__(self, key, value):
        print("set", key, type(value).__name__)
        self.names[key] = value

    def __delitem__(self, key):
        print("del", key)
        del self.names[key]


noisy = Noisy()
exec("x = 1\nprint(x)\ndel x\nimport math\nfrom math import pi\ndef f(): return 1\nclass A: y = x = 2", {}, noisy)
for text in ("x", "del missing", "missing"):
    try:
        exec(text, {}, noisy)
    except NameError as e:
        print(e)
print(eval("a + b", {}, ChainMap({"a": 1}, {"b": 2})), eval("a", {"a": 3}, UserDict()))
try:
    exec("x = 1", {}, MappingProxyType({}))
except TypeError as e:
    print(e)
exec("print(locals() is noisy)", {"noisy": noisy}, noisy)
exec("z: int = 4\nprint([z for _ in 'ab'])", {}, noisy)
