"""Reading an access log with regular expressions: named groups, verbose patterns, substitution, tables."""
import re
from collections import Counter, defaultdict
from datetime import datetime, timedelta, timezone
from operator import itemgetter
from statistics import median
from textwrap import dedent, shorten

LOG = dedent('''\
    192.168.0.1 - alice [14/Nov/2023:22:13:20 +0000] "GET /index.html HTTP/1.1" 200 5123 0.042
    10.0.0.7 - - [14/Nov/2023:22:13:21 +0100] "POST /api/login?next=%2Fhome HTTP/1.1" 302 - 0.310
    192.168.0.1 - alice [14/Nov/2023:22:13:25 +0000] "GET /img/logo.png HTTP/2" 304 0 0.003
    not a log line
    2001:db8::1 - bob [15/Nov/2023:00:00:01 -0530] "DELETE /api/items/42 HTTP/1.1" 500 77 1.250
    10.0.0.7 - - [15/Nov/2023:00:00:02 +0000] "GET /index.html?q=caf%C3%A9&q=x HTTP/1.1" 200 4096 0.051
''')

LINE = re.compile(r"""
    ^(?P<host>\S+) \s - \s (?P<user>\S+) \s      # who
    \[ (?P<time>[^\]]+) \] \s                    # when
    "(?P<method>[A-Z]+) \s (?P<path>[^\s?]*) (?:\?(?P<query>\S*))? \s HTTP/(?P<version>[\d.]+)" \s
    (?P<status>\d{3}) \s (?P<size>\d+|-) \s (?P<seconds>\d+\.\d+)$
""", re.VERBOSE | re.MULTILINE)


def unquote(text):
    data = re.sub(rb"%([0-9A-Fa-f]{2})", lambda m: bytes([int(m[1], 16)]), text.encode())
    return data.decode("utf-8", errors="replace")


def entries(text):
    for match in LINE.finditer(text):
        entry = match.groupdict(default="")
        entry["time"] = datetime.strptime(entry["time"], "%d/%b/%Y:%H:%M:%S %z")
        entry["size"] = int(entry["size"].replace("-", "0"))
        entry["status"] = int(entry["status"])
        entry["seconds"] = float(entry["seconds"])
        entry["query"] = [tuple(unquote(p).split("=", 1)) for p in entry["query"].split("&") if p]
        entry["span"] = match.span("path")
        yield entry


found = list(entries(LOG))
print(len(found), "of", len(LOG.splitlines()), "lines;", [line for line in LOG.splitlines() if not LINE.match(line)])
for e in found:
    print(f"{e['time'].astimezone(timezone.utc):%Y-%m-%d %H:%M:%S}  {e['host']:<12} {e['user']:^7} {e['status']} "
          f"{e['size']:>6,d} {e['seconds'] * 1000:8.1f}ms  {e['path']} {e['query'] or ''}".rstrip())
by_host = defaultdict(list)
for e in found:
    by_host[e["host"]].append(e)
print({host: len(list_) for host, list_ in sorted(by_host.items())})
print(Counter(e["status"] // 100 for e in found).most_common(), median(map(itemgetter("seconds"), found)))
print(max(found, key=itemgetter("seconds"))["path"], found[1]["time"].isoformat(), found[3]["time"].utcoffset(), found[3]["time"].tzinfo)
gap = found[-1]["time"] - found[0]["time"]
print(gap, gap.total_seconds(), gap // timedelta(minutes=1), divmod(gap, timedelta(hours=1)))

print(re.sub(r"(\d+)\.(\d+)\.(\d+)\.(\d+)", r"\4.\3.\2.\g<1>", "from 10.0.0.7 to 1.2.3.4"))
print(re.subn(r"(?i)\bthe\b", lambda m: m[0].swapcase(), "The end of the THE theme", count=2))
print(re.split(r"\s*([,;])\s*", "a , b;c,d", maxsplit=2), re.split(r"(?<=\.)\s", "One. Two. Three"))
print(re.findall(r"(\w)(\d)?", "a1b"), re.findall(r"\b\w{5}\b", "these words count here"), re.fullmatch(r"[^\W\d_]+", "naïve"))
m = re.search(r"(?P<year>\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d))?", "on 2023-11, yes")
print(m, m.groups(), m.group(1, "month"), m.start("month"), m.end(), m.lastgroup, m.lastindex, m["day"], m.expand(r"\g<month>/\1"), m.regs)
print(LINE.groupindex["status"], LINE.groups, LINE.flags & re.X == re.X, re.compile("a.b", re.S | re.I), re.escape("a.b*c[d]"))
print(re.match(r"(a+)+b|(a*)*c", "aaaac").group(), re.findall(r"(?=(\w\w))", "abcd"), re.sub("", "-", "abc"), re.findall(r"^|\d", "1\n2", re.M))
print(re.sub(r"(?P<first>\w+) (?P<second>\w+)", r"\g<second> \g<first>", "hello world"), re.search(r"(['\"]).*?\1", 'say "hi" or \'no\'')[0])
print([t.group() for t in re.finditer(r"\d+|[-+*/()]|\w+", "3*(foo-42)/x")], shorten(re.sub(r"\s+", " ", LOG), 60, placeholder=" ..."))
for pattern in "(", "a{2,1}", "*x", "[z-a]", "(?P<n>a)(?P<n>b)", r"\1", "(?<=a+)b", "a**", "(?P<1x>a)", "(?z)":
    try:
        re.compile(pattern)
    except re.error as error:
        print(f"{pattern!r}: {error.msg} at {error.pos} | {error}")
