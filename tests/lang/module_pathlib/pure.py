# Paths as text: what they consist of and what can be made of them.
from pathlib import PurePath, PurePosixPath
import os

for text in ("/usr/lib/python3.13/os.py", "a/./b//c/", "", ".", "/", "//x/y", "///x", "..", "a/../b.tar.gz", ".bashrc", "x.", "é/日本.txt", "a b/c.d.e"):
    p = PurePosixPath(text)
    print(repr(p), p.parts, repr(p.root), repr(p.anchor), repr(p.name), repr(p.stem), repr(p.suffix), p.suffixes, p.parent, list(p.parents), p.is_absolute(), sep=" | ")
p = PurePath("/home/ann/notes.txt")
print(type(p), p / "x" / PurePath("y"), p / "/abs", "/root" / p, p.joinpath("a", "b", "../c"), p.with_name("n.md"), p.with_stem("s"), p.with_suffix(".rst"), p.with_suffix(""), p.parent / "q.py")
print(p.relative_to("/home"), p.relative_to("/home/bob", walk_up=True), p.is_relative_to("/usr"), p.is_relative_to("/home/ann"), p.match("*.txt"), p.match("ann/*"), p.match("/home/*"), p.full_match("/home/**/*.txt"), p.full_match("*.txt"), p.full_match("**"))
print(p.as_posix(), p.as_uri(), PurePath("/a b/é").as_uri(), bytes(p), os.fspath(p), str(p), hash(p) == hash(PurePath(str(p))), p == PurePosixPath(p), p == str(p), {p: 1}[PurePath(p)])
print(sorted(map(PurePath, ["b", "a/b", "a", "/a", "a.b"])), PurePath("a") < PurePath("b"), p.parents[0], p.parents[-1], p.parents[:2], len(p.parents), p.parents)
print(PurePath(), PurePath("a", "b", "/c", "d"), PurePath("a/b") == PurePath("a", "b"), os.path.join(p, "z"), f"{p}", f"{p!r:>40}", isinstance(p, os.PathLike), p.drive == "")
for bad in (lambda: p.relative_to("/usr"), lambda: p.relative_to("../x", walk_up=True), lambda: PurePath("/").with_name("x"), lambda: p.with_name(""), lambda: p.with_name("a/b"), lambda: p.with_suffix("txt"), lambda: p.with_suffix("."), lambda: PurePath("").with_suffix(".x"),
            lambda: p.with_stem(""), lambda: PurePath(3), lambda: PurePath(b"x"), lambda: p / 3, lambda: 3 / p, lambda: p + "x", lambda: PurePath("a").as_uri(), lambda: p.match(""), lambda: p < "a", lambda: p.parents[9], lambda: p.relative_to(), lambda: p.nope):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


class Here(PurePosixPath):
    def shout(self):
        return str(self).upper()


print(Here("a/b.c").parent.shout(), (Here("a") / "b").shout(), repr(Here("x")), Here("x") == PurePosixPath("x"))
