def read(lines):
    for line in lines:
        print("read", line)
        yield line


def clean(lines):
    for line in lines:
        line = line.strip()
        if line:
            yield line


def numbers(lines):
    for line in lines:
        yield int(line)


for n in numbers(clean(read([" 1 ", "", "22", "  "]))):
    print("->", n)


def coroutine(f):
    def start(*a):
        g = f(*a)
        next(g)
        return g
    return start


@coroutine
def averager():
    total = n = 0
    average = None
    while True:
        v = yield average
        total += v
        n += 1
        average = total / n


a = averager()
print(a.send(10), a.send(20), a.send(30))


def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1


p = primes()
print([next(p) for _ in range(10)])
z = zip(primes(), "abc")
print(list(z))
