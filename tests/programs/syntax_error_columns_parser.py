# The parser's columns in a file that does not tell its encoding, in characters of more than one byte.
總分 = 國文("八十" "分" 英文) + 數學
