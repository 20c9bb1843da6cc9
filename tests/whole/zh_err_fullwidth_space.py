年齡 = 18
if 年齡 >= 18:
　　print("成年了")
else:
    print("未成年")
