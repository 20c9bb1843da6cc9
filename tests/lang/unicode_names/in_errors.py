# Positions in errors count the characters as they were written.
def f():
    ﬁrst = "\N{SNOWMAN}"
    return ﬁrst + "\N{SNOWMAN}" + 1


f()
