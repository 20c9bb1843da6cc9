"""日誌：中文格式、等級、處理器、過濾器、例外追蹤。"""
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format="[%(levelname)-8s] %(name)s：%(message)s")
log = logging.getLogger("商店.訂單")
log.debug("檢查庫存：%s 還有 %d 件", "雨傘", 3)
log.info("新訂單 %(編號)s，金額 %(金額).1f 元", {"編號": "A-001", "金額": 299})
log.warning("庫存快沒了 ⚠")


class 遮個資(logging.Filter):
    def filter(self, record):
        record.msg = str(record.msg).replace("0912345678", "09********")
        return "機密" not in record.getMessage()


class 中文等級(logging.Formatter):
    名 = {"INFO": "資訊", "WARNING": "警告", "ERROR": "錯誤", "CRITICAL": "嚴重"}

    def format(self, record):
        record.等級 = self.名.get(record.levelname, record.levelname)
        return super().format(record)


處理 = logging.StreamHandler(sys.stdout)
處理.setFormatter(中文等級("{等級}｜{message}（第 {lineno} 行，{funcName}）", style="{"))
處理.setLevel(logging.WARNING)
log.addHandler(處理)
log.addFilter(遮個資())
log.propagate = False
log.info("這行不會出現")
log.warning("客人電話 0912345678")
log.error("機密：不要印")


def 付款(錢):
    try:
        return 100 / 錢
    except ZeroDivisionError:
        log.exception("付款失敗，金額 %r", 錢)
        log.critical("系統停止", stack_info=False)


付款(0)
logging.addLevelName(25, "注意")
logging.getLogger("別的").log(25, "自訂等級")
logging.getLogger("別的").setLevel(logging.ERROR)
print(logging.getLogger("別的").isEnabledFor(logging.INFO), log.getEffectiveLevel(), logging.getLevelName(25), log, 處理)
print(logging.getLogger("商店.訂單") is log, log.parent)
轉接 = logging.LoggerAdapter(logging.getLogger("轉接"), {"誰": "小明"})
轉接.warning("帶著額外資料")
log.warning("格式 %d 錯了", "字串")
