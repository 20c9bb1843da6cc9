# The traceback of a module that is not there.
import importlib


def load(name):
    return importlib.import_module(name)


load("no_such_module")
