s = "abcdefgh"
print(s[2:5], s[:3], s[5:], s[-3:], s[::2], s[::-1], s[5:1:-2], s[10:], s[-100:2], s[3:3])
l = list(range(10))
print(l[2:8:3], l[::-3], l[-2::-2], l[:], l[100::-1])
l[2:5] = ["x"]
print(l)
l[::2] = [0] * len(l[::2])
print(l)
del l[1::2]
print(l)
try:
    l[::2] = [1]
except ValueError as e:
    print(e)
try:
    l["a":]
except TypeError as e:
    print(e)
try:
    [1][::0]
except ValueError as e:
    print(e)


class Show:
    def __getitem__(self, key):
        return key


show = Show()
print(show[1:2], show[::], show[1:2:3], show[1, 2], show[1:2, 3], show[...], show[:, 1], show[()])
print(slice(1, 5, 2).indices(4), slice(None, None, -1).indices(4))
print(slice(1, 2) == slice(1, 2), slice(1).stop)
