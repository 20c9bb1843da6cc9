# What itertools says of wrong arguments.
import itertools

for bad in (lambda: itertools.groupby(), lambda: list(itertools.zip_longest([1], foo=2)),
            lambda: list(itertools.starmap(pow, [1])), lambda: list(itertools.starmap(pow, [(1, 2), None]))):
    try:
        print(bad())
    except TypeError as e:
        print(e)
