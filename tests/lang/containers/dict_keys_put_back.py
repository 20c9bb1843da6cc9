def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
def loop(d, it=iter, n=20):
    out = []
    try:
        for k in it(d):
            out.append(k)
            if len(out) > n: break
            key = k[0] if isinstance(k, tuple) else k
            del d[key]; d[key] = 1
    except RuntimeError as e: out.append(str(e))
    return out, d
for n in range(0, 12):
    for it in (iter, reversed, dict.items):
        t(lambda: loop(dict.fromkeys(range(n)), it))
        t(lambda: loop({**dict.fromkeys(range(n))}, it))
        t(lambda: loop(dict.fromkeys(map(str, range(n))), it))
def loop2(d):
    out = []
    try:
        for k in d:
            out.append(k)
            if len(out) > 20: break
            d.popitem(); d[k, 1] = 1
    except RuntimeError as e: out.append(str(e))
    return out, d
for n in range(1, 8): t(lambda: loop2(dict.fromkeys(range(n))))
d = {1: 1}
it = iter(d)
next(it); del d[1]; d[1] = 2
t(lambda: next(it)); t(lambda: next(it))
d = {1: 1, 2: 2}
it = iter(d)
next(it); d.pop(2); d[2] = 3
t(lambda: next(it)); t(lambda: next(it))
