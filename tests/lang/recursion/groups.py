# Exception groups within groups.
group = ExceptionGroup("bottom", [ValueError(1)])
for i in range(500):
    group = ExceptionGroup("g", [group])
print(len(repr(group)) > 500, group.subgroup(ValueError) is group, group.subgroup(TypeError))
del group
print("gone")
