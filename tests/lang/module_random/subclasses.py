# A generator of one's own: random() decides about choices as well, unless there is getrandbits().
import random


class Half(random.Random):
    def random(self):
        return 0.5


class Zeros(random.Random):
    def getrandbits(self, k):
        return 0


half, zeros = Half(), Zeros()
print(half.randint(1, 10), half.choice("abcdef"), half.uniform(2, 4), half.sample(range(10), 3))
print(zeros.randint(1, 10), zeros.choice("abcdef"), zeros.random() == zeros.random())
numbers = list(range(6))
half.shuffle(numbers)
print(numbers)
try:
    random.seed([1])
except TypeError as error:
    print(error)
