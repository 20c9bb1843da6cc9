# What the classes of operator say they take.
import inspect
import operator

for cls in (operator.attrgetter, operator.itemgetter, operator.methodcaller):
    print(cls.__name__, inspect.signature(cls))
