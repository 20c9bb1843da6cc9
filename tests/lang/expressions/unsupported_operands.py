one, none, text, items = 1, None, "abc", [1]


def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print("TypeError:", e)


attempt(lambda: 1 + "a")
attempt(lambda: "a" + 1)
attempt(lambda: [1] + (2,))
attempt(lambda: (1,) + [2])
attempt(lambda: b"a" + "b")
attempt(lambda: "a" - "b")
attempt(lambda: None + 1)
attempt(lambda: {} + {})
attempt(lambda: "a" * "b")
attempt(lambda: [1] * 1.5)
attempt(lambda: 1 < "a")
attempt(lambda: [1] < (1,))
attempt(lambda: {} < {})
attempt(lambda: 1j < 2j)
attempt(lambda: -"a")
attempt(lambda: ~1.5)
attempt(lambda: 2 ** "a")
attempt(lambda: pow(2, "a"))
attempt(lambda: 1 << 2.0)
attempt(lambda: 1 @ 2)
attempt(lambda: divmod(1, "a"))
attempt(lambda: one[0])
attempt(lambda: none["a"])
attempt(lambda: one())
attempt(lambda: text[text])
attempt(lambda: items[text])
attempt(lambda: {}[[]])
attempt(lambda: hash({}))
attempt(lambda: len(5))
attempt(lambda: iter(5))
attempt(lambda: next([]))
