# *args after **kwargs.
def f(**kw, *args):
    pass
