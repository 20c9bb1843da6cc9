# python: 3.8 3.11 3.12 3.13
# input: "3\nabc\n7\n"
def ask(prompt, kind=int, tries=3):
    for attempt in range(1, tries + 1):
        raw = input(f"{prompt} ({attempt}/{tries}): ")
        try:
            return kind(raw)
        except ValueError as e:
            print("wrong:", e)
    raise SystemExit("too many tries")


a = ask("first")
b = ask("second")
print(a, b, a ** b, divmod(b, a), b / a, b // -a, b % -a)
print("enter name:", end=" ", flush=True)
import sys
print(repr(sys.stdin.readline()), repr(sys.stdin.read()))
name = input("name? ")
