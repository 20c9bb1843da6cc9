from itertools import combinations, combinations_with_replacement, permutations, product

print(list(product("ab", [1, 2])), list(product()), list(product("ab", [])))
print(["".join(p) for p in product("01", repeat=3)], len(list(product(range(4), repeat=2))))
print(["".join(p) for p in permutations("abc")], list(permutations("abc", 2)))
print(list(permutations([])), list(permutations("ab", 3)), len(list(permutations(range(5)))))
print(list(permutations(range(4), 3)))
print(["".join(c) for c in combinations("abcd", 2)], list(combinations("abc", 0)), list(combinations("ab", 3)))
print(["".join(c) for c in combinations("abcde", 3)])
print(["".join(c) for c in combinations_with_replacement("abc", 2)])
print(list(combinations_with_replacement("", 2)), list(combinations_with_replacement("", 0)))
for make in (lambda: combinations("ab", -1), lambda: permutations("ab", -1), lambda: product("a", repeat=-1)):
    try:
        make()
    except ValueError as e:
        print(e)
try:
    permutations("ab", "x")
except TypeError as e:
    print(e)
