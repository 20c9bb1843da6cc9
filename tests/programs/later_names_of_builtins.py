# What types of the language can do only in later versions, and how the earlier ones refuse it.
import collections.abc
import contextlib
import functools
import itertools
import queue

CASES = """
list[int]
dict[str, int]
collections.abc.Iterable[int]
queue.Queue[int]
contextlib.AbstractContextManager[int]
functools.partial[int]
type[int]
{1: 2} | {3: 4}
collections.ChainMap({}) | {}
'prefix-x'.removeprefix('prefix-')
b'x.py'.removesuffix(b'.py')
(255).bit_count()
(5).is_integer()
ValueError().add_note('n')
next(aiter([]))
functools.cache(abs)(-1)
list(itertools.pairwise('abc'))
list(itertools.batched('abc', 2))
contextlib.aclosing(None).thing
PythonFinalizationError.__base__
staticmethod(abs)(-2)
functools.reduce(max, [])
int | str
object().__getstate__()
{}.keys().mapping
(i for i in '').gi_suspended
C.__annotations__
C.__type_params__
say.__type_params__
say.__code__.co_qualname
len(say.__builtins__) > 100
(1j).__complex__()
SyntaxError('x').end_lineno
hasattr(dict, '__or__')
"""


def say():
    pass


class C:
    pass


for case in CASES.split("\n")[1:-1] + ["C[int]", "C()[0]"]:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
