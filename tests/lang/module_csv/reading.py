# Rows of lines: delimiters, quotes, escapes, and what ends a line.
import csv
import io

def show(lines, **options):
    try:
        print(options, list(csv.reader(lines, **options)))
    except (csv.Error, ValueError) as e:
        print(options, type(e).__name__, e)

show(["a,b,c", "1,,3", "", '"x, y","say ""hi""",z', ' lead,"tail" ', 'a"b,c'])
show(['"two', 'lines",x', "last"])
show(["a;b", "'c;d';e"], delimiter=";", quotechar="'")
show(["a, b, 'c'", '"x", "y"'], skipinitialspace=True)
show([r"a\,b,c\\,d\"", "e\\", "f"], escapechar="\\")
show(['"a\\"b",c'], escapechar="\\", doublequote=False)
show(['1,"2",3.5,"x"', '"",1e3'], quoting=csv.QUOTE_NONNUMERIC)
show(["1,x"], quoting=csv.QUOTE_NONNUMERIC)
show(['"a",b'], quoting=csv.QUOTE_NONE)
show(['a,,"",b', '1,"2"'], quoting=csv.QUOTE_STRINGS)
show(['a,,"",b'], quoting=csv.QUOTE_NOTNULL)
show(['"a"b,c'], strict=True)
show(['"a"b,c', '"open'])
show(['"open'], strict=True)
show(["a\rb"])
show(["a\r", "b\n", "c\r\n"])
show([b"x"])
show(["a\tb"], dialect="excel-tab")
r = csv.reader(io.StringIO("a,b\n1,2\n\"x\ny\",3\n"))
print(type(r), r.line_num, next(r), r.line_num, list(r), r.line_num, r.dialect.delimiter, iter(r) is r)
print(csv.field_size_limit(), csv.field_size_limit(3), end=" ")
show(["abc,abcd"])
csv.field_size_limit(131072)
