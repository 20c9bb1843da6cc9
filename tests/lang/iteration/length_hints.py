# Who asks for __length_hint__, and what a wrong one does.
class Items:
    def __init__(self, hint):
        self.hint, self.left = hint, 3

    def __iter__(self):
        return self

    def __next__(self):
        if not self.left:
            raise StopIteration
        self.left -= 1
        return self.left

    def __length_hint__(self):
        return self.hint


for hint in ("x", -1, 10**30, NotImplemented, 7):
    for name, function in (("list", list), ("bytes", bytes), ("bytearray", bytearray), ("extend", bytearray().extend),
                           ("set", set), ("join", b"".join), ("from_bytes", int.from_bytes), ("sum", sum)):
        try:
            print(name, function(Items(hint)))
        except Exception as e:
            print(name, type(e).__name__, e)
