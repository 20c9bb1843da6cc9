# With annotations as text: quotes and spaces are those of ast.unparse.
from __future__ import annotations


def f(a: "int", b: Dict[str,int], c: 'x"y', d: int|None, e: Literal["a", 'b'], g: a if b else c,
      h: Tuple[int,], i: "it's", j: Callable[[int],  str],
      k: Annotated[int, Field(gt=0, le = 3)], l: Union[
          int,
          str
      ]) -> not  x:
    pass


class C:
    x: List["C"] = []
    y: "Dict[str, int]"
    z: a . b


for name, text in {**f.__annotations__, **C.__annotations__}.items():
    print(name, text)
