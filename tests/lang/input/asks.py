# input() shows its prompt on stdout, without a newline, and answers a line without its end.
# input: "Ada\n36\n  spaced out  \n\nlast without an end"
name = input("Name? ")
age = int(input("Age? "))
print(f"{name} will be {age + 1}")
print(repr(input()))
print(repr(input(42)))
print(repr(input()))
