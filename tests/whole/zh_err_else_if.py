分 = 85
if 分 >= 90:
    print("優")
else if 分 >= 80:
    print("甲")
