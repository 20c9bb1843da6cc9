# A dash in a name.
def my-function():
    pass
