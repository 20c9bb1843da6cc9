# Much backtracking, deep repeats, long texts.
import re

print(re.match(r"(a+)+b", "a" * 18 + "c"), re.match("(?:a?){20}a{20}", "a" * 20).end())
print(re.match("(?:ab)*", "ab" * 50000).end(), re.match("(a|b)*?c", "ab" * 5000 + "c").end())
print(re.match("(.)*", "x" * 30000).span(1), re.search("(?s).*z", "a\n" * 2000))
print(re.match("((((((((((a))))))))))" + r"\10", "aa").groups())
print(re.sub("(?<=a)b(?!c)", "-", "abababc"), re.findall("(?=(aba))", "ababa"), re.findall("a.*?b", "axbayb"))
print(re.match(r"(?P<a>x)?(?P<b>y)?(?(a)(?(b)1|2)|3)", "x2").groupdict())
print(re.fullmatch("(?:(?:a|aa)(?:b|bb))*c", "abaabbabc").span(), re.match("(?:x|(?:y|z)+)*w", "xyzyxw").end())
print(re.match(r"^(?:(\()|(\))|[^()])*$", "(a)(b").groups(), re.match("(?:a*)*?b", "aab").end())
