"""What the comparison must see, and must not see."""
import unittest

from compare import Comparison


def differences(ours, other):
    comparison = Comparison(["reasons"])
    comparison.compare("result", ours, other)
    return comparison.differences


class Comparing(unittest.TestCase):
    def test_numbers_within_tolerance_are_equal(self):
        self.assertEqual(differences({"lower": 0.1 + 0.2, "n": 3}, {"lower": 0.3, "n": 3.0}), [])
        self.assertEqual(len(differences({"lower": 0.3}, {"lower": 0.3 + 2e-9})), 1)

    def test_true_is_not_one_and_absent_is_null(self):
        self.assertEqual(len(differences({"hinge": True}, {"hinge": 1})), 1)
        self.assertEqual(differences({"rank": None}, {}), [])
        self.assertEqual(len(differences({"rank": None}, {"rank": 1})), 1)
        self.assertEqual(len(differences({"rank": 1}, {})), 1)

    def test_items_are_matched_by_what_they_are_about(self):
        left = {"overlaps": [{"a": "1", "b": "2", "point": 1}, {"a": "1", "b": "3", "point": 0.8}]}
        right = {"overlaps": [{"a": "1", "b": "3", "point": 0.8}, {"a": "1", "b": "4", "point": 1}]}
        found = differences(left, right)
        self.assertEqual(len(found), 2)
        self.assertIn("only left", found[0])
        self.assertIn("only right", found[1])

    def test_order_is_part_of_the_result(self):
        one, two = {"theme": "x", "count": 1}, {"theme": "y", "count": 2}
        self.assertIn("another order", differences({"perTheme": [one, two]}, {"perTheme": [two, one]})[0])
        self.assertEqual(len(differences({"walk": ["a", "b"]}, {"walk": ["b", "a"]})), 2)

    def test_left_out_keys_do_not_count(self):
        self.assertEqual(differences({"a": 1}, {"a": 1, "reasons": ["x"]}), [])


if __name__ == "__main__":
    unittest.main()
