# deque: its methods, with and without a maximum, and what they refuse.
from collections import deque
d=deque([1,2,3],maxlen=5)
class S(deque):
    def __init__(self, *a): super().__init__(*a); self.tag=1
for e in ["d.index(9)","d.remove(9)","d[9]","d['a']","d+[1]","d.insert(1,2,3)","deque(1)","deque([],-1)","deque([],'a')","d.rotate('a')","d*'a'","deque(maxlen=3)","d.pop(1)","deque().pop()","deque().popleft()","d.maxlen","d==deque([1,2,3])","d!=deque([1])","d<deque([2])", "d*2","2*d","d+d","d.copy()","del_",'d.index(2,0,1)','d.index(3,-1)','d[0:1]','iter(d).__length_hint__()','d.insert(0,7) or d','d.insert(100,8) or d','d.insert(0,1)','d.extendleft("ab") or d','d.count(1)','d.maxlen.__class__','deque[int]','1 in d','deque("abc").rotate(1)','list(reversed(d))','S([1,2])','S([1,2]).copy()','S([1],2)+deque([3,4])','d.reverse() or d','d.rotate(2) or d','d.rotate(-3) or d','[x for x in d if d.append(1)]','d.extend(d) or d','d.clear() or d','bool(d)','S("ab").tag', 'deque([d]*3)','deque(range(20))']:
    try: print(e, "->", repr(eval(e)))
    except Exception as x: print(e, "!", type(x).__name__, x)
d=deque(); d.append(d); print(d)
d=deque(range(5)); del d[2]; d[0]=9; d+=[1]; d*=2; print(d)
