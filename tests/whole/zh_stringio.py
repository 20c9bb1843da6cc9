"""檔案內容（用 StringIO）：讀、寫、逐行、CSV、設定檔。"""
import io

檔 = io.StringIO()
print("購物清單", file=檔)
檔.writelines(f"{i}. {物}\n" for i, 物 in enumerate(["牛奶", "雞蛋", "麵包"], 1))
print("位置", 檔.tell(), repr(檔.getvalue()))
檔.seek(0)
print(repr(檔.readline()), 檔.read(4), [行.rstrip() for 行 in 檔])
檔.seek(0, io.SEEK_END)
檔.write("4. 衛生紙\n")
檔.seek(5)
檔.truncate()
print(檔.getvalue().splitlines())
檔.close()
try:
    檔.read()
except ValueError as e:
    print("錯誤：", e)

設定檔 = io.StringIO("""\
# 這是註解
[一般]
名稱 = 小工具
版本=1.2

[網路]
埠號 : 8080
壞掉的設定
""")


def 讀設定(檔案):
    區, 結果 = None, {}
    for 行號, 行 in enumerate(檔案, 1):
        行 = 行.strip()
        if not 行 or 行[0] in "#;":
            continue
        if 行.startswith("[") and 行.endswith("]"):
            區 = 結果.setdefault(行[1:-1], {})
            continue
        for 分隔 in "=:":
            鍵, 有, 值 = 行.partition(分隔)
            if 有:
                區[鍵.strip()] = 值.strip()
                break
        else:
            print(f"第 {行號} 行看不懂：{行}")
    return 結果


print(讀設定(設定檔))
表 = "品名,數量,單價\n鉛筆,10,5\n橡皮擦,3,12\n筆記本,2,35"
標題, *列們 = [列.split(",") for 列 in io.StringIO(表).read().split("\n")]
總 = 0
for 列 in 列們:
    資料 = dict(zip(標題, 列))
    小計 = int(資料["數量"]) * int(資料["單價"])
    總 += 小計
    print("{品名:　<5}{數量:>4} × {單價:>3} = {0:>5}".format(小計, **資料))
print(f"{'合計':　<12}{總:>5}")
位元 = io.BytesIO("中文bytes".encode())
print(位元.read(3).decode(), 位元.read(), 位元.getbuffer().nbytes, 位元.tell())
包 = io.TextIOWrapper(io.BytesIO("第一行\n第二行\r\n".encode("utf-8")), encoding="utf-8")
print(list(包))
try:
    open("不存在的檔案.txt", encoding="utf-8")
except OSError as e:
    print("打不開檔案")
with io.StringIO("甲\n乙") as f:
    print(f.readlines(), f.closed)
print(f.closed)
