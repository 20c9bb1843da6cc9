# Carets under lines that end with white space.
def f(a):
    return a.x + 1   


def g():
    f(
        1   
    )   


import traceback
try:
    g()   
except Exception:
    traceback.print_exc()
    print(traceback.format_exc())
try:
    (1 /   0)     
except Exception:
    traceback.print_exc()
try:
    x = [1][5]  # comment   
except Exception:
    traceback.print_exc()
d = {}
try:
    d["a"]["b"] ; y = 1  
except Exception:
    traceback.print_exc()
g()  
