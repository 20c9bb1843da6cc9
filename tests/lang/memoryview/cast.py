# Other formats of items.
data = bytearray(8)
numbers = memoryview(data).cast("i")
numbers[0], numbers[1] = 1, -2
print(numbers.tolist(), numbers.format, numbers.itemsize, len(numbers), data)
half = memoryview(data).cast("H")
print(half.tolist(), half[1:3].tolist(), half.shape)
real = memoryview(bytearray(16)).cast("d")
real[0], real[1] = 1.5, -0.1
print(real.tolist(), bytes(real.cast("B")))
