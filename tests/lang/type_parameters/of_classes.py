# __type_params__ of classes and functions, generic or not.
class C: pass
class G[T]: pass
def f(): pass
def g[T](): pass
print(C.__type_params__, G.__type_params__, f.__type_params__, g.__type_params__, int.__type_params__)
C.__type_params__ = (1,)
print(C.__type_params__)
