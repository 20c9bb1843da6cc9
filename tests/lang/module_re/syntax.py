# What patterns can say.
import re

CASES = [
    (r"(?i)straße", "STRAßE"), (r"(?i:a)b", "Ab"), (r"(?i:a)b", "AB"), (r"(?-i:a)b", "Ab"), (r"a(?=b)", "ab"),
    (r"a(?!b)", "ab"), (r"(?<=a)b", "ab"), (r"(?<!a)b", "ab"), (r"(?<=^)b", "b"), (r"(a+?)(a*)", "aaa"),
    (r"(a+)(a*)", "aaa"), (r"a{2,3}", "aaaa"), (r"a{2,3}?", "aaaa"), (r"a{,2}", "aaa"), (r"a{2}", "aaa"),
    (r"a{x}", "a{x}"), (r"x{}", "x{}"), (r"(a)(b)?(?(2)c|d)", "ad"), (r"(a)(b)?(?(2)c|d)", "abc"),
    (r"(?P<q>['\"]).*?(?P=q)", "say \"it's\" now"), (r"(\w+) \1", "the the"), (r"(?i)(\w+) \1", "The the"),
    (r"(?>a+)ab", "aaab"), (r"a++b", "aaab"), (r"a*+a", "aaa"), (r"(?:ab)?+ab", "ab"), (r"(?:a|ab){2}+", "aba"),
    (r"[]a]+", "]a"), (r"[^]a]", "]ab"), (r"[a\-z]+", "a-z"), (r"[\]\\]+", "]\\"), (r"[\d_-]+", "1_-"),
    (r"\x41\u00e9\U0001F600\101\0", "Aé😀A\0"), (r"\a\f\n\r\t\v", "\a\f\n\r\t\v"), (r"\.\*\\", ".*\\"),
    (r"(?x) a b  # comment" "\n c", "abc"), (r"(?x)a\ b [ ]", "a b "), (r"(?s)a.b", "a\nb"), (r"a.b", "a\nb"),
    (r"(?m)^b$", "a\nb\nc"), (r"^b$", "a\nb"), (r"b$", "b\n"), (r"b\Z", "b\n"), (r"\Ab", "b"), (r"(?m)\Ab", "a\nb"),
    (r"\bfoo\b", "a foo!"), (r"\Boo\B", "fooo"), (r"(?#comment)a", "a"), (r"(?:)", "x"), (r"(|a)+", "aaa"),
    (r"(a|b)*?c", "abac"), (r"((a)|b)+", "ab"), (r"(?:(a)|(b)|c)*", "abc"), (r"(?!)", "a"), (r"(a(?=b(c)))", "abc"),
    (r"^(?:(\d+)|(\w+))(?(1)!|\?)$", "12!"), (r"(.)(.)(.)(.)(.)(.)(.)(.)(.)(.)\10", "abcdefghijj"),
]
for pattern, text in CASES:
    m = re.search(pattern, text)
    print(f"{pattern!r:45}", m and (m.span(), m.groups()))
