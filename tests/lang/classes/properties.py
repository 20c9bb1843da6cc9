class Celsius:
    def __init__(self, t):
        self._t = t

    @property
    def temperature(self):
        """in degrees"""
        print("getting")
        return self._t

    @temperature.setter
    def temperature(self, value):
        print("setting", value)
        if value < -273:
            raise ValueError("too cold")
        self._t = value

    @temperature.deleter
    def temperature(self):
        print("deleting")
        del self._t

    @property
    def readonly(self):
        return 1

    manual = property(lambda self: "manual", doc="doc of manual")
    nothing = property()


c = Celsius(20)
print(c.temperature)
c.temperature = 30
c.temperature += 1
try:
    c.temperature = -300
except ValueError as e:
    print(e)
print(Celsius.temperature.__doc__, Celsius.manual.__doc__, c.manual)
for action in ("c.readonly = 2", "del c.readonly", "c.nothing", "c.nothing = 1", "c.manual = 3"):
    try:
        exec(action)
    except AttributeError as e:
        print(e)
del c.temperature
try:
    c.temperature
except AttributeError as e:
    print(e)
print(Celsius.readonly.fget(c), Celsius.readonly.fset)
