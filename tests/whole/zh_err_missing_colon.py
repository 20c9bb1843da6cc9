溫度 = 31.5
if 溫度 > 30
    print("好熱，開冷氣 🥵")
elif 溫度 < 15:
    print("好冷")
