# Fields are quoted where they must be, or as the dialect says.
import csv
import io

ROWS = [["a", 1, 2.5, None, True], ["x,y", 'say "hi"', "two\nlines", " space ", ""], [], [""], [None]]

def show(**options):
    out = io.StringIO()
    for row in ROWS:
        try:
            csv.writer(out, **options).writerow(row)
        except csv.Error as e:
            print("Error", e)
    print(options, repr(out.getvalue()))

show()
show(quoting=csv.QUOTE_ALL, lineterminator="\n")
show(quoting=csv.QUOTE_NONNUMERIC)
show(quoting=csv.QUOTE_NONE)
show(quoting=csv.QUOTE_NONE, escapechar="\\")
show(quoting=csv.QUOTE_STRINGS)
show(quoting=csv.QUOTE_NOTNULL)
show(doublequote=False, escapechar="\\")
show(delimiter=";", quotechar="'", lineterminator="!")
show(dialect="unix")
w = csv.writer(io.StringIO())
print(type(w), w.writerow([1, 2]), w.writerows([[1], [2]]), w.dialect.lineterminator)
for bad in (lambda: w.writerow(5), lambda: csv.writer(3), lambda: csv.writer(io.StringIO(), delimiter="ab"), lambda: csv.reader([], quoting=9), lambda: csv.reader([], nope=1), lambda: csv.reader([], delimiter=None),
            lambda: csv.reader([], dialect="nope"), lambda: csv.reader(5), lambda: csv.writer(io.StringIO(), quotechar=None, quoting=csv.QUOTE_ALL), lambda: csv.reader([], delimiter="\n"), lambda: csv.reader([], delimiter=",", quotechar=",")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
