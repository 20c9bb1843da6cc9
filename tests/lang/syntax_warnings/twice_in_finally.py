# A finally body is compiled twice, and warned of twice.
try:
    print("body")
finally:
    assert (1, 2)
