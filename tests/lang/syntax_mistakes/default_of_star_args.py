# *args has no default.
def f(*args=1):
    pass
