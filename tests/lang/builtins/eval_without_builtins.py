ns = {"__builtins__": {}}
try:
    eval("len([])", ns)
except NameError as e:
    print(e)
print(eval("double(4)", {"__builtins__": {"double": lambda x: x * 2}}))
