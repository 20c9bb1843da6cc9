for i in range(4):
    for j in range(4):
        if j == i:
            break
        if (i + j) % 2:
            continue
        print(i, j)
    else:
        print("inner ran out at", i)
        continue
    print("after break", i)
n = 0
while True:
    n += 1
    try:
        if n < 3:
            continue
        break
    finally:
        print("finally", n)
print([(x, y) for x in range(3) for y in range(x) if x != y])
