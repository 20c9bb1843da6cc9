# def without a name.
def (x):
    pass
