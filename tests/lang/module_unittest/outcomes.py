# Every outcome of a test, as dots and in the summary.
import unittest


class Outcomes(unittest.TestCase):
    def test_a_good(self):
        self.assertEqual(1 + 1, 2)

    def test_b_fails(self):
        self.assertEqual(1, 2, "not the same")

    def test_c_error(self):
        {}["missing"]

    @unittest.skip("not now")
    def test_d_skipped(self):
        self.fail("never")

    @unittest.expectedFailure
    def test_e_expected(self):
        self.assertTrue(0)

    @unittest.expectedFailure
    def test_f_unexpected(self):
        self.assertTrue(1)

    def test_g_skips_itself(self):
        self.skipTest("asked for")


unittest.main()
