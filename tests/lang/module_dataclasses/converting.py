# asdict, astuple, replace, make_dataclass.
from collections import OrderedDict, defaultdict, namedtuple
from dataclasses import asdict, astuple, dataclass, field, make_dataclass, replace
import dataclasses


@dataclass
class Inner:
    v: int


Pair = namedtuple('Pair', 'left right')


@dataclass
class Outer:
    name: str
    inner: Inner
    many: list = field(default_factory=list)
    table: dict = field(default_factory=dict)
    pair: Pair = None


o = Outer('n', Inner(1), [Inner(2), (Inner(3), 4)], {'k': Inner(5), Inner: 6}, Pair(Inner(7), 'r'))
d = asdict(o)
print(d)
print(astuple(o))
print(asdict(o, dict_factory=OrderedDict)['inner'], asdict(Inner(1), dict_factory=lambda items: [k for k, v in items]))
print(astuple(o, tuple_factory=list)[:3], type(d['pair']))
d['many'].append(1)
print(len(o.many), asdict(Outer('x', Inner(0), table=defaultdict(list, {'a': [Inner(1)]})))['table'])
changed = replace(o, name='m')
print(changed.name, changed.inner is o.inner, o.name)
for wrong in (3, Inner):
    for call in (asdict, astuple):
        try:
            call(wrong)
        except TypeError as error:
            print(error)
try:
    dataclasses.fields(3)
except TypeError as error:
    print(error, error.__suppress_context__)

Made = make_dataclass('Made', ['a', ('b', int), ('c', list, field(default_factory=list))],
                      namespace={'double': lambda self: self.b * 2}, frozen=True)
print(Made(1, 2), Made(1, 2).double(), Made.__module__, Made.__annotations__, Made.__doc__)
Child = make_dataclass('Child', [('d', int, 4)], bases=(Inner,))
print(Child(1), Child.__mro__)
for names in (['a', 'a'], ['1x'], ['class'], [('a', int, 3, 4)], [5]):
    try:
        make_dataclass('Wrong', names)
    except TypeError as error:
        print(error)
