# Characters beyond ASCII, their classes and cases; bytes.
import re

TEXT = "Größe_1 Ωμέγα ١٢٣ 東京 naïve ǅ ſ K"
for pattern in [r"\w+", r"\W+", r"\d+", r"\s", r"[^\W\d_]+", r"(?a)\w+", r"(?i)ω\w+", r"(?i)[à-ö]", r"(?i)k", r"(?ia)k",
                r"(?i)ǆ", r"(?i)s", r"[а-я東]", r"\b\w", r"(?a:\b\w)", r"\D+$", "[Ω-Ͽ]"]:
    print(pattern, [m.span() for m in re.finditer(pattern, TEXT)], re.findall(pattern, TEXT)[:4])
print(re.sub("é", "e", "éé" * 3), re.split("ï", "naïve"), re.search("京", TEXT).start())
print(re.match(r"(?i)\u0130|i", "İ"), re.match("(?i)ß", "ẞ"), re.findall("(?i)ς", "Σσς"))
print(re.findall(rb"\w+", "Größe 12".encode()), re.match(rb"[\x80-\xff]+", b"\xff\x80a"))
print(re.sub(rb"(a)", rb"<\1>", b"banana", count=2), re.split(rb",", bytearray(b"a,b")))
m = re.match(rb"(?P<k>\w+)=", b"key=1")
print(m, m.groupdict(), m["k"], re.match(rb"(?i)\xe9", b"\xc9"))
print(re.search("\udc80", "a\udc80").span(), re.match(".", "😀").end())
long = "é" * 500 + "x" + "é" * 500 + "x"
print([m.start() for m in re.finditer("x", long)], re.compile("x").search(long, 600).span(), long[501:].find("x"))
