# Fields of str.format with brackets, braces and missing ends.
for t in ['{0[}', '{0[}x', '{0[{ }', 'a{0[}{ }', '{0[a]b}', '{0[a]}', '{a{b}}', '{0[}]}', '{0[a}:b]}', '{0[:]}', '{0[a}', '{0[!]}', '{0{', '{', 'x{', '{0', '{0.', '{0:', '{0!', '{0!r', '{0!r:', '{a[{]}', '{0[a]!r}', '{0[{}]}', '{:{}', '{:{:{}}}', '{0[[]}', '{a{}}', '}{', '{0[x}]y}']:
    try: print(repr(t), t.format([1], 2))
    except Exception as e: print(repr(t), type(e).__name__, e)
