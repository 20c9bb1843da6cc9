# What exec() and eval() say of namespaces that are none.
from collections import ChainMap


def show(function, *args):
    try:
        print(function(*args))
    except (TypeError, NameError) as e:
        print(type(e).__name__, e)


show(exec, "1", 5)
show(eval, "1", 5)
show(eval, "1", ChainMap())
show(exec, "1", {}, 5)
show(eval, "1", {}, 5)
show(exec, "1", {}, [1])
show(exec, "a", {}, [1])
show(exec, "1", None, {})
