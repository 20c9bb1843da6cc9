# A str class with __float__ or __int__ is asked first.
class S(str):
    def __float__(self): return 1.5
print(float(S("2.5")), float(S()))
