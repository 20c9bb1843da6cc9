# The usual loop: reads until the word that ends it, or the end.
# input: "3\nx\n4\nquit\n5\n"
total = 0
while True:
    try:
        text = input("number: ")
    except EOFError:
        break
    if text == "quit":
        print("bye")
        break
    try:
        total += int(text)
    except ValueError as error:
        print(f"not a number: {error}")
        continue
    print("total", total)
