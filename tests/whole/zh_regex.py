"""正規表示式：電話、身分證、網址、取代、具名群組、中文。"""
import re

資料 = """
聯絡人：王小明　手機：0912-345-678　身分證：A123456789
聯絡人：Mary Lin　電話：(02)2345-6789 分機 12　Email：mary.lin@example.com.tw
聯絡人：林　大同　手機：+886912345678　生日：1990/1/5、2000-12-31
"""
手機 = re.compile(r"(?:\+886|0)9\d{2}-?\d{3}-?\d{3}")
電話 = re.compile(r"\((?P<area>0\d)\)(?P<number>\d{4}-\d{4})(?:\s*分機\s*(?P<ext>\d+))?")
print(手機.findall(資料), 電話.search(資料).groupdict())
for m in re.finditer(r"聯絡人：(?P<name>[\u4e00-\u9fff　]+|[A-Za-z ]+)", 資料):
    print(m.start(), m.end(), repr(m["name"].strip()), m.span("name"))
print(re.sub(r"(\d{4})[/-](\d{1,2})[/-](\d{1,2})", r"\1年\2月\3日", 資料.strip().splitlines()[2]))
print(re.sub(r"\d", lambda m: "零一二三四五六七八九"[int(m[0])], "我有 3 隻貓、12 隻狗"))
print(re.split(r"[，。、！？\s]+", "今天天氣，真好！我們 去、公園。"), re.split(r"(，)", "甲，乙"))
print(re.subn(r"(?<=[\u4e00-\u9fff])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[\u4e00-\u9fff])", " ", "用Python寫3個程式"))


def 檢查身分證(號碼):
    if not re.fullmatch(r"[A-Z][12]\d{8}", 號碼):
        return "格式不對"
    對照 = dict(zip("ABCDEFGHJKLMNPQRSTUVXYWZIO", range(10, 36)))
    n = 對照[號碼[0]]
    總 = n // 10 + n % 10 * 9 + sum(int(d) * w for d, w in zip(號碼[1:], [8, 7, 6, 5, 4, 3, 2, 1, 1]))
    return "正確" if 總 % 10 == 0 else "檢查碼錯了"


for 號 in ("A123456789", "A123456780", "a123456789", "A3"):
    print(號, 檢查身分證(號))
print(re.match(r"\w+", "中文字English_123！").group(), re.match(r"\w+", "中文", re.ASCII), re.findall(r"\b\w", "小明 愛 Python", re.I))
記號 = re.compile(r"(?P<num>[0-9]+)|(?P<op>[+\-×÷])|(?P<name>\w+)|(?P<space>\s+)")
print([(m.lastgroup, m.group()) for m in 記號.finditer("蘋果 + 3×12÷x") if m.lastgroup != "space"])
print(re.search("(甲)(乙)?", "丙甲").groups("沒有"), re.compile("三(?=角形)").sub("四", "三角形、三人"), re.escape("3.5元（含稅）"))
for 壞 in ("(沒關", "[未完", "*開頭", "(?P<1>a)", r"\1", "a{2,1}"):
    try:
        re.compile(壞)
    except re.error as e:
        print(repr(壞), "→", e.msg, e.pos)
print(手機, re.compile("中", re.I | re.M), re.match("(.)", "字"))
