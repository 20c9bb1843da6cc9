# The same for class.
class A
    pass
