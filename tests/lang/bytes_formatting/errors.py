# What bytes % arguments refuses.
for f in (lambda: b"%s" % "text", lambda: b"%s" % 1, lambda: b"%d" % "a", lambda: b"%c" % 256, lambda: b"%c" % b"ab",
          lambda: b"%s" % (), lambda: b"" % 1, lambda: b"%q" % 1, lambda: b"%(a)s" % 1, lambda: b"%" % 1,
          lambda: b"%s %s" % (b"a",), lambda: b"x" % b"y"):
    try:
        print(f())
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
