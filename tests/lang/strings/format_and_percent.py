print("{} {} {0}".format if False else "{} {}".format(1, "a"), "{1} {0}".format("x", "y"), "{a} {b[0]} {c.real}".format(a=1, b=[2], c=3))
print("{:>5}|{:<5}|{:^5}".format(1, 2, 3), "{!r} {!s}".format("a", "a"), "{:{}}".format(5, ">4"), "{{}}".format())
print("%s %d %5.2f %x %r %% %c %-5s| %05d %+d %e" % ("s", 42, 3.14159, 255, "r", "c", "left", 42, 5, 12345.678))
print("%(a)s %(b)05.1f" % {"a": 1, "b": 2.25}, "%s" % (1,), "%s" % [1, 2], "%*d" % (5, 42), "%.3s" % "abcdef", "%c" % 65)
for f in (lambda: "%d" % "x", lambda: "%s %s" % 1, lambda: "%s" % (1, 2), lambda: "%z" % 1, lambda: "%(a)s" % 5, lambda: "%d" % 1.5, lambda: "{} {}".format(1),
          lambda: "{a}".format(), lambda: "{".format(), lambda: "}".format(), lambda: "{0} {}".format(1, 2), lambda: "{:d}".format("x"), lambda: "{.x}".format(1), lambda: "{!z}".format(1), lambda: "%(b)s" % {"a": 1}):
    try:
        print(f())
    except (TypeError, ValueError, KeyError, IndexError, AttributeError) as e:
        print(type(e).__name__, e)
print(format(3.14159, ".2f"), format("x", ">3"), format(255, "#x"), format(1234567, "_"), format(0.5, ".0%"))
print("{:,}".format(1234567.5), "{:010.3f}".format(-3.14159), "{:=+8d}".format(42), "{:c}".format(97), "{:b}".format(10), "{:o}".format(8), "{:X}".format(255))
