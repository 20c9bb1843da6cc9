# A keyword argument that is misspelt: the message names the nearest parameter.
def send(address, /, text, *, subject=None, priority=1):
    pass


class Mail:
    def __init__(self, sender, recipients=()):
        pass


def anything(**options):
    return options


for call in (
    lambda: send("a", "b", subjct="hello"),
    lambda: send("a", "b", priorty=2),
    lambda: send("a", "b", PRIORITY=2),
    lambda: send("a", tekst="b"),
    lambda: send("a", "b", adress="c"),
    lambda: send("a", "b", entirely_different=0),
    lambda: Mail("me", recipient=["you"]),
    lambda: (lambda width, height: 0)(1, hight=2),
    lambda: anything(subjct=1),
    lambda: send("a", "b", x=1),
):
    try:
        print(call())
    except TypeError as error:
        print(error)
