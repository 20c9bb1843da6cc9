# The modules keyword and __future__.
from __future__ import annotations
import __future__
import keyword

print(keyword.iskeyword('for'), keyword.iskeyword('match'), keyword.issoftkeyword('match'), len(keyword.kwlist))
print(keyword.kwlist, keyword.softkwlist, sorted(keyword.__all__))
print(annotations, __future__.annotations is annotations, __future__.all_feature_names)
for name in __future__.all_feature_names:
    print(name, getattr(__future__, name), getattr(__future__, name).getOptionalRelease())


def f(x: undefined) -> nothing:
    pass


print(f.__annotations__)
