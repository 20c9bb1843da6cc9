# Identifiers count in their normal form NFKC.
ﬁ = 3
print(fi, [name for name in globals() if name.startswith("f")])


class A:
    ªb = 1

    def ℌ(self, ſ=3):
        return s

    é = "one"
    é = "two"


print([name for name in vars(A) if not name.startswith("__")], A.é, len("é"))
print(A().H(ſ=5) if False else A.H.__code__.co_varnames)
ｄｅｆ = 5  # no keyword, but a name
print(globals()["def"], getattr(A, "ﬁ", "none: only source is normalised"))
中文, 变量, カタカナ, 한글, ünï = range(5)
print(中文, 变量, カタカナ, 한글, ünï)


def call(**names):
    return names


print(call(ﬀ=1, 𝐱=2))
import sys as ｓｙｓ
print(sys is ｓｙｓ)
