def 混用(n):
    if n > 0:
		return "正"
        return "不到這裡"


print(混用(3))
