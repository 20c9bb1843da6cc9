# UserDict, UserList, UserString.
from collections import UserDict, UserList, UserString
from collections.abc import MutableMapping, MutableSequence, Sequence

for call in [
    lambda: UserDict({1:2},a=3),
    lambda: UserDict(1),
    lambda: UserDict()[1],
    lambda: UserDict(a=1)|{'b':2},
    lambda: {'b':2}|UserDict(a=1),
    lambda: UserList([1,2])+[3],
    lambda: [0]+UserList([1]),
    lambda: UserList('abc'),
    lambda: UserList([3,1]).sort(),
    lambda: UserList([1,2])[0:1],
    lambda: type(UserList([1,2])[0:1]),
    lambda: UserList([1])*2,
    lambda: UserList([1])==[1],
    lambda: UserList([1])<UserList([2]),
    lambda: repr(UserString('ab')),
    lambda: UserString('ab')+'c',
    lambda: 'c'+UserString('ab'),
    lambda: UserString(5),
    lambda: UserString('a%s')%1,
    lambda: '%s'%UserString('x'),
    lambda: UserString('ab').upper(),
    lambda: type(UserString('ab').upper()),
    lambda: UserString('ab')=='ab',
    lambda: hash(UserString('ab'))==hash('ab'),
    lambda: int(UserString('5')),
    lambda: UserString('a,b').split(','),
    lambda: UserString('ab')[0],
    lambda: 'a' in UserString('ab'),
    lambda: UserString('x').join(['a','b']),
    lambda: UserString('{}').format(1),
    lambda: UserString('ab').encode(),
    lambda: UserString('ab').replace('a',UserString('q')),
]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


class Missing(UserDict):
    def __missing__(self, key):
        return "m"


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


print(Missing()["q"], Missing().get("q"), Upper(a=1, b=2), Upper({"x": 1}) | {"y": 2}, UserDict.fromkeys("ab"), UserDict(a=1).copy())
print(issubclass(UserDict, MutableMapping), issubclass(UserList, MutableSequence), issubclass(UserString, Sequence))
items = UserList([3, 1])
items.append(2)
items.sort(reverse=True)
items += (9,)
items[0:1] = [7, 8]
print(items, items.index(9), items.count(7), items.copy() == items, items.data, UserList(items), 9 in items)
text = UserString("Hello")
print(text.center(9, "*"), text.startswith("He"), text[1:3], text * 2, len(text), text < "I", text.find("l"), text.isalpha(), sorted(text))
