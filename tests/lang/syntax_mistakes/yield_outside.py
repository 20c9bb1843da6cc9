# yield belongs into a function.
yield 1
