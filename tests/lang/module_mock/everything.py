# Mocks of all kinds: calls, results, special methods, specs, patches.
from unittest import mock
from unittest.mock import *
import asyncio
def show(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
def norm(x):
    x = repr(x)
    while " id='" in x:
        i = x.index(" id='"); j = x.index("'", i + 5)
        x = x[:i] + x[j + 1:]
    return x
m = Mock()
print(norm(m), norm(m.a.b), norm(m.a()), norm(m().c))
m.a.b(1, x=2); m(3); m().foo(4)
print(m.mock_calls, m.method_calls, m.a.b.call_args, m.a.b.call_args.kwargs, m.call_args_list)
print(m.mock_calls == [call.a(), call(), call.a.b(1, x=2), call(3), call(), call().foo(4)], call().foo(4).call_list())
show(lambda: m.a.b.assert_called_with(2))
show(lambda: m.a.b.assert_called_once_with(1, x=2))
show(lambda: m.a.b.assert_not_called())
show(lambda: m.zz.assert_called_once())
show(lambda: m.zz.assert_called_with(1))
show(lambda: m.a.b.assert_any_call(5))
show(lambda: m.assert_has_calls([call(9)]))
show(lambda: m.assert_has_calls([call(3), call()]))
show(lambda: m.asert_foo)
m.side_effect = [1, KeyError('x'), 3]
show(m); show(m); show(m); show(m)
mm = MagicMock()
print(len(mm), bool(mm), int(mm), list(mm), mm[1] is mm[2], 3 in mm, mm == mm, mm == 1, mm != mm, norm(mm[0]))
mm.__len__.return_value = 7; mm.__iter__.return_value = [1,2]
print(len(mm), list(mm), norm(str(mm)))
with mm as x: print(norm(x))
mm.__str__ = lambda self: "me"; print(str(mm))
class A:
    def f(self, a, b=1): return a
    async def g(self, q): pass
    x = 3
s = Mock(spec=A)
print(isinstance(s, A), norm(s)); show(lambda: s.nope); s.f(1); s.f.assert_called_with(1); print(type(s.g).__name__)
au = create_autospec(A)
print(norm(au)); i = au(); i.f(1, b=2); i.f.assert_called_with(1, 2); show(lambda: i.f()); show(lambda: i.f(1,2,3)); show(lambda: type(au(1)))
def fn(a, b): "doc"
af = create_autospec(fn, return_value=5); print(af(1, b=2), af.call_args, af.__name__); show(lambda: af(1)); af.assert_called_once_with(1, 2)
class T: pass
with patch.object(A, 'f', return_value=9) as p:
    print(A().f(1), p.call_args)
print(A().f(1))
with patch('__main__.fn') as p: p(1); print(norm(p), fn is p)
@patch.dict('__main__.D', {'a': 2}, b=3)
def t(): print(D)
D = {'a': 1}; t(); print(D)
@patch.object(A, 'x', 10)
@patch.object(A, 'f')
def u(pf): print(A.x, pf)
u.__wrapped__
async def main():
    am = AsyncMock(return_value=3)
    print(await am(1), am.await_count, am.await_args, asyncio.iscoroutinefunction(am))
    am.side_effect = ValueError("v")
    try: await am()
    except ValueError as e: print(e)
    am.assert_awaited(); show(lambda: am.assert_awaited_once()); show(lambda: am.assert_awaited_with(4))
    mmm = MagicMock()
    async with mmm as z: print(norm(z))
    mmm.__aiter__.return_value = [1,2]
    print([q async for q in mmm])
asyncio.run(main())
print(sentinel.foo, sentinel.foo is sentinel.foo, ANY == 3, [ANY, 1] == [2, 1], call(ANY) == call(3))
pm = PropertyMock(return_value=4)
with patch.object(A, 'x', new_callable=PropertyMock) as pm: pm.return_value = 8; a = A(); print(a.x); a.x = 2; print(pm.mock_calls)
q = Mock(**{'a.b.return_value': 3}); print(q.a.b())
seal(q); show(lambda: q.zzz)
q.reset_mock(); print(q.mock_calls)
print(norm(Mock(name='n').x.y()), norm(NonCallableMock()), norm(Mock(spec_set=['a'])))
del q.a; show(lambda: q.a)
p = patch('__main__.D', new={}); p.start(); print(D); patch.stopall(); print(D)
show(lambda: patch('nodots'))
show(lambda: patch.object(A, 'missing').start())
w = Mock(wraps=len); print(w([1,2])); 
print(dir(Mock(spec=['zed']))[:5])
