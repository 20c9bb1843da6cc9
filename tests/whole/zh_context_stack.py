"""堆疊、佇列與運算式求值：四則運算計算機。"""
from collections import deque

優先 = {"+": 1, "-": 1, "×": 2, "÷": 2, "^": 3}
運算 = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "×": lambda a, b: a * b, "÷": lambda a, b: a / b, "^": pow}
全形 = str.maketrans("０１２３４５６７８９（）＋－＊／．", "0123456789()+-×÷.")


class 語法錯誤(Exception):
    def __init__(self, 訊息, 位置):
        super().__init__(訊息)
        self.位置 = 位置


def 斷詞(式):
    式 = 式.translate(全形).replace("*", "×").replace("/", "÷")
    i = 0
    while i < len(式):
        if 式[i].isspace():
            i += 1
        elif 式[i].isdigit() or 式[i] == ".":
            j = i
            while j < len(式) and (式[j].isdigit() or 式[j] == "."):
                j += 1
            yield float(式[i:j]) if "." in 式[i:j] else int(式[i:j]), i
            i = j
        elif 式[i] in 優先 or 式[i] in "()":
            yield 式[i], i
            i += 1
        else:
            raise 語法錯誤(f"看不懂「{式[i]}」", i)


def 轉後序(式):
    輸出, 堆疊 = deque(), []
    for 詞, 位置 in 斷詞(式):
        if isinstance(詞, (int, float)):
            輸出.append(詞)
        elif 詞 == "(":
            堆疊.append((詞, 位置))
        elif 詞 == ")":
            while 堆疊 and 堆疊[-1][0] != "(":
                輸出.append(堆疊.pop()[0])
            if not 堆疊:
                raise 語法錯誤("多了右括號", 位置)
            堆疊.pop()
        else:
            while 堆疊 and 堆疊[-1][0] != "(" and (優先[堆疊[-1][0]] > 優先[詞] or 優先[堆疊[-1][0]] == 優先[詞] != 3):
                輸出.append(堆疊.pop()[0])
            堆疊.append((詞, 位置))
    while 堆疊:
        詞, 位置 = 堆疊.pop()
        if 詞 == "(":
            raise 語法錯誤("少了右括號", 位置)
        輸出.append(詞)
    return 輸出


def 計算(式):
    堆 = []
    for 詞 in 轉後序(式):
        if isinstance(詞, str):
            右, 左 = 堆.pop(), 堆.pop()
            堆.append(運算[詞](左, 右))
        else:
            堆.append(詞)
    [答案] = 堆
    return 答案


for 式 in ("1 + 2 × 3", "（１＋２）＊３", "2 ^ 3 ^ 2 - 1", "10 ÷ 4", "7.5*2", "(1+2", "1+2)", "3 加 4", "1 ÷ (2-2)", "1 +", "", "0.1+0.2", "2^100"):
    try:
        print(f"{式!r:>20} = {計算(式)!r}")
    except 語法錯誤 as e:
        print(f"{式!r:>20} ✗ {e}（位置 {e.位置}）")
    except (ZeroDivisionError, IndexError, ValueError) as e:
        print(f"{式!r:>20} ✗ {type(e).__name__}: {e}")
print(轉後序("1+2×(3-4)÷5"), deque("甲乙丙", maxlen=2))
