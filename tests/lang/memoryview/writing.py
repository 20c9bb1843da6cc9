# What is written into a view of a bytearray is in the bytearray.
data = bytearray(b"abcd")
m = memoryview(data)
m[0] = 65
m[1:3] = b"XY"
print(data, m.readonly)
m[-1] = 122
print(data)
