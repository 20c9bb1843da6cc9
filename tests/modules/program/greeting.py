NAME = "greeting"
_hidden = 1


def hello(whom):
    return f"hello {whom}"
