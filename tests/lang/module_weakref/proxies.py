# weakref.proxy, WeakMethod, finalize.
import weakref


class Account:
    def __init__(self, balance):
        self.balance = balance

    def add(self, n):
        self.balance += n
        return self.balance

    def __add__(self, other):
        return self.balance + other

    def __len__(self):
        return self.balance

    def __getitem__(self, key):
        return key * 2

    def __str__(self):
        return 'account'

    def __call__(self):
        return 'called'


account = Account(5)
proxy = weakref.proxy(account)
print(proxy.balance, proxy.add(3), proxy + 1, len(proxy), proxy[4], str(proxy), isinstance(proxy, Account), proxy())
proxy.balance = 10
print(account.balance, type(proxy).__name__, proxy is weakref.proxy(account), proxy == account, bool(proxy))
print(repr(proxy).split(' at ')[0], proxy.__class__)
try:
    hash(proxy)
except TypeError as error:
    print(error)
bound = weakref.WeakMethod(account.add)
print(bound()(1), bound() == account.add)
try:
    weakref.WeakMethod(len)
except TypeError as error:
    print(error)
plain = weakref.ref(account.add)
print(plain())
final = weakref.finalize(account, print, 'finalized', end='!\n')
print(final.alive, final.peek()[1:], final.atexit)
del account
print(final.alive, bound(), final(), final.peek(), final.detach())
for action in (lambda: proxy.balance, lambda: str(proxy), lambda: proxy + 1, lambda: setattr(proxy, 'x', 1)):
    try:
        action()
    except ReferenceError as error:
        print(error)
first, second, third = Account(1), Account(2), Account(3)
weakref.finalize(first, print, 'first')
quiet = weakref.finalize(second, print, 'second')
quiet.atexit = False
detached = weakref.finalize(third, print, 'third')
print(detached.detach()[0] is third, detached.alive, detached())
called = weakref.finalize(third, lambda a, b=0: a + b, 1, b=2)
print(called(), called())
later = weakref.proxy(third, lambda dead: print('proxy dead', dead is later))
del third
print('end')
