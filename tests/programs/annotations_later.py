# Annotations with names that are missing: annotationlib, dataclasses, typing, inspect, functools.
# python: 3.14
import annotationlib
from annotationlib import Format, get_annotations, ForwardRef
import dataclasses, typing, inspect, functools
class A:
    x: int
    y: Later
    z: list[Later]
    u: Later | None
    v: "Later"
def f(a: Later, b: int | None, c: list["int"] = 3, d: typing.Literal["x"] = 1) -> Later.thing[int](3): pass
for o in (A, f):
    for fmt in Format.FORWARDREF, Format.STRING, Format.VALUE:
        try: print(fmt, get_annotations(o, format=fmt))
        except Exception as e: print(fmt, type(e), e)
print(list(Format), Format.VALUE, repr(Format.STRING), Format(3))
try: get_annotations(A, format=Format.VALUE_WITH_FAKE_GLOBALS)
except Exception as e: print(type(e), e)
try: get_annotations(3)
except Exception as e: print(type(e), e)
print(inspect.signature(f, annotation_format=Format.FORWARDREF))
try: print(inspect.signature(f))
except Exception as e: print(type(e), e)
@dataclasses.dataclass
class D:
    a: int
    b: Later = 3
    c: typing.ClassVar[Later] = 4
    d: typing.ClassVar[int] = 4
print(D(1, 2), [(x.name, x.type) for x in dataclasses.fields(D)])
try: print(D.__init__.__annotations__)
except Exception as e: print(type(e), e)
class N(typing.NamedTuple):
    a: int
    b: Later = 3
print(N(1), N._fields, N._field_defaults)
class T(typing.TypedDict, total=False):
    a: int
    b: Later
    c: typing.Required[Later]
print(T.__required_keys__, T.__optional_keys__)
class P(typing.Protocol):
    q: Later
@functools.wraps(f)
def g(*a): pass
print(g.__annotate__ is f.__annotate__)
def h(x: int): pass
@functools.wraps(h)
def k(*a): pass
print(k.__annotations__)
fr = get_annotations(A, format=Format.FORWARDREF)['y']
try: fr.evaluate()
except NameError as e: print(e)
class Later: pass
print(fr.evaluate(), fr.evaluate(globals={'Later': 5}), fr.evaluate(format=Format.STRING))
print(typing.get_type_hints(A))
print(typing.get_type_hints(D.__init__), D.__init__.__annotations__)
print(N.__annotations__, T.__annotations__, P.__annotations__, N.__new__.__annotations__)
print(ForwardRef is typing.ForwardRef, ForwardRef('x'), ForwardRef('a') == ForwardRef('a'))
print(annotationlib.type_repr(int), annotationlib.type_repr(A), annotationlib.type_repr('x'), annotationlib.type_repr(None), annotationlib.type_repr(...), annotationlib.type_repr(f))
print(annotationlib.annotations_to_string({'a': int, 'b': 'x', 'c': int | None}))
print(annotationlib.__all__)
