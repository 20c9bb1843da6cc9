# What may be meant, for names that are not ASCII: lengths and distances are those of UTF-8.
import traceback


class 學生:
    成績 = 1
    姓名 = 2
    班級人數 = 3
    カタカナ = 4
    ünïcode = 5


for name in ("成绩", "姓明", "班級人口", "カタタカナ", "unïcode", "班級", "成績單"):
    try:
        getattr(學生, name)
    except AttributeError as error:
        print(traceback.format_exception_only(error)[0], end="")
成績表 = 1
成绩表
