# Patterns of the shell.
import fnmatch

for name, pattern in [("a.py", "*.py"), ("a.pyc", "*.py"), ("ab", "a?"), ("a", "a?"), ("x1", "[a-z][0-9]"),
                      ("x1", "[!a-z]1"), ("a]b", "a[]]b"), ("a[b", "a[b"), ("ab", "a[]b"), ("A", "a"),
                      ("a.b", "a.b"), ("axb", "a.b"), ("", "*"), ("a\nb", "a*b")]:
    print(repr(name), pattern, fnmatch.fnmatch(name, pattern), fnmatch.fnmatchcase(name, pattern))
print(fnmatch.filter(["a.py", "b.txt", "c.py"], "*.py"))
