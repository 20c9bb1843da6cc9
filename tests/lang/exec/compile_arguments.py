# What compile() says of its flags and its level of optimizing, and eval() and exec() of theirs.
def tell(function, *args, **names):
    try:
        function(*args, **names)
        print("fine")
    except Exception as error:
        print(type(error).__name__, error)


known = 0
for bit in range(31):
    try:
        compile("1", "f", "eval", 1 << bit)
        known |= 1 << bit
    except ValueError:
        pass
print(hex(known))
tell(compile, "1", "f", "eval", 1)
tell(compile, "1", "f", "eval", "a")
tell(compile, "1", "f", "eval", 1.5)
tell(compile, "1", "f", "eval", optimize=5)
tell(compile, "1", "f", "eval", optimize=-2)
tell(compile, "1", "f", "eval", optimize=2)
tell(compile, "1", "f", "eval", 0, False, -1, 3)
tell(compile, "1", "f", "other")
for run in (eval, exec):
    space = {}
    tell(run, "1", space, 1)
    print(list(space))
    tell(run)
    tell(run, "1", {}, {}, 1)
    tell(run, "1", x=1)
