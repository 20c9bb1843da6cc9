"""exec() and eval() of code that has free variables."""
def outer(n):
    def inner():
        print("inner", n)
    return inner


function = outer(3)
for arguments in ({}, {"closure": function.__closure__}, {"closure": ()}):
    try:
        exec(function.__code__, **arguments)
    except TypeError as e:
        print(e)
try:
    eval(function.__code__)
except TypeError as e:
    print(e)
