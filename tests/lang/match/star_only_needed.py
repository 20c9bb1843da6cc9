class S(list):
    def __getitem__(self, i):
        print("getitem", i)
        return super().__getitem__(i)

    def __len__(self):
        print("len")
        return super().__len__()

    def __iter__(self):
        print("iter")
        return super().__iter__()


match S([1, 2, 3, 4]):
    case [a, *_, b]:
        print(a, b)
match S([1, 2]):
    case [a, b]:
        print(a, b)
match S([1, 2]):
    case [a, *b]:
        print(a, b)
match S([1]):
    case [_, _]:
        print("no")
    case [_]:
        print("one")
