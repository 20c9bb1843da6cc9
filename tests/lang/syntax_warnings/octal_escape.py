# An octal escape beyond \377 is warned of.
print("\400" == "Ā", b"\777"[0])
