"""Names of modules: what only later versions of Python have than the run's is taken out; what a
module of C has, with the part of it that is Python, is listed."""

import sys


def hide(names, added):
    """`names` is the module's dict. `added` says which names each minor version brought, as words;
    one with a dot is an attribute of a class."""
    for minor, words in added.items():
        if sys.version_info[1] >= minor:
            continue
        for word in words.split():
            name, _, attribute = word.partition(".")
            if attribute:
                delattr(names[name], attribute)
                continue
            names.pop(name, None)
            if name in names.get("__all__", ()):
                names["__all__"] = [kept for kept in names["__all__"] if kept != name]


def listing(module, more):
    """What `dir` says of a module of C whose other names `more` has; what that one uses for itself
    begins with an underscore."""
    names = vars(module).keys() - {"__getattr__", "__dir__", "__builtins__"}
    own = {name for name in vars(more) if not name.startswith("_") or name.endswith("hook__")}
    return list(names | own | {"__loader__", "__spec__"})
