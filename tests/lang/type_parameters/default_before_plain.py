# A parameter without a default after one that has one.
class A[T = int, U]: pass
