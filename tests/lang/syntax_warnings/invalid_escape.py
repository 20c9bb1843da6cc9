# The first escape that is none is warned of, at the line where its string begins.
print("\d", b"\w", "\8")
print("""first
second \q line""")
print(f"\d {1} \e")
print(r"\d")
