答案 = input
if 答案 = "是":
    print("太好了")
