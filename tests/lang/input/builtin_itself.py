# input is a function like others: it can be passed on, wrapped and replaced.
# input: "1\n2\n3\n4\n5\n6\n"
print(list(map(int, (input() for _ in range(2)))))
print(list(zip(iter(input, "4"), "abc")))
print(input)
ask = input


def input(prompt=""):
    return ask(prompt).upper()


print(input("mine: "))
