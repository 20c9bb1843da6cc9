"""文字處理：全形半形、注音標點、斷行、取代、計字。"""
import textwrap
import unicodedata

文章 = """　　從前從前，有一隻ＰＹＴＨＯＮ（蟒蛇）住在「森林」裡。
牠每天早上８點起床，吃 3 顆蛋🥚、喝 500 毫升的水。
有一天……牠遇到了 Guido！"""


def 全形轉半形(字串):
    結果 = []
    for 字 in 字串:
        碼 = ord(字)
        if 碼 == 0x3000:
            碼 = 0x20
        elif 0xFF01 <= 碼 <= 0xFF5E:
            碼 -= 0xFEE0
        結果.append(chr(碼))
    return "".join(結果)


def 顯示寬度(字串):
    return sum(2 if "\u1100" <= c <= "\uffef" or c > "\U0001f000" else 1 for c in 字串)


def 是中文(字):
    return "\u4e00" <= 字 <= "\u9fff"


print(全形轉半形(文章))
print("─" * 30)
for 行 in 文章.splitlines():
    print(f"{len(行):3} 字 {顯示寬度(行):3} 格 {sum(map(是中文, 行)):3} 個中文｜{行.strip('　。')}")
print(文章.split(), len(文章.encode()), len(文章.encode("utf-16-le")) // 2)
print(文章.replace("，", ", ").replace("。", ".").count("有"), 文章.find("Guido"), 文章.index("蛋"))
標點 = str.maketrans({"，": ",", "。": ".", "「": '"', "」": '"', "（": "(", "）": ")", "🥚": None})
print(文章.translate(標點).title())
print(unicodedata.normalize("NFKC", "ＡＢＣ①㍿ｶﾞ"), unicodedata.name("蛇"), unicodedata.category("，"), unicodedata.east_asian_width("Ａ"))
print(textwrap.fill("Python 是一種 廣泛使用 的 直譯式、進階和 通用的 程式語言。" * 2, width=20, subsequent_indent="　"))
print(textwrap.shorten("這 是 一 個 很 長 的 句 子", width=10, placeholder="…"))
for 字 in "一②三Ⅳ五":
    print(字, 字.isdigit(), 字.isnumeric(), 字.isdecimal(), 字.isalpha(), 字.isidentifier(), hex(ord(字)), ascii(字))
print("上海自來水來自海上"[::-1], "｜".join("一二三"), "abc中文ABC".swapcase(), "ß".upper(), "中文".center(10, "＊"))
print("%-6s|%6s|%s" % ("左", "右", "中"), "{:＊^9}".format("置中"), f"{'價錢':>6}：{1234.5:>10,.2f}")
print(sorted(["蘋果", "香蕉", "櫻桃", "apple", "Banana"]), sorted("甲乙丙丁", reverse=True))
