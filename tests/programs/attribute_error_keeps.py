# From 3.10 on an AttributeError keeps the object that lacks the attribute.
import gc
import weakref


class Thing:
    pass


def fail():
    thing = Thing()
    kept.append(weakref.ref(thing))
    try:
        thing.missing
    except AttributeError as error:
        return error.with_traceback(None)


def fail_in_class():
    made = type("Made", (), {})
    kept.append(weakref.ref(made))
    try:
        made.missing
    except AttributeError as error:
        return error.with_traceback(None)


kept = []
errors = [fail(), fail_in_class()]
gc.collect()
for error, reference in zip(errors, kept):
    print(error, reference() is not None, hasattr(error, "obj"))
