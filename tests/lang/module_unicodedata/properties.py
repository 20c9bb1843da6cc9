# Category, direction, combining class, mirrored, width and decomposition of characters.
import unicodedata

for character in "aZ1 (中é\u0301א١½\u200d\ud800\uffff가ﬁ½Ａ🎉":
    print(ascii(character), unicodedata.category(character), unicodedata.bidirectional(character),
          unicodedata.combining(character), unicodedata.mirrored(character),
          unicodedata.east_asian_width(character), unicodedata.decomposition(character))


def display_width(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


print(display_width("早安 world"))
print("".join(c for c in unicodedata.normalize("NFD", "Crème Brûlée") if not unicodedata.combining(c)))
print(unicodedata.unidata_version)
