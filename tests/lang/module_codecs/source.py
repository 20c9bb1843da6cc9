# Source in other encodings: bytes say theirs in an encoding line, strings do not.
for source in [b"# -*- coding: cp1252 -*-\nprint('caf\xe9 \x80')", b"# vim: set fileencoding=koi8-r :\nprint('\xf2\xd5')",
               b"#coding=iso-8859-15\nprint('\xa4')", b"\xef\xbb\xbf# coding: utf-8-sig\nprint('\xc3\xa9')",
               "# coding: no-such\nprint('é')", "# coding: latin-1\nprint('é')"]:
    exec(source)
for source in [b"# coding: nope\n", b"# coding: rot13\n", b"# coding: cp1252\n\nprint('\x81')", b"# coding: ascii\n'\xe9'",
               b"\xef\xbb\xbf# coding: cp1252\n", b"# coding: cp1252\nx = '\xe9' +", "x = '\ud800'", "x\0", b"\0"]:
    try:
        compile(source, "<test>", "exec")
    except (SyntaxError, UnicodeError) as error:
        print(type(error).__name__, error.args[0], error.args[1:2] and error.args[1][:3])
