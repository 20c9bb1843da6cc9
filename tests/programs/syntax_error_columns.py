# Carets below a line of wide characters: characters here, bytes there.
print("你好"， "世界") if 分數 > 60 else print("再見" "！" 名字)
