def 檢查(數):
    if 數 % 2 == 0:
        return "偶數"
      else:
        return "奇數"
