# The limit can be set, and is kept.
import sys
print(sys.getrecursionlimit())
sys.setrecursionlimit(100)
def down(n):
    return 0 if n == 0 else 1 + down(n - 1)
try:
    down(200)
except RecursionError as e:
    print(e)
sys.setrecursionlimit(20000)
print(down(15000))
for wrong in (0, -1):
    try:
        sys.setrecursionlimit(wrong)
    except ValueError as e:
        print(e)
