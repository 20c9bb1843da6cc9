# Members that are integers or strings too.
from enum import Enum, IntEnum, StrEnum, auto


class Http(IntEnum):
    OK = 200
    NOT_FOUND = 404


class Mode(StrEnum):
    READ = 'r'
    WRITE = auto()


class Old(str, Enum):
    A = 'a'


class Real(float, Enum):
    HALF = 0.5


class Both(int, Enum):
    ONE = 1


print(Http.OK, repr(Http.OK), f'{Http.OK}', f'{Http.OK:>6}', '%d %s' % (Http.OK, Http.OK))
print(Http.OK + 1, Http.OK == 200, Http.OK < Http.NOT_FOUND, 404 in Http, Http(404))
print(sorted([Http.NOT_FOUND, Http.OK]), sum(Http), range(Http.OK)[-1], isinstance(Http.OK, int))
print(Mode.READ, repr(Mode.WRITE), Mode.READ + '!', Mode.READ == 'r', Mode.WRITE.upper(), f'{Mode.READ:>4}')
print('r' in Mode, Mode('write'), ''.join(Mode), {Mode.READ: 1}['r'])
print(Old.A, repr(Old.A), f'{Old.A}', '%s' % Old.A, Old.A == 'a', Old.A.value)
print(Real.HALF, repr(Real.HALF), Real.HALF * 2, f'{Real.HALF}')
print(Both.ONE, repr(Both.ONE), f'{Both.ONE}', Both.ONE + 1)
print([type(x).__name__ for x in (Http.OK, Http.OK + 0, Mode.READ, Mode.READ + '')])
print(str(Http.OK), repr(str(Mode.READ)), int(Http.OK), hash(Http.OK) == hash(200))
for arguments in ((1,), ('a', 'b', 'c', 'd'), (b'a', 5)):
    try:
        StrEnum('Wrong', {'A': arguments if len(arguments) > 1 else arguments[0]})
    except TypeError as error:
        print(error)
