def forever(n):
    return forever(n + 1)


try:
    forever(0)
except RecursionError as e:
    print(type(e).__name__, e)
depth = 0


def count():
    global depth
    depth += 1
    count()


try:
    count()
except RecursionError:
    print("about a thousand:", 900 < depth <= 1000)


class Loop:
    def __getattr__(self, name):
        return self.missing


try:
    Loop().x
except RecursionError as e:
    print(str(e)[:32])


class R:
    def __repr__(self):
        return repr(self)


try:
    repr(R())
except RecursionError as e:
    print(str(e)[:32])


def recovers(n):
    try:
        return recovers(n + 1)
    except RecursionError:
        return n


print(recovers(0) > 500)
