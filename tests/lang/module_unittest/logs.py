# assertLogs and assertNoLogs.
import logging
import unittest


class T(unittest.TestCase):
    def test_logs(self):
        with self.assertLogs("app", level="INFO") as caught:
            logging.getLogger("app").info("first")
            logging.getLogger("app.part").error("second %d", 2)
            logging.getLogger("app").debug("too low")
        print(caught.output, len(caught.records))

    def test_none(self):
        with self.assertLogs("app"):
            pass

    def test_no_logs(self):
        with self.assertNoLogs("app", level="ERROR"):
            logging.getLogger("app").warning("fine")

    def test_unwanted(self):
        with self.assertNoLogs():
            logging.error("said")


unittest.main()
