# What a super object is made of.
class A:
    def f(self): return "A"
class B(A):
    def f(self): return super()
b = B()
s = b.f()
print(s.__self__ is b, s.__thisclass__, s.__self_class__, s.f(), s)
u = super(B)
print(u.__self__, u.__self_class__, u)
for f in (lambda: super(A, 1), lambda: super(1, 2), lambda: super(), lambda: super(B, A())):
    try:
        f()
    except (TypeError, RuntimeError) as e:
        print(type(e).__name__, e)
