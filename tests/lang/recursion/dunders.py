# Special methods that call themselves: a RecursionError each.
class A:
    def __repr__(self): return repr(self)
    def __str__(self): return str(self)
    def __format__(self, spec): return format(self, spec)
    def __eq__(self, other): return self == other
    def __lt__(self, other): return self < other
    def __hash__(self): return hash(self)
    def __len__(self): return len(self)
    def __bool__(self): return bool(self)
    def __iter__(self): return iter(self)
    def __next__(self): return next(self)
    def __contains__(self, item): return item in self
    def __getitem__(self, key): return self[key]
    def __getattr__(self, name): return getattr(self, name + "x")
    def __setattr__(self, name, value): self.name = value
    def __call__(self): return self()
    def __add__(self, other): return self + other
    def __neg__(self): return -self
    def __index__(self): return [1][self]
    def __int__(self): return int(self)
a = A()
calls = [repr, str, format, hash, len, bool, iter, next, int, list, sorted, lambda x: x == 1, lambda x: x < 1,
         lambda x: 1 in x, lambda x: x[0], lambda x: x.foo, lambda x: setattr(x, "b", 1), lambda x: x(),
         lambda x: x + 1, lambda x: -x, lambda x: [1][x], lambda x: f"{x}", lambda x: "%s" % x, lambda x: {x: 1}]
for call in calls:
    try:
        call(a)
    except RecursionError as e:
        print(type(e).__name__)
