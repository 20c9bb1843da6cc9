# Wrong arguments of functions that parse theirs by a format, of type.__new__ and of __format__.
import time

CALLS = """time.gmtime(1, 2)
time.localtime(1, 2, 3)
time.ctime(1, 2)
time.strftime()
time.asctime(1, 2)
time.mktime()
type(None, (), {})
type("A", None, {})
type("A", (), None)
type(1, (), {})
(1).__format__(None)
"".__format__(None)
object().__format__(None)
(1).__format__(2)"""
for call in CALLS.split("\n"):
    try:
        print(call, "->", eval(call))
    except Exception as error:
        print(f"{call}: {type(error).__name__}: {error}")
