# Three quotes that never end.
x = """text
more
