# DictReader and DictWriter, dialects by name, and the sniffer.
import csv
import io

text = "name,age,city\nAnn,31,Taipei\nBob,27\n\nCy,40,Oslo,extra,more\n"
reader = csv.DictReader(io.StringIO(text), restkey="rest", restval="?")
print(reader.fieldnames, reader.line_num)
for row in reader:
    print(reader.line_num, row)
print(list(csv.DictReader(["1,2", "3,4"], fieldnames=["a", "b"])), csv.DictReader([]).fieldnames)
out = io.StringIO()
w = csv.DictWriter(out, ["b", "a"], restval="-", lineterminator="\n")
w.writeheader()
w.writerow({"a": 1, "b": 2})
w.writerows([{"a": 3}, {}])
print(out.getvalue())
for bad in (lambda: w.writerow({"z": 1}), lambda: csv.DictWriter(out, [], extrasaction="x")):
    try:
        bad()
    except ValueError as e:
        print(e)
csv.DictWriter(out, ["a"], extrasaction="IGNORE").writerow({"a": 1, "q": 2})

class Pipes(csv.excel):
    delimiter = "|"
    quoting = csv.QUOTE_ALL

csv.register_dialect("pipes", Pipes)
csv.register_dialect("semi", delimiter=";", lineterminator="\n")
print(csv.list_dialects(), csv.get_dialect("semi").delimiter, csv.get_dialect("pipes").quoting, list(csv.reader(["a|b"], "pipes")))
csv.unregister_dialect("pipes")
for bad in (lambda: csv.get_dialect("pipes"), lambda: csv.unregister_dialect("x"), lambda: csv.register_dialect(5), lambda: setattr(csv.get_dialect("semi"), "delimiter", ","), lambda: csv.Dialect()):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
for sample in ("a;b;c\n1;2;3\n", "name, age\n'Ann', '3'\n'Bob', '4'\n", '"a"\t"b"\n"c"\t"d"\n', "x y z\n1 2 3", "a:b\nc:d"):
    d = csv.Sniffer().sniff(sample)
    print(repr(d.delimiter), d.quotechar, d.doublequote, d.skipinitialspace, csv.Sniffer().has_header(sample))
print(csv.Sniffer().has_header("name,age\nAnn,31\nBob,27\n"), csv.Sniffer().sniff("a,b;c\n1,2;3", delimiters=";").delimiter)
try:
    csv.Sniffer().sniff("nothing")
except csv.Error as e:
    print(e)
