def t(x, y=None):
    print(x, end=" ")
    return y if y is not None else x


print({t(f"k{i}"): t(f"v{i}") for i in range(2)})
print([t("item") for _ in t("iter", [1, 2]) if t("cond")])
print([(a, b) for a in t("outer", [1, 2]) for b in t("inner", [3])])
g = (t("lazy") for _ in t("eager", [1]))
print("made")
list(g)
print()
