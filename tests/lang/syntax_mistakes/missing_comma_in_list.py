# Two items without a comma between them.
x = [1, 2 3]
