from string import *

print(digits, octdigits, ascii_lowercase, capwords("star names"))
print(len(printable), all(c in printable for c in whitespace + punctuation))
