import types


class Meta(type):
    def __getattr__(cls, name):
        return "class's " + name


class C(metaclass=Meta):
    @types.DynamicClassAttribute
    def name(self):
        """A name."""
        return "instance's"

    @name.setter
    def name(self, value):
        print("set", value)


print(C().name)
print(C.name)
C().name = 4
module = types.ModuleType("made")
module.x = 3
print(module.x, module.__name__, module.__doc__, type(module))
try:
    types.NoSuchType
except AttributeError as e:
    print(e)
