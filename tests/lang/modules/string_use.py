import random
import string

print("".join(c for c in "x-1, y_2!" if c not in string.punctuation))
print(set("face") <= set(string.hexdigits), string.ascii_uppercase.index("Q"))
print({c: string.ascii_lowercase.count(c) for c in "az09"})
print("  padded\t".strip(string.whitespace), string.capwords(" a  b "), string.capwords("x,y", sep=","))
random.seed(4)
print("".join(random.choices(string.ascii_letters + string.digits, k=12)))
