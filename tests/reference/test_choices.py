"""Hand-worked cases: supply against demand, judgements, the stelsel, the minimal set, consistency and quality."""
import unittest

from case import Case
from choices import consistency
from quality import host, jaccard, trigrams


class Demand(Case):
    def test_supply_and_demand_side_by_side(self):
        self.initiative("i", "p")
        self.activity("x", "i")
        self.add("signal", "s", text="?", phases=["willen"], themes=["verduurzaming"])
        self.add("signal", "t", text="?", phases=[], themes=["verduurzaming"])
        self.add("intervention", "v", name="v", signals=["s"])
        self.add("intervention", "w", name="w")
        found = self.result()["demand"]
        self.assertEqual(found["withoutOffer"], [{"phase": "willen", "theme": "verduurzaming"}])
        self.assertEqual(found["withoutDemand"], [{"phase": "weten", "theme": "digitalisering"}])
        self.assertEqual((found["signalsOutside"], found["citingShare"]), (["t"], 0.5))


class Judged(Case):
    def test_scores_are_counted_in_the_order_of_the_words(self):
        self.vocabulary("toetskader", ["succescriteria", "ontwerpprincipes"])
        self.vocabulary("criterium", ["b", "a"])
        for number, (criterion, score) in enumerate((("a", "ja"), ("a", None), ("b", "deels"), ("a", "onbekend"))):
            self.add("assessment", str(number), framework="succescriteria", criterion=criterion, score=score)
        found = self.result()["judgements"]["criteria"]
        self.assertEqual([one["criterion"] for one in found], ["b", "a"])
        self.assertEqual((found[1]["ja"], found[1]["onbekend"]), (1, 2))

    def test_a_referral_between_levels(self):
        self.initiative("i", level="lokaal")
        self.initiative("j", level="provinciaal")
        self.initiative("k")
        self.relation("i", "j")
        self.relation("i", "k")                          # a level unknown crosses nothing
        self.relation("j", "i", "vervolg")               # no referral
        found = self.result()["judgements"]["indicators"]
        self.assertEqual((found["referralsCrossingLevels"], found["isolates"]), (1, 0))

    def test_roles_nobody_fills(self):
        self.vocabulary("bestuursniveau", ["landelijk", "lokaal"])
        self.vocabulary("kernrol", ["coördineren", "uitvoeren"])
        self.add("organisation", "o", name="o", level="lokaal", core_roles=["alle"])
        self.add("organisation", "p", name="p", level="lokaal")
        found = self.result()["stelsel"]
        self.assertEqual((found["withoutFilling"], found["unplaced"]), (2, ["p"]))


class Choices(Case):
    def test_the_smallest_set_beats_the_greedy_one(self):
        self.initiative("wide")
        self.initiative("left")
        self.initiative("right")
        self.activity("x", "wide", ("weten", "willen"))
        self.activity("y", "left", ("ontmoeten", "weten"))
        self.activity("z", "right", ("willen", "kunnen"))
        self.assertEqual(self.result()["minimalSet"], {"size": 2, "coveredCells": 4})

    def plan(self, phases, **fields):
        self.initiative("i", "p", target_groups=["peloton"])
        self.activity("x", "i", kind="scan")
        self.initiative("plan", "q", stage="idee", target_groups=["peloton"], **fields)
        self.activity("y", "plan", phases, kind="scan")
        inventory = self.inventory()
        return consistency(inventory, inventory.initiatives["plan"])

    def test_a_copy_is_nearly_the_same(self):
        found = self.plan(("weten",))
        self.assertEqual((found["outcomes"], found["instead"]), (["overlapt", "vrijwel-gelijk"], ["i"]))

    def test_another_phase_fills_a_white_spot(self):
        found = self.plan(("kunnen",))
        self.assertEqual(found["outcomes"], ["vult-witte-vlek"])
        self.assertEqual(found["cells"], [{"phase": "kunnen", "theme": "digitalisering", "kinds": ["A"]}])

    def test_a_next_phase_mends_the_bridge(self):
        found = self.plan(("weten", "willen"))
        self.assertEqual([(one["from"], one["to"]) for one in found["bridges"]], [("weten", "willen")])
        self.assertEqual(found["outcomes"][0], "sluit-aan")

    def test_an_instance_is_no_neighbour(self):
        self.assertEqual(self.plan(("weten",), instance_of="i")["nearest"], [])


class Quality(Case):
    def test_trigrams(self):
        # "  ab ": "  a", " ab", "ab "; "  ac ": "  a", " ac", "ac "; 1 shared of 5
        self.assertAlmostEqual(jaccard(trigrams("ab"), trigrams("AC")), 1 / 5)
        self.assertEqual(trigrams("Coöperatie  X"), trigrams("cooperatie x"))
        self.assertEqual(jaccard(trigrams(""), trigrams("")), 0)

    def test_hosts(self):
        self.assertEqual(host("https://ik@WWW.Voorbeeld.nl:443/pad?x#y"), "voorbeeld.nl")
        self.assertEqual(host(None), "")

    def test_stale_after_twelve_months(self):
        self.add("organisation", "a", name="a", verified_on="2025-06-29")
        self.add("organisation", "b", name="b", verified_on="2025-06-30")
        self.add("organisation", "c", name="c", verified_on="2025-06")    # to its last day
        self.add("organisation", "d", name="d", verified_on="")
        found = self.result()["quality"]
        self.assertEqual((found["stale"], found["neverVerified"]), (["a"], ["d"]))


if __name__ == "__main__":
    unittest.main()
