# A hundred levels of indentation are the most.
def nested(n):
    return "\n".join(" " * i + "if 1:" for i in range(n)) + "\n" + " " * n + "pass"
try:
    exec(nested(150))
except IndentationError as e:
    print(e)
