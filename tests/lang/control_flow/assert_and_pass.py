assert True
pair = (1, 2)
assert pair, "tuples are true"
try:
    assert 1 == 2
except AssertionError as e:
    print("no message:", repr(e), e.args)
try:
    assert 0, "with message"
except AssertionError as e:
    print(repr(e))
try:
    assert [], [1, 2]
except AssertionError as e:
    print(e.args)
pass
if True: pass
while False: pass
def f(): pass
class A: pass
print(f(), A.__name__)
...
"a string statement"
