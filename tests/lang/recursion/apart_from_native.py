# Python's calls and nested C calls have limits of their own (3.12): a deep repr is no deep call.
class Link:
    def __init__(self, next):
        self.next = next
    def __repr__(self):
        return f"<{self.next!r}>"
link = None
for i in range(450):
    link = Link(link)
print(len(repr(link)))
nested = []
for i in range(5000):
    nested = [nested]
print(len(repr(nested)))
