# A function over the code of a module, an expression or a class body: its names are the globals.
import types
F = types.FunctionType
c = compile('x = 1\ndef f(): return x\nprint(f(), __name__)\nclass A:\n  y = x\nprint(A.y)\nfor i in range(2): z = i\n[w for w in range(3)]\nimport sys', 'f', 'exec')
g = {'print': print, '__name__': 'q', 'range': range, '__builtins__': __builtins__}
print(F(c, g)(), 'x' in g)
print(F(compile('1+2', 'f', 'eval'), {})())
def f(): pass
h = lambda: 0
h.__code__ = compile('5', 'f', 'eval')
print(h())
class B:
    k = 1
    import sys
    code = sys._getframe().f_code
print(F(B.code, {'__name__': 'u', '__builtins__': __builtins__})())
