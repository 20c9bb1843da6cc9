# What `is` warns of is what is left after arithmetic with constants.
x = None
try:
    x is b'h' + b'a'; x is -1; x is not 1 + 2; x is (1, 2); x is (1, x); x is 'a' * 3; x is 3 * 'a'; x is (1,) + (2,); x is ~5; x is not True; x is True + 1; x is 1 / 0; x is 2 ** 3; x is 2 ** -1; x is 'a' % 5; x is 'a' 'b'; x is (); x is +1; x is -1.5; x is 1 - 2 * 3; x is 1 << 2; x is -True; x is not None; x is ...; x is (None,); x is 1j * 2; x is [1]; x is b'a' + 'b'; x is 1 // 2.5; x is not -x; x is (1,) * 2; x is 1 & 2; x is 1.5 | 2; x is not (not 1); 1 is x; 2 * 2 is x is 5
except Exception as e: print(e)
