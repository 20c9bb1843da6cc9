# Powers of complex numbers, to the last digit.
for base in -12345678901234567890, 2, -2, 0.5, 1j, 3 + 4j, -1.5 - 2.5j, 1e10 + 1e-10j:
    for exponent in 1j, -1j, 2.5j, 0.1 + 0.7j, -3.3 + 1.1j, 0.5, -0.5, 101, 1.5 - 7j:
        try:
            print(base, exponent, base ** complex(exponent))
        except (OverflowError, ZeroDivisionError) as error:
            print(base, exponent, error)
