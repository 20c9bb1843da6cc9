# python: 3.8 3.11 3.13 3.14
"""A test suite as beginners write it: some tests fail, err, are skipped or expected to fail."""
import sys
import unittest


class InsufficientFunds(Exception):
    pass


class Account:
    def __init__(self, balance=0):
        self.balance = balance
        self.history = []

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive, got %r" % amount)
        self.balance += amount
        self.history.append(amount)

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(f"{amount} > {self.balance}")
        self.balance -= amount
        self.history.append(-amount)


class AccountTest(unittest.TestCase):
    """Tests of accounts."""

    @classmethod
    def setUpClass(cls):
        print("setUpClass", file=sys.stderr)

    def setUp(self):
        self.account = Account(100)
        self.addCleanup(self.account.history.clear)

    def test_deposit(self):
        """Money that is paid in is there."""
        self.account.deposit(50)
        self.assertEqual(self.account.balance, 150)
        self.assertListEqual(self.account.history, [50])

    def test_negative_deposit(self):
        with self.assertRaisesRegex(ValueError, r"positive, got -\d") as caught:
            self.account.deposit(-5)
        self.assertIsInstance(caught.exception, ValueError)

    def test_withdraw(self):
        self.account.withdraw(30)
        self.assertAlmostEqual(self.account.balance, 70.00000001, places=7)
        self.assertRaises(InsufficientFunds, self.account.withdraw, 1000)

    def test_amounts(self):
        for amount in (1, 10, 1000):
            with self.subTest("withdraw", amount=amount):
                self.account.withdraw(amount)

    def test_fails(self):
        self.account.deposit(1)
        self.assertEqual(self.account.history, [1, 2], "history differs")

    def test_dict_difference(self):
        self.maxDiff = None
        self.assertEqual({"a": 1, "b": [1, 2, 3]}, {"a": 1, "b": [1, 2, 4], "c": None})

    def test_text_difference(self):
        self.assertMultiLineEqual("one\ntwo\nthree\n", "one\n2\nthree\n")

    def test_error(self):
        self.account.withdraw("ten")

    @unittest.skip("not written yet")
    def test_interest(self):
        self.fail("never")

    @unittest.skipIf(sys.version_info >= (3,), "only for Python 2")
    def test_old(self):
        pass

    @unittest.expectedFailure
    def test_known_bug(self):
        self.assertTrue(self.account.balance < 0)

    @unittest.expectedFailure
    def test_fixed_bug(self):
        self.assertIn(1, {1, 2})

    def test_skips_itself(self):
        self.skipTest("no bank today")

    def tearDown(self):
        self.assertGreaterEqual(self.account.balance, 0)


class OtherAssertions(unittest.TestCase):
    def runTest(self):
        pass

    def test_messages(self):
        checks = [
            lambda: self.assertTrue(""), lambda: self.assertFalse([1]), lambda: self.assertIs([], []), lambda: self.assertIsNone(0),
            lambda: self.assertIn(3, [1, 2]), lambda: self.assertNotIn("a", "abc"), lambda: self.assertIsInstance(1, str), lambda: self.assertLess(2, 1),
            lambda: self.assertAlmostEqual(1.0, 1.1), lambda: self.assertAlmostEqual(5, 9, delta=2), lambda: self.assertRegex("abc", r"\d"), lambda: self.assertCountEqual([1, 2, 2], [2, 1]),
            lambda: self.assertTupleEqual((1, 2), (1,)), lambda: self.assertSetEqual({1}, {1, 2}), lambda: self.assertEqual("a" * 10, "a" * 9 + "b"), lambda: self.assertNotEqual(1, 1.0),
            lambda: self.assertRaises(KeyError, dict), lambda: self.assertSequenceEqual([1], (1, 2), seq_type=None), lambda: self.assertEqual(1, 2, msg="numbers"), lambda: self.fail(), lambda: self.assertIsNot(None, None),
        ]
        for number, check in enumerate(checks):
            try:
                check()
            except self.failureException as error:
                print(f"{number}: {error}")

    def test_logs(self):
        import logging
        with self.assertLogs("bank", level="INFO") as logs:
            logging.getLogger("bank.vault").warning("open %s", "door")
        print(logs.output, len(logs.records))
        with self.assertRaises(AssertionError) as none:
            with self.assertLogs(level="ERROR"):
                pass
        print(none.exception)

    def test_warns(self):
        import warnings
        with self.assertWarns(DeprecationWarning) as caught:
            warnings.warn("old", DeprecationWarning)
        print(caught.warning, caught.lineno > 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
