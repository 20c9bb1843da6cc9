# shorten; a TextWrapper that is used again; splitting.
import textwrap

for width in range(0, 26, 3):
    try:
        print(width, textwrap.shorten("Hello  world!\n and so on", width), textwrap.shorten("Hello  world! and so on", width, placeholder=".."))
    except ValueError as e:
        print(width, e)
wrapper = textwrap.TextWrapper(width=20, initial_indent="- ", subsequent_indent="  ")
print(wrapper.fill("some words that go on and on"), wrapper.wrap("short"))
wrapper.width = 10
wrapper.max_lines = 2
print(wrapper.fill("some words that go on and on"))
print(sorted(vars(wrapper).items()))
print(textwrap.TextWrapper()._split("well-known a--b -x e-mail's --option 1-2 non-x-y"), textwrap.TextWrapper(break_on_hyphens=False)._split("a-b c"))


class Plain(textwrap.TextWrapper):
    def _split(self, text):
        return list(text)


print(Plain(width=3).wrap("abc def"), textwrap.__all__)
