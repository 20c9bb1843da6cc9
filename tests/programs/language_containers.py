# Lists, tuples and dicts: their methods, their slices, their errors, and who shares what.
numbers = [3, 1, 2]
numbers.append(5)
numbers.extend((4, 4))
numbers.insert(0, 9)
print(numbers, numbers.pop(), numbers.pop(0), numbers.index(2), numbers.count(4), len(numbers))
numbers.sort(reverse=True)
print(numbers, sorted(numbers), numbers[1:-1], numbers[::-1], 3 in numbers, numbers + [0], [[]] * 2)
numbers[1:3] = ["a", "b", "c"]
numbers[0] += 100
print(numbers)
numbers.remove("b")
numbers.reverse()
print(numbers, list(range(2, 10, 3)), tuple(range(3)), list("abc"), list(reversed([1, 2])))
alias, copy = numbers, numbers[:]
alias.append("shared")
print(numbers[-1], copy[-1], alias is numbers, copy == numbers)
ages = {"Ann": 30, "Bob": 25}
ages["Cat"] = 35
ages.update({"Bob": 26})
print(ages, ages.get("Dan"), ages.get("Dan", 0), "Ann" in ages, len(ages), ages.pop("Ann"))
for key, value in ages.items():
    print(key, value, end="; ")
print(list(ages), list(ages.keys()), list(ages.values()), ages.setdefault("Eve", []), ages)
nested = {"list": [1, {"deep": (1, 2)}], 1: None, (1, 2): "tuple key", 2.0: True}
nested["list"][1]["deep"] = 0.5
print(nested, nested[2], {**ages, "more": 1}, (1,), ())
a, b, *c = (1, 2, 3, 4)
print(a, b, c, [*c, *"xy"], (1, 2) < (1, 3), [1, 2] == [1, 2], any([0, ""]), all([1, "a"]))
me = [1]
me.append(me)
print(me)
for broken in (lambda: numbers[99], lambda: ages["Zoe"], lambda: [].pop(), lambda: [1].index(2),
               lambda: (1, 2)[0:1] + [3], lambda: {[]: 1}, lambda: len(5), lambda: [3, "a"].sort()):
    try:
        print(broken())
    except (LookupError, TypeError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")
