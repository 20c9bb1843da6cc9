# Items that cannot be set or deleted.
def set_item(x, key): x[key] = 1
def delete_item(x, key): del x[key]
class OnlySet:
    def __setitem__(self, key, value): print("set", key)
class OnlyDelete:
    def __delitem__(self, key): print("deleted", key)
for x in ("abc", (1,), b"a", range(3), {1}, 5, None, OnlySet(), OnlyDelete()):
    for f in (set_item, delete_item):
        try:
            f(x, 0)
        except (TypeError, AttributeError) as e:
            print(type(e).__name__, e)
for x in ([], "a", ()):
    try:
        set_item(x, 10**30)
    except (TypeError, IndexError) as e:
        print(type(e).__name__, e)
