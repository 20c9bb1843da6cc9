# A tuple gives up its items from the last to the first, as a list does.
class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=" ")


things = Thing("a"), Thing("b"), Thing("c")
del things
print()
for thing in (Thing("d"), Thing("e"), Thing("f")):
    pass
print()
del thing
print()
things = [Thing("g"), Thing("h"), Thing("i")]
del things
print()
