# Fractions in format().
from fractions import Fraction as F

for a in (F(1, 2), F(-22, 7), F(5), F(0), F(10**9, 7), F(1, 10**9)):
    for spec in ("", ".2f", ".0f", "10.3f", "<10.2e", "^12.4g", "+.1%", "010.2f", ",.2f", "g", ".3E", "#.3g", "_.1f", ">10", "<8", "^9", "+", "#",
                 "z.1f", "*^12", "-", "08", "x", ".3", "010,.2f", " .1f", "=+9.2f"):
        try:
            print(spec, repr(format(a, spec)))
        except ValueError as e:
            print(spec, e)
