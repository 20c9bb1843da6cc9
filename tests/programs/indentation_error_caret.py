# How far an IndentationError is marked: its first column alone when the interpreter's C code prints it.
for 名字 in ("小明", "小華"):
名字串 = 名字 + "！"
