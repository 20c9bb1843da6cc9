# Small fractions in the general form, and numbers with zeros before them in the specification.
from fractions import Fraction

for number in (Fraction(6172839, 500_000_000_000), Fraction(1, 10_000), Fraction(1, 100_000),
               Fraction(99_999, 10**9), Fraction(999_999, 10), Fraction(-10**7, 3)):
    print(*(format(number, spec) for spec in (".6g", "g", ".1g", "#.3g", "G", "+.3g")))
for spec in ("06.2f", "006f", ".02f", ".0f", "0f", "<06f", "10"):
    try:
        print(spec, repr(format(Fraction(1, 3), spec)))
    except ValueError as error:
        print(spec, error)
