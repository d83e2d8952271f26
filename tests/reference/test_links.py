"""Hand-worked cases: overlap, journeys, hinge and network, robustness and reach."""
import unittest

from case import PHASES, Case
from journey import journey
from overlap import bounds, overlap_pairs, similarities


class Overlap(Case):
    def test_worked_gower_example(self):
        self.initiative("i", target_groups=["micro", "klein"])
        self.initiative("j", target_groups=["klein"])
        self.activity("x", "i", kind="scan")
        self.activity("y", "j", phases=("weten", "willen"), kind="scan")
        inventory = self.inventory()
        scores = similarities(inventory, inventory.activities["x"], inventory.activities["y"])
        point, lower, upper = bounds(inventory.profile["weights"], scores)
        self.assertAlmostEqual(point, 3 / 4)
        self.assertAlmostEqual(lower, 3 / 9)
        self.assertAlmostEqual(upper, 8 / 9)
        self.assertEqual(overlap_pairs(inventory), [])                      # 4 compared is less than 7
        found = overlap_pairs(self.inventory(("minCompared", 4)))
        self.assertEqual([(pair.certain, pair.compared, pair.kind) for pair in found], [(False, 4, "overlap")])

    def twins(self, first=(), second=(), kinds=("scan", "scan"), **both):
        shared = {"target_groups": ["alle"], "size_classes": [], "sectors": ["bouw"], "regions": ["noord"], **both}
        self.initiative("i", "p", **{**shared, **dict(first)})
        self.initiative("j", "q", **{**shared, **dict(second)})
        self.activity("x", "i", kind=kinds[0], channels=["website"])
        self.activity("y", "j", kind=kinds[1], channels=["website"])

    def test_alle_and_geen(self):
        self.twins({"target_groups": ["peloton", "koploper"]}.items(), {"sectors": []}.items())
        inventory = self.inventory()
        scores = similarities(inventory, inventory.activities["x"], inventory.activities["y"])
        # delivery unknown; geen/geen 1; bouw/geen 0; alle/{both} 1
        self.assertEqual([scores[key] for key in ("targetGroups", "sizeClasses", "sectors", "delivery")],
                         [1, 1, 0, None])
        pair = overlap_pairs(inventory)[0]
        self.assertAlmostEqual(pair.lower, 7 / 9)
        self.assertEqual((pair.certain, pair.kind), (True, "duplicatie"))   # alle equals the full set

    def test_class_follows_kind_and_point(self):
        self.twins(kinds=("scan", "workshop"))
        pair = overlap_pairs(self.inventory())[0]
        self.assertAlmostEqual(pair.point, 7 / 8)
        self.assertEqual(pair.kind, "overlap")
        self.assertEqual(overlap_pairs(self.inventory(("nearDuplicate", 0.875)))[0].kind, "vrijwel-gelijk")

    def test_generic_service_and_its_instance_are_no_pair(self):
        self.twins(second={"instance_of": "i"}.items())
        self.assertEqual(overlap_pairs(self.inventory()), [])

    def test_area(self):
        self.twins({"municipalities": ["a"]}.items(), {"municipalities": ["a", "b"]}.items())
        self.assertAlmostEqual(overlap_pairs(self.inventory())[0].lower, 8 / 9)   # 1 / min(1, 2)
        self.setUp()
        self.twins({"municipalities": ["a"]}.items(), {"municipalities": ["b"]}.items())
        self.assertEqual(overlap_pairs(self.inventory()), [])                     # areas do not intersect
        self.setUp()
        self.twins({"regions": None, "level": "landelijk"}.items())
        pair = overlap_pairs(self.inventory())[0]
        self.assertTrue(pair.hinge)
        self.assertAlmostEqual(pair.lower, 8 / 9)
        self.setUp()
        self.twins({"regions": None, "level": "landelijk"}.items(), {"regions": None}.items())
        self.assertEqual(overlap_pairs(self.inventory())[0].compared, 7)          # against an unknown area

    def test_verdict_and_referral(self):
        self.twins()
        self.add("finding", "f", rule="overlap", fingerprint="overlap:i:j", overlap_verdict="bewust")
        self.relation("y", "i")
        pair = self.result()["overlaps"][0]
        self.assertEqual((pair["verdict"], pair["referred"]), ("bewust", True))

    def crowd(self, **fields):
        for number in range(4):
            self.initiative(f"i{number}", f"p{number}", target_groups=["alle"], size_classes=["alle"],
                            sectors=["alle"], **{"regions": ["noord"], **fields})
            self.activity(f"x{number}", f"i{number}", kind="scan", channels=["website"], delivery="fysiek")

    def test_crowded(self):
        self.crowd()
        self.assertEqual(self.cell()["kinds"], ["X", "e"])
        for left, right in (("i0", "i1"), ("i0", "i2"), ("i0", "i3")):
            self.add("finding", left + right, rule="overlap", fingerprint=f"overlap:{left}:{right}",
                     overlap_verdict="complementair")
        self.assertEqual(self.cell()["kinds"], ["G", "e"])                        # three providers are left
        self.records["finding"][0]["overlap_verdict"] = "ongewenst"               # open until acted upon
        self.assertEqual(self.cell()["kinds"], ["X", "e"])
        self.records["finding"][0]["status"] = "opgelost"
        self.assertEqual(self.cell()["kinds"], ["G", "e"])

    def test_area_of_municipalities_against_a_region(self):
        self.add("region", "R", name="Noord", municipalities=["a"])
        self.twins({"regions": None, "municipalities": ["a"]}.items())
        self.assertAlmostEqual(overlap_pairs(self.inventory())[0].lower, 8 / 9)

    def test_serves_all_pairs_do_not_crowd(self):
        self.crowd(regions=None, level="landelijk")
        self.assertEqual(len(self.result()["overlaps"]), 6)
        self.assertEqual(self.cell()["kinds"], ["G", "e", "N"])


