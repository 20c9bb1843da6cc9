# gmtime, mktime, asctime, ctime and strftime of many times and formats, and what they refuse.
import random
import time

random.seed(5)


def attempt(name, *args):
    try:
        result = getattr(time, name)(*args)
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(name, *args, "->", result)


for seconds in (0, -1, 1e9, 1.9999999, -0.5, True, 253402300800, -62135596801, 5e16, 6.7e16, 1e17,
                -1e17, 1e19, 10**30, float("nan"), float("inf"), "x", []):
    for name in "gmtime", "localtime", "ctime":
        attempt(name, seconds)
for _ in range(100):
    attempt("gmtime", random.uniform(-1e11, 3e11))
good = time.gmtime(86400 * 365)
for fields in (5, (1, 2), good, list(good), None, (1,) * 9, (2000, 1, 1, 0, 0, 0, 0, 1, "x"),
               (2000, 1.0, 1, 0, 0, 0, 0, 1, 0), (2000, 13, 1, 0, 0, 0, 0, 1, 0),
               (2000, 12, 32, 0, 0, 0, 0, 1, 0), (2000, 0, 0, 0, 0, 0, 7, 0, -1),
               (2000, 1, 1, 24, 0, 0, 0, 1, 0), (2000, 1, 1, 0, 60, 0, 0, 1, 0),
               (2000, 1, 1, 0, 0, 62, 0, 1, 0), (2000, 1, 1, 0, 0, 0, -9, 1, 0),
               (2000, 1, 1, 0, 0, 0, 0, 367, 0), (10**20, 1, 1, 0, 0, 0, 0, 1, 0),
               (2000, 2**31, 1, 0, 0, 0, 0, 1, 0), (2000, -5, 40, 30, -70, 99, 0, 1, 0)):
    attempt("asctime", fields)
    attempt("mktime", fields)
    attempt("strftime", "%c", fields)
letters = "aAbBcCdDeFgGhHIjklmMnpPrRsStTuUVwWxXyYzZ%Q é中"
for _ in range(400):
    format = "".join(random.choice(("%", "%", "%-", "")) + random.choice(letters)
                     for _ in range(random.randrange(7))).replace("%-%", "")
    attempt("strftime", format, tuple(time.gmtime(random.uniform(-6e10, 2.5e11))))
print(time.gmtime(0).tm_zone, time.localtime(0).tm_zone, time.gmtime(0).tm_gmtoff)
