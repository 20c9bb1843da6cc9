# The file ends where a block should begin: how far in the line is not known from 3.10 on.
for i in range(3):
    print(i)
    if i:
