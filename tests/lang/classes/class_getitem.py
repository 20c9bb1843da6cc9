class Box:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


print(Box[int], Box[1, 2], Box["x"])
print(list[int], dict[str, list[int]], tuple[int, ...], type[int], list[int]([1, 2]))
print(list[int].__origin__, list[int].__args__, list[int] == list[int], isinstance([], list))
try:
    isinstance([], list[int])
except TypeError as e:
    print(e)
try:
    int[str]
except TypeError as e:
    print(e)


class C(list[int]):
    pass


print(C.__bases__, C([1]))
