# Codecs of one byte.
for name in ["cp1252", "windows-1252", "iso-8859-15", "latin9", "iso8859_7", "koi8-r", "cp437", "cp1251", "mac-roman",
             "cp037", "iso8859-2", "tis-620"]:
    data = bytes([0x41, 0x80, 0xA4, 0xD0, 0xFF])
    text = data.decode(name, "replace")
    print(name, ascii(text), text.replace("\ufffd", "").encode(name, "replace"))
print("€uro".encode("cp1252"), "€uro".encode("iso-8859-15"), "Привет".encode("koi8-r").decode("cp866"))
for work in [lambda: "中文a".encode("cp1252"), lambda: b"a\x81".decode("cp1252"), lambda: "€".encode("latin2")]:
    try:
        work()
    except UnicodeError as error:
        print(error, error.args[0], error.start, error.end, error.__notes__)
