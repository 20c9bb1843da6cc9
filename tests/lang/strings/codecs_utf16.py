print("é😀".encode("utf-16-le"), "é".encode("utf-16-be"), "a".encode("utf-32-le"), b"\xe9\x00".decode("utf-16-le"))
print("a".encode("utf-16")[:2], "é".encode("cp1252"), "a".encode("utf-8-sig"))
