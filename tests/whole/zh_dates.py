"""日期計算：生日、年齡、民國年、倒數、工作天、時區。"""
from datetime import date, datetime, time, timedelta, timezone

台北 = timezone(timedelta(hours=8), "台北")
星期 = "一二三四五六日"


def 民國(日):
    return f"民國 {日.year - 1911} 年 {日.month} 月 {日.day} 日（星期{星期[日.weekday()]}）"


def 年齡(生日, 今天):
    return 今天.year - 生日.year - ((今天.month, 今天.day) < (生日.month, 生日.day))


def 工作天(開始, 天數, 假日=()):
    日 = 開始
    while 天數:
        日 += timedelta(days=1)
        if 日.weekday() < 5 and 日 not in 假日:
            天數 -= 1
    return 日


今天 = date(2024, 2, 29)
生日 = date(1996, 3, 1)
print(民國(今天), 年齡(生日, 今天), "歲")
print("下個生日還有", (生日.replace(year=2024) - 今天).days, "天")
print("工作天：", 工作天(今天, 5, {date(2024, 3, 4)}), 今天.isocalendar()[1:], 今天.strftime("%Y/%m/%d %a %j"))
開會 = datetime(2024, 2, 29, 14, 30, tzinfo=台北)
print(開會, 開會.astimezone(timezone.utc), 開會.isoformat(timespec="minutes"), 開會.tzname())
print(開會.timestamp(), datetime.fromtimestamp(0, 台北), repr(開會))
差 = datetime(2024, 12, 31, 23, 59, 59) - datetime(2024, 2, 29, 12)
print(差, 差.days, 差.seconds, 差.total_seconds(), 差 // timedelta(weeks=1), repr(差))
print(-timedelta(hours=1), timedelta(days=1.5, minutes=-10), abs(timedelta(-1)), timedelta(1) / 2, divmod(timedelta(hours=5), timedelta(hours=2)))
for 字串, 格式 in [("2024年2月29日", "%Y年%m月%d日"), ("113/02/29", "%Y/%m/%d"), ("2023-02-29", "%Y-%m-%d"), ("下午 03:05", "下午 %I:%M"), ("一月", "%d")]:
    try:
        print(字串, "→", datetime.strptime(字串, 格式))
    except ValueError as e:
        print(字串, "✗", e)
for 做 in (lambda: date(2024, 13, 1), lambda: date(2023, 2, 29), lambda: time(24), lambda: 今天 - 開會, lambda: 開會 < datetime(2024, 1, 1), lambda: 今天 + 1,
          lambda: date.fromisoformat("2024-2-3"), lambda: timedelta("一天")):
    try:
        print(做())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
月底 = [date(2024 + m // 12, m % 12 + 1, 1) - timedelta(days=1) for m in range(1, 13)]
print(*(d.day for d in 月底), min(月底), time(9, 5).strftime("%p %I:%M"), datetime.combine(今天, time(8)))
print(f"{今天:%m月%d日}", format(開會, "%H點%M分"), "{:%y-%m}".format(今天), date.max - 今天)
