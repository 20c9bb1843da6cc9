# round() takes any number of places.
for x in (1.5, -2.5e300, float("inf"), float("nan"), 7, True):
    for places in (10**30, 400, -400, 2**63):
        print(round(x, places), end=" ")
    print(round(x, -10**30) if isinstance(x, float) else "-")
