"""JSON：ensure_ascii 兩種、排序、縮排、自訂型別、錯誤位置。"""
import json
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import List


@dataclass
class 書:
    書名: str
    價格: float
    作者: List[str] = field(default_factory=list)
    出版: date = date(2024, 1, 1)
    絕版: bool = False


書們 = [書("紅樓夢", 450, ["曹雪芹", "高鶚"]), 書("Python 入門📘", 599.5, 出版=date(2023, 9, 9)), 書("空", 0, 絕版=True)]


class 編碼器(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, date):
            return {"__日期__": o.isoformat()}
        if isinstance(o, 書):
            return asdict(o)
        return super().default(o)


def 還原(d):
    return date.fromisoformat(d["__日期__"]) if "__日期__" in d else d


print(json.dumps(書們[0], cls=編碼器))
文字 = json.dumps(書們, cls=編碼器, ensure_ascii=False, indent=2, sort_keys=False)
print(文字)
回來 = json.loads(文字, object_hook=還原)
print(回來[1], 書(**回來[1]) == 書們[1])
print(json.dumps({"乙": 1, "甲": None, "emoji": "😀", 3: True, None: float("inf"), "嵌": [(), {}, ""]}, ensure_ascii=True, sort_keys=False))
print(json.dumps({"b": "é\n\t\"\\/", "a": [1.0, 1e100, -0.0, 10**20]}, ensure_ascii=False, sort_keys=True, separators=("，", "：")))
print(json.loads('{"城市": "台\\u5317", "臉": "\\ud83d\\ude00", "數": [1, 1.5, -2e3, true, null]}'))
for 壞 in ("{'單引號': 1}", '{"少": 1', '{"多": 1,}', "[1 2]", "", '"沒關', '{"全形"：1}', "nul", '"\t"', '[1]尾巴', '{"a": 01}'):
    try:
        print(json.loads(壞))
    except json.JSONDecodeError as e:
        print(f"{壞!r:<16} 第 {e.lineno} 行第 {e.colno} 字：{e.msg}")
for 不行 in ({1, 2}, {("元", "組"): 1}, object, b"\xe4", 書們[0]):
    try:
        print(json.dumps(不行))
    except TypeError as e:
        print(e)
自己 = []
自己.append(自己)
try:
    json.dumps(自己)
except ValueError as e:
    print(e)
print(json.dumps({"中": ["文"]}, ensure_ascii=False, indent="　"))
