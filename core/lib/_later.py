"""Takes out of a module what only later versions of Python have than the run's."""

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
