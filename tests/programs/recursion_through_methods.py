# python: 3.8 3.11 3.12 3.13
# trace: no
# How deep methods that call themselves by an operator or a builtin function go, and what stops them.


class Attribute:
    def __getattr__(self, name):
        return self.missing


class Setter:
    def __setattr__(self, name, value):
        self.name = value


class Property:
    @property
    def x(self):
        return self.x


class Assigned:
    @property
    def x(self):
        return 1

    @x.setter
    def x(self, value):
        self.x = value


class Shown:
    def __repr__(self):
        return repr(self)


class Formatted:
    def __repr__(self):
        return f"{self}"


class Equal:
    def __eq__(self, other):
        return self == other


class Less:
    def __lt__(self, other):
        return self < other


class Sum:
    def __add__(self, other):
        return self + other


class Container:
    def __contains__(self, item):
        return item in self


class Hashed:
    def __hash__(self):
        return hash(self)


class Truth:
    def __bool__(self):
        return not self


def set_name(x):
    x.name = 1


def set_x(x):
    x.x = 1


CASES = [
    (Attribute, lambda x: x.name), (Setter, set_name), (Property, lambda x: x.x), (Assigned, set_x),
    (Shown, repr), (Formatted, repr), (Equal, lambda x: x == x), (Less, lambda x: x < x),
    (Sum, lambda x: x + 1), (Container, lambda x: 1 in x), (Hashed, hash), (Truth, lambda x: not x),
]
for made, use in CASES:
    try:
        use(made())
    except RecursionError as error:
        depth, entry = 0, error.__traceback__
        while entry is not None:
            depth, entry = depth + 1, entry.tb_next
        print(made.__name__, depth)
