# The exception that a generator is handling is the context of the next one thrown in.
def gen(n):
    try:
        yield 3
    except ValueError:
        yield "a"
g = gen(3)
g.send(None)
g.throw(ValueError("thrown"))
try:
    g.throw(ValueError("thrown again"))
except ValueError as e:
    print(e, repr(e.__context__))
