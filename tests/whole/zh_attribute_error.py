"""屬性打錯，錯誤指到寬的字。"""


class 購物車:
    def __init__(self):
        self.items = []
        self.總金額 = 0

    def add_item(self, 名稱, 價格):
        self.items.append((名稱, 價格))
        self.總金額 += 價格


車 = 購物車()
車.add_item("蘋果🍎", 30)
for 名稱, 價格 in 車.items:
    print(f"{名稱}：{價格}")
print("小計", 車.總金額); 結果 = "合計：" + str(車.總金額) + 車.add_itme("香蕉", 20)
