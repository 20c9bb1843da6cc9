# decimal(), digit() and numeric(), with and without a default.
import unicodedata

for character in "7²½Ⅻ零億٣⅓༳x":
    print(ascii(character), unicodedata.decimal(character, None), unicodedata.digit(character, None),
          unicodedata.numeric(character, None))
for ask in unicodedata.decimal, unicodedata.digit, unicodedata.numeric:
    try:
        ask("x")
    except ValueError as error:
        print(error)
