import greeting

print(greeting.hello("there"))
