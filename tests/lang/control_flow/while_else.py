n = 3
while n:
    print(n)
    n -= 1
else:
    print("else runs")
while True:
    break
else:
    print("not printed")
i = 0
while i < 10:
    i += 1
    if i % 2:
        continue
    if i > 6:
        break
    print("even", i)
else:
    print("not printed")
for x in []:
    pass
else:
    print("empty for: else")
for x in range(3):
    if x == 1:
        break
else:
    print("not printed")
print(x)
