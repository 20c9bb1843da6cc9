"""字典統計：Counter、defaultdict、setdefault、巢狀字典、依值排序。"""
from collections import Counter, OrderedDict, defaultdict, namedtuple

歌詞 = "天黑黑 欲落雨 阿公仔舉鋤頭欲掘芋 掘啊掘 掘啊掘 掘著一尾旋鰡鼓 依呀嘿都 真正趣味"
字數 = Counter(c for c in 歌詞 if not c.isspace())
print(字數.most_common(5))
print({字: 次 for 字, 次 in 字數.items() if 次 >= 2})
詞 = 歌詞.split()
print(Counter(map(len, 詞)), max(詞, key=len), len(set(詞)))

紀錄 = namedtuple("紀錄", "日期 類別 金額 備註", defaults=[""])
帳本 = [
    紀錄("05-01", "餐飲", 120, "牛肉麵"),
    紀錄("05-01", "交通", 35),
    紀錄("05-02", "餐飲", 65, "早餐"),
    紀錄("05-03", "娛樂", 330, "電影"),
    紀錄("05-03", "交通", 35, ""),
]
分類 = defaultdict(list)
for 筆 in 帳本:
    分類[筆.類別].append(筆)
for 類, 筆們 in sorted(分類.items(), key=lambda kv: -sum(p.金額 for p in kv[1])):
    print(f"{類}：共 {len(筆們)} 筆，{sum(p.金額 for p in 筆們):>4} 元", [p.備註 or "（無）" for p in 筆們])
print(帳本[1], 帳本[0]._replace(金額=999), 紀錄._fields, 紀錄._field_defaults)
print(分類["不存在"], "不存在" in 分類, 分類.keys())

巢狀 = {}
for 筆 in 帳本:
    巢狀.setdefault(筆.日期, {}).setdefault(筆.類別, 0)
    巢狀[筆.日期][筆.類別] += 筆.金額
print(巢狀)
順序 = OrderedDict.fromkeys("春夏秋冬", "季")
順序.move_to_end("春")
print(順序, 順序.popitem(last=False))
甲, 乙 = Counter("蘋果蘋果"), Counter(蘋=1, 香蕉=3)
print(甲 + 乙, 甲 - 乙, 甲 & 乙, 甲 | 乙, sep="\n")
try:
    print(巢狀["05-04"]["餐飲"])
except KeyError as e:
    print("沒有這一天：", e, repr(e))
try:
    {}[["不能", "當鍵"]] = 1
except TypeError as e:
    print(e)
try:
    for k in 巢狀:
        巢狀[k + "?"] = {}
except RuntimeError as e:
    print(e)
