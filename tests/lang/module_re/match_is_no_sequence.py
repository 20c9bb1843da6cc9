# A match can be subscripted, but neither iterated over nor unpacked.
import re

match = re.match(r"(\d+)-(\d+)", "2024-05")
print(match[0], match[1], match[2], match.groups())


def unpack():
    year, month = match


for attempt in (unpack, lambda: list(match), lambda: iter(match), lambda: "05" in match,
                lambda: reversed(match), lambda: [*match], lambda: print(*match)):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
