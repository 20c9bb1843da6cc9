# An alias with parameters can be subscripted, but it is no sequence.
type Row[T] = list[T]

for attempt in (lambda: list(Row), lambda: iter(Row), lambda: int in Row, lambda: reversed(Row)):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
