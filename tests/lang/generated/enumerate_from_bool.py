# A start that is a bool becomes an int.
print(list(enumerate("ab", True)), list(enumerate({0}, False)))
