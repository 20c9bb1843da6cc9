# Words as a shell splits them, and words made safe for one.
import shlex

for text in ("a b  c", 'say "hello world" \'single q\'', r'a\ b "c\"d" \'x', "x#y # comment", "", "''", "a''b", 'key="v 1" --opt=2', "é ü", "a\nb"):
    print(shlex.split(text), shlex.split(text, comments=True))
for text in ("it's", 'open "', "end\\"):
    try:
        print(shlex.split(text))
    except ValueError as e:
        print(repr(text), e)
    try:
        print(shlex.split(text, posix=False))
    except ValueError as e:
        print(repr(text), e)
print([shlex.quote(s) for s in ("plain", "two words", "it's", "", "a$b", "é", "~/x", "a=b,c:d")], shlex.join(["ls", "-l", "my file"]))
lexer = shlex.shlex("name = 'Ann B' # who\nage=3+x.y;z", posix=True)
print([(token, lexer.lineno) for token in lexer])
print(list(shlex.shlex("a && b || c > 'd e'; f(x)|g", punctuation_chars=True)), list(shlex.shlex("a-b.c d")))
lexer = shlex.shlex("x y z")
first = lexer.get_token()
lexer.push_token("pushed")
print(first, lexer.get_token(), list(lexer), repr(lexer.get_token()), lexer.punctuation_chars)
for bad in (lambda: shlex.split(None), lambda: shlex.quote(5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
