# % with values that are not what the conversion wants, in text and bytes.
class F:
    def __float__(self): return 'x'
    def __repr__(self): return 'F()'
for t in ('%f', '%.2e', '%g', '%d', '%x', '%c', '%s', '%i', '%a', '%r', '%o', '%5.1f', '%b'):
    for v in ((1,), 'a', b'a', None, [1], F(), 1j, 2.5, 300, -1, 'ab', bytearray(b'q'), float('nan')):
        for text in (t, t.encode()):
            try: print(text, v if not isinstance(v, F) else 'F', text % (v,))
            except Exception as e: print(text, v if not isinstance(v, F) else 'F', type(e).__name__, e)
