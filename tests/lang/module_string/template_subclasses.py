# Templates of another syntax.
from string import Template


class Percent(Template):
    delimiter = "%"
    idpattern = "[a-z]+"


class Braces(Template):
    braceidpattern = "[a-z.]+"


class Own(Template):
    pattern = r"(?P<escaped>!!)|!(?P<named>\w+)|@(?P<braced>\w+)@|(?P<invalid>\?)"


print(Percent("%a %% %B $c %{a}").safe_substitute(a=1, B=2), Braces("${a.b} $a.b").substitute({"a.b": 1, "a": 2}))
print(Own("!x !! @y@").substitute(x=1, y=2), Own("!x ?").get_identifiers(), Percent("%a").get_identifiers())
try:
    Own("a\n ?").substitute()
except ValueError as e:
    print(e)
try:
    class Wrong(Template):
        pattern = "("
except Exception as e:
    print(type(e).__name__, e)


class Incomplete(Template):
    pattern = r"(?P<escaped>x)|(?P<named>y)|(?P<braced>z)|(?P<invalid>w)|v"


try:
    Incomplete("v").substitute()
except ValueError as e:
    print(e.args[0])
