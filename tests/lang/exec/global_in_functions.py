# What a function declares global is so for the module's own code: exec() shows it.
a,b={},{}
exec("""if 1:
    def f():
        y = 1
        def g():
            global y
            return y
        def h():
            return y + 1
        return g, h
    y = 9
    g, h = f()
    result9 = g()
    result2 = h()
""",a,b)
print(b.keys(), b['result9'], b['result2'], a['y'])
