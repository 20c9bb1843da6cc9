# Brackets: 200 deep is the most.
print(eval("(" * 150 + "1" + ")" * 150))
for n in (201, 10000):
    for a, b in ("()", "[]", "{}"):
        try:
            eval(a * n + b * n)
        except SyntaxError as e:
            print(e)
try:
    eval("[" * 10000)
except SyntaxError as e:
    print(e)
