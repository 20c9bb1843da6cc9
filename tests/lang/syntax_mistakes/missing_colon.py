# A compound statement without its colon.
def f():
    pass
for i in range(3)
    print(i)
