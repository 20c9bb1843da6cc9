# Loops may be nested twenty deep.
source = "\n".join(" " * i + "for x in y:" for i in range(30)) + "\n" + " " * 30 + "pass"
try:
    exec(source)
except SyntaxError as e:
    print(e)
