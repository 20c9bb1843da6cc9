# Flags: combining, containing, iterating, reprs.
from enum import Flag, IntFlag, auto, CONFORM, EJECT, KEEP, STRICT


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
    NONE = 0


print(list(Perm), len(Perm), Perm)
print(Perm.R | Perm.X, repr(Perm.R | Perm.X), Perm.R | Perm.W is Perm.RW, Perm.RW)
print(Perm(0), repr(Perm(0)), bool(Perm(0)), bool(Perm.R), Perm(7), Perm(5))
print(~Perm.R, repr(~Perm.RW), ~Perm.NONE, Perm.RW & Perm.W, Perm.RW ^ Perm.R, Perm.RW ^ Perm.X)
print(Perm.R in Perm.RW, Perm.X in Perm.RW, Perm.RW in Perm.RW, Perm.NONE in Perm.R)
print([p.name for p in Perm.RW], list(Perm(6)), len(Perm.RW), (Perm.R | Perm.X).name, Perm(0).name)
print((Perm.R | Perm.X).value, Perm.R | Perm.X == Perm(5), hash(Perm.R | Perm.X) == hash(Perm(5)))


class Plain(Flag):
    A = 1
    B = 4


print(repr(Plain(0)), Plain(0), Plain.A | Plain.B, list(Plain))
for value in (8, 2, -1, 'x', -100):
    try:
        print(repr(Plain(value)))
    except ValueError as error:
        print(error)
for boundary in (STRICT, CONFORM, EJECT, KEEP):
    made = Flag('Made', 'A B D', boundary=boundary)
    for value in (7, 15, -2, 64, -17):
        try:
            print(boundary.name, value, repr(made(value)))
        except ValueError as error:
            print(boundary.name, value, error)


class Int(IntFlag):
    A = 1
    B = 2


print(Int.A | Int.B, repr(Int.A | Int.B), Int.A | 8, repr(Int.A | 8), Int(16), repr(Int(0)), Int.A + 1)
print(repr(~Int.A), ~Int.A, repr(Int.A ^ 3), 1 | Int.B, Int.B & 2, Int.A in Int(3), f'{Int.A}', Int(-1))
for action in (lambda: Perm.R | 1, lambda: Perm.R | Plain.A, lambda: 1 in Perm.R, lambda: Perm.R < Perm.W):
    try:
        print(action())
    except TypeError as error:
        print(error)
