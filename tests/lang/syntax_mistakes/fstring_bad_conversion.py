# A conversion that is none.
print(f"{x!z}")