class Journeys(Case):
    def chain(self):
        for number, phases in enumerate((("ontmoeten",), ("weten", "willen"), ("kunnen",))):
            self.initiative(f"i{number}", f"p{number}")
            self.activity(f"x{number}", f"i{number}", phases=phases)

    def test_bridges_walk_and_doors(self):
        self.chain()
        self.relation("i0", "x1", "vervolg")
        self.relation("x2", "i1", "sluit-aan-op", reciprocal=True)
        found = self.result()["journeys"][0]
        self.assertEqual([(b["arcs"], b["within"]) for b in found["bridges"]], [(1, 0), (0, 1), (1, 0)])
        self.assertEqual(found["walk"], ["x0", "x1", "x2"])
        self.assertEqual((found["doors"], found["continuity"], found["noWrongDoor"]), (3, 1, 1))

    def test_shared_provider_is_no_change_and_unknown_is(self):
        self.chain()
        self.relation("i0", "i1")
        self.relation("i1", "i2")
        self.add("participation", "s", initiative="i1", organisation="p0", role="aanbieder")
        self.assertEqual(self.result()["journeys"][0]["doors"], 2)
        self.records["participation"] = [one for one in self.records["participation"] if one["initiative"] != "i2"]
        self.assertEqual(self.result()["journeys"][0]["doors"], 2)

    def test_broken_route_has_dead_ends(self):
        self.chain()
        self.relation("i0", "i1", "werkt-samen-met")
        self.relation("i1", "i2")
        self.activity("x3", "i2", phases=None)
        found = self.result()["journeys"][0]
        self.assertEqual(found["bridges"][0], {"from": "ontmoeten", "to": "weten", "arcs": 0, "within": 0})
        self.assertEqual((found["walk"], found["doors"]), (None, None))
        self.assertAlmostEqual(found["continuity"], 2 / 3)
        self.assertAlmostEqual(found["noWrongDoor"], 2 / 3)
        self.assertEqual((found["deadEnds"], found["unknownPhase"]), (["x0"], ["x3"]))

    def test_inside_one_initiative_activities_hand_over(self):
        self.initiative("i")
        for number, phase in enumerate(PHASES):
            self.activity(f"x{number}", "i", phases=(phase,))
        found = self.result()["journeys"][0]
        self.assertEqual([bridge["arcs"] for bridge in found["bridges"]], [1, 1, 1])
        self.assertEqual((found["walk"], found["doors"]), (["x0", "x1", "x2", "x3"], 1))

    def test_no_phase_is_skipped_inside_an_activity(self):
        self.initiative("i", "p")
        self.activity("x", "i", phases=("ontmoeten", "weten", "kunnen"))
        found = self.result()["journeys"][0]
        self.assertEqual((found["walk"], found["noWrongDoor"]), (None, 1))       # kunnen is its own last phase

    def test_fewest_steps_then_smallest_ids(self):
        self.initiative("i", "p")
        self.activity("d", "i", phases=("ontmoeten", "weten"))
        self.activity("c", "i", phases=("willen", "kunnen"))
        self.activity("b", "i", phases=("ontmoeten",))
        self.activity("e", "i", phases=("willen", "kunnen"))
        self.assertEqual(journey(self.inventory(), "digitalisering", None)["walk"], ["d", "c"])

    def test_regions_and_total(self):
        self.initiative("i", regions=["noord"])
        self.initiative("j", regions=["zuid"])
        self.activity("x", "i", phases=("ontmoeten", "weten"))
        self.activity("y", "j", phases=("willen", "kunnen"))
        self.relation("x", "y")
        found = self.result()["journeys"]
        self.assertEqual([one["region"] for one in found], ["noord", "zuid", None] * 2)
        self.assertEqual([one["walk"] for one in found[:3]], [None, None, ["x", "y"]])
        unique = self.result()["robustness"]["unique"]
        self.assertEqual([(one["initiative"], len(one["cells"]), one["bridges"], one["walks"]) for one in unique],
                         [("i", 2, 1, 0), ("j", 2, 1, 0)])


