# Differences of lines in all formats, and ratios.
import difflib
a="one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n".splitlines(True); b="one\ntwo!\nthree\n4\nfive\nsix\nseven\neight\nnine\n10\nelev\n".splitlines(True)
print("".join(difflib.ndiff(a,b))); print("".join(difflib.unified_diff(a,b,"x","y","d1","d2"))); print("".join(difflib.context_diff(a,b,n=1)))
print(difflib.get_close_matches("appel", ["ape","apple","peach","puppy"]))
s=difflib.SequenceMatcher(None,"qabxcd","abycdf"); print(s.get_opcodes(), s.ratio(), s.get_matching_blocks(), s.find_longest_match())
print(list(difflib.restore(difflib.ndiff(a,b),1))==a)
print("\n".join(difflib.ndiff(["\tabcDefghiJkl\n"],["\tabcdefGhijkl\n"])))
import random; random.seed(5)
for k in range(60):
    x=[random.choice("abcdefgh")*random.randint(1,6)+random.choice(["x","yy","zzz"])+"\n" for _ in range(random.randint(0,12))]; y=[l if random.random()<.6 else l.replace("x","q") for l in x]; random.shuffle(y) if k%3==0 else None
    print("".join(difflib.ndiff(x,y)))
