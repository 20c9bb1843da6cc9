# A number's own truth goes before its __len__.
class F(float):
    def __len__(self): pass
class L(list):
    def __len__(self): return 1
print(F() and 1, F(2) and 1, bool(L()))
