# What can be known without files: paths as text, the environment, names.
import os, os.path, posixpath, errno
from os import path
P=os.path
for f,args in [("join",("a","b","/c","d")),("join",("a/","")),("split",("/a/b//c",)),("split",("//",)),("splitext",("a/.b",)),("splitext",("a.b.c",)),("splitext",("..x.y",)),("normpath",("/a/../../b/./c//d/",)),("normpath",("//a",)),("normpath",("a/../..",)),("normpath",("",)),("relpath",("/a/b/c","/a/d")),("relpath",("/a","/a")),("commonprefix",(["abc","abd"],)),("commonpath",(["/a/b/c","/a/b/d"],)),("commonpath",(["a","/b"],)),("basename",("/a/b/",)),("dirname",("/a/b",)),("isabs",("/a",)),("splitdrive",("/a",)),("expandvars",("$HOME_NOT ${X",)),("join",(1,"a")),("join",("a",b"b")),("fspath",(1,)),("exists",("/nonexist",))]:
    try: print(f, args, repr(getattr(P if f!='fspath' else os, f)(*args)))
    except Exception as e: print(f, args, type(e).__name__, e)
print(os.sep, repr(os.linesep), os.name, os.curdir, os.pathsep, P is posixpath)
os.environ["K"]="v"; print(os.environ["K"], os.getenv("K"), os.getenv("NOPE", 3), "K" in os.environ); del os.environ["K"]
try: os.environ["NOPE"]
except KeyError as e: print(repr(e))
try: os.environ["a"]=1
except TypeError as e: print(e)
print(len(os.urandom(8)), os.urandom(0), type(os.getpid()), os.strerror(2), errno.ENOENT, errno.errorcode[13], errno.EWOULDBLOCK)
class Q:
    def __fspath__(self): return "q/r"
print(os.fspath(Q()), isinstance(Q(), os.PathLike), P.join(Q(), "s"), os.fsencode("é"), os.fsdecode(b"\xc3\xa9"))
