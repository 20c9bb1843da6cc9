# When the input is at its end, input() raises EOFError, again and again.
# input: "only\n"
print(input())
for i in range(2):
    try:
        input(f"more {i}? ")
    except EOFError as error:
        print(type(error).__name__, error, error.args)
input()
