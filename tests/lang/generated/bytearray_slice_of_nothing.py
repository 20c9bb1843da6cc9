# No bytes at all, assigned to an extended slice, delete it.
b = bytearray(b'abcdef')
b[::2] = b''
print(b)
try:
    b[::2] = b'xyz1'
except ValueError as e:
    print(e)
b[5:1:-1] = b''
print(b)
print(b' p-q'.partition(bytearray(b'-')), b'a'.rpartition(bytearray(b'-')), bytearray(b'1-2').partition(b'-'))