class HingeAndNetwork(Case):
    def test_hinge(self):
        self.initiative("n", level="landelijk", themes=["alle"])
        self.initiative("m", regions=["alle"])
        self.initiative("r", regions=["noord"], themes=["verduurzaming"])
        self.initiative("s", regions=["zuid"])
        self.initiative("old", regions=["zuid"], stage="beëindigd")
        self.activity("x", "r", themes=("digitalisering", "verduurzaming"))
        self.relation("x", "n")                          # both themes of the activity
        self.relation("r", "n", "werkt-samen-met")       # verduurzaming
        self.relation("n", "s", reciprocal=True)         # both themes
        self.relation("n", "r", "overlapt-met")          # no link
        self.relation("old", "m")                        # not active
        found = self.result()["hinge"]
        self.assertEqual((found["count"], found["pairs"], found["reciprocity"]), (3, 2, 1 / 2))
        self.assertEqual((found["nationalWithoutRegional"], found["regionalWithoutNational"]), (["m"], []))
        self.assertEqual([one["count"] for one in found["perTheme"]], [2, 3])

    def test_reciprocity_is_null_without_pairs(self):
        self.assertIsNone(self.result()["hinge"]["reciprocity"])

    def test_network(self):
        for one in "abcd":
            self.initiative(one, {"a": "p", "b": "p", "c": "p"}.get(one))
        self.relation("b", "c", "werkt-tegen")
        found = self.result()["network"]
        self.assertEqual((found["components"], found["isolates"]), (2, ["d"]))
        # p joins a to {b, c}: without p the piece {b, c} stays and a comes loose
        self.assertEqual(found["articulationPoints"], [{"id": "p", "initiatives": 1}])
        # n = 5: p lies on a-b and a-c; 2 / (4·3/2) = 1/3
        self.assertEqual([(one["id"], round(one["value"], 9)) for one in found["betweenness"]],
                         [("a", 0), ("b", 0), ("c", 0), ("d", 0), ("p", round(1 / 3, 9))])

    def test_an_initiative_that_falls_away_is_not_loose_itself(self):
        for one in "abc":
            self.initiative(one)
        self.relation("a", "b")
        self.relation("b", "c")
        self.assertEqual(self.result()["network"]["articulationPoints"], [{"id": "b", "initiatives": 1}])


class RobustnessAndReach(Case):
    def test_permanence_expiry_growth(self):
        self.initiative("a", permanence="tijdelijk", starts_on="2025", ends_on="2026-12")
        self.initiative("b", permanence="structureel", starts_on="2026-06-30")
        self.initiative("c", starts_on="2026-07-01")
        self.initiative("d", stage="idee", starts_on="2024-01-01")
        self.initiative("e", stage="beëindigd", starts_on="2025-07-02", ends_on="2026-06-30")
        found = self.result()["robustness"]
        self.assertEqual((found["temporaryShare"], found["permanenceKnown"], found["permanenceUnknown"]),
                         (1 / 2, 2, 1))                                     # d is possible; c and e are not active
        self.assertEqual(found["expiry"], [{"quarter": "2026-Q4", "initiatives": 1}])
        self.assertEqual([(one["halfYear"], one["started"], one["ended"]) for one in found["growth"]],
                         [("2025-H1", 1, 0), ("2025-H2", 1, 0), ("2026-H1", 1, 1)])

    def test_stacking(self):
        self.initiative("i", target_groups=["alle"])
        self.activity("x", "i", phases=("weten", "kunnen"))
        self.activity("y", "i", target_groups=["koploper"])
        found = self.result()["robustness"]["stacking"]
        self.assertEqual([one["activities"] for one in found], [0, 1, 0, 1, 0, 2, 0, 1])

    def test_reach(self):
        self.initiative("i")
        self.activity("x", "i")
        self.activity("y", "i")

        def measured(identity, value, unit, start):
            self.add("measurement", identity, subject="y" if identity == "1" else "i",
                     indicator="bereik", value=value, unit=unit,
                     **{"from": start})
        measured("1", 10, "uniek", "2024")
        measured("2", 5, "uniek", "2024-03-01")
        measured("3", 7, "contacten", None)
        measured("4", None, "uniek", "2024")
        measured("5", 90, "procent", "2024")
        self.add("measurement", "6", subject="r", indicator="bereik", value=None, unit="uniek")
        found = self.result()["reach"]
        self.assertEqual(found, {"sums": [{"unit": "uniek", "year": 2024, "sum": 15, "records": 2},
                                          {"unit": "contacten", "year": None, "sum": 7, "records": 1}],
                                 "withoutValue": 2})                       # x, and r with an empty record


if __name__ == "__main__":
    unittest.main()
