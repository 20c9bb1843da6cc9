# UTF-16 and UTF-32 in both orders, with and without a mark.
text = "aé中😀"
for name in ["utf-16", "utf-16-le", "utf-16-be", "UTF_16LE", "utf-32", "utf-32-le", "utf-32-be", "U32"]:
    data = text.encode(name)
    print(name, data, data.decode(name) == text)
print(b"\xfe\xff\x00a".decode("utf-16"), b"\xff\xfea\x00".decode("utf-16"), b"a\x00".decode("utf-16"))
print(b"\x00\x00\xfe\xff\x00\x00\x00a".decode("utf-32"), "".encode("utf-16"), b"\xff\xfe".decode("utf-16") == "")
