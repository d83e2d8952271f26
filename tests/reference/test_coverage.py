"""Hand-worked cases: effective attributes, being active, serving a region, cells."""
import datetime
import unittest

from case import DATE, Case
from inventory import CERTAIN, NO, POSSIBLE, active, add_months, day_range, key_of


class EffectiveAttributes(Case):
    def test_value_then_initiative_then_generic_in_one_step(self):
        self.initiative("g0", level="landelijk", sectors=["zorg"])
        self.initiative("g1", instance_of="g0", stage=None, sectors=["bouw"], ends_on="2027")
        self.initiative("i", instance_of="g1", stage=None)
        self.activity("a", "i", themes=None)
        one = self.inventory().activities["a"]
        self.assertEqual(one.sectors, {"bouw"})
        self.assertEqual(one.ends_on, day_range("2027"))
        self.assertIsNone(one.stage)       # g1 has none of its own; g0 is two steps away
        self.assertIsNone(one.themes)

    def test_geen_blocks_and_is_inherited(self):
        self.initiative("g", sectors=["bouw"], themes=["verduurzaming"])
        self.initiative("i", instance_of="g", sectors=[])
        self.activity("a", "i", themes=())
        self.assertEqual((self.cell()["certain"], self.cell()["possible"]), (0, 0))
        self.activity("b", "i", themes=None)
        found = self.inventory().activities
        self.assertEqual(repr(found["b"].sectors), "GEEN")
        self.assertEqual(found["b"].themes, {"verduurzaming"})

    def test_own_dates_narrow(self):
        self.initiative("i", starts_on="2026-01", ends_on="2026-12-31")
        self.activity("a", "i", starts_on="2025-05-01", ends_on="2026-09")
        self.activity("b", "i", starts_on="2026-02-01", ends_on="")
        found = self.inventory().activities
        self.assertEqual(found["a"].starts_on, day_range("2026-01"))
        self.assertEqual(found["a"].ends_on, day_range("2026-09"))
        self.assertEqual(found["b"].starts_on, day_range("2026-02-01"))
        self.assertEqual(found["b"].ends_on, day_range("2026-12-31"))

    def test_alle_covers_every_term(self):
        self.initiative("i")
        self.activity("a", "i", phases=("alle",), themes=("alle",))
        self.assertEqual([cell["certain"] for cell in self.result()["coverage"]["cells"]], [1] * 8)

    def test_providers_are_aanbieder_else_trekker(self):
        self.initiative("i", provider=["p", "q"])
        self.add("participation", "t", initiative="i", organisation="r", role="trekker")
        self.initiative("j")
        self.add("participation", "u", initiative="j", organisation="r", role="trekker")
        found = self.inventory().initiatives
        self.assertEqual(found["i"].providers, {"p", "q"})
        self.assertEqual(found["j"].providers, {"r"})


class Activeness(Case):
    def state(self, date, **fields):
        self.setUp()
        self.initiative("i", **fields)
        item = self.inventory().initiatives["i"]
        return active(item, datetime.date.fromisoformat(date))

    def test_partial_dates_are_certain_only_if_every_day_says_so(self):
        self.assertEqual(self.state("2026-05-31", starts_on="2026-06"), NO)
        self.assertEqual(self.state("2026-06-29", starts_on="2026-06"), POSSIBLE)
        self.assertEqual(self.state("2026-06-30", starts_on="2026-06"), CERTAIN)
        self.assertEqual(self.state("2026-06-01", ends_on="2026-06"), CERTAIN)    # the end day is included
        self.assertEqual(self.state("2026-06-02", ends_on="2026-06"), POSSIBLE)
        self.assertEqual(self.state("2026-06-30", ends_on="2026-06"), POSSIBLE)
        self.assertEqual(self.state("2026-07-01", ends_on="2026-06"), NO)

    def test_certain_needs_stage_or_end_or_structural(self):
        self.assertEqual(self.state(DATE, stage=None), POSSIBLE)
        self.assertEqual(self.state(DATE, stage=None, ends_on="2027"), CERTAIN)
        self.assertEqual(self.state(DATE, stage=None, ends_on=""), CERTAIN)
        self.assertEqual(self.state(DATE, stage=None, permanence="structureel"), CERTAIN)
        self.assertEqual(self.state(DATE, stage=None, permanence="tijdelijk"), POSSIBLE)

    def test_ended(self):
        ended = {"stage": "beëindigd"}
        self.assertEqual(self.state(DATE, **ended), NO)
        self.assertEqual(self.state("2026-06-29", ends_on=DATE, **ended), CERTAIN)
        self.assertEqual(self.state(DATE, ends_on=DATE, **ended), NO)            # from its end date on
        self.assertEqual(self.state("2026-06-15", ends_on="2026-06", **ended), POSSIBLE)
        self.assertEqual(self.state("2026-06-30", ends_on="2026-06", **ended), NO)

    def test_idea(self):
        idea = {"stage": "idee", "permanence": "structureel", "ends_on": "2028"}
        self.assertEqual(self.state(DATE, **idea), NO)
        self.assertEqual(self.state(DATE, starts_on="2026-07-01", **idea), NO)
        self.assertEqual(self.state(DATE, starts_on=DATE, **idea), POSSIBLE)

    def test_months_clamp(self):
        self.assertEqual(add_months(datetime.date(2024, 2, 29), 12), datetime.date(2025, 2, 28))
        self.assertEqual(add_months(datetime.date(2026, 8, 31), 18), datetime.date(2028, 2, 29))


class Serving(Case):
    def test_keys(self):
        self.assertEqual(key_of(" Regio Noord / Oost. "), "regio-noord-oost")

    def served(self, activity=(), **fields):
        self.setUp()
        self.add("region", "R1", name="Noord Oost", municipalities=["a", "b"])
        self.add("region", "R2", name="Zuid", municipalities=["c"])
        self.initiative("i", **fields)
        self.activity("x", "i", **dict(activity))
        inventory = self.inventory()
        self.assertEqual(inventory.regions, ["noord-oost", "zuid"])
        return [inventory.serves(inventory.activities["x"], region) for region in inventory.regions]

    def test_municipalities_then_regions_then_level(self):
        self.assertEqual(self.served(municipalities=["c"], regions=["noord-oost"]), [NO, CERTAIN])
        self.assertEqual(self.served(municipalities=["?"], regions=["noord-oost"]), [CERTAIN, NO])
        self.assertEqual(self.served(municipalities=["c", "?"]), [POSSIBLE, CERTAIN])
        self.assertEqual(self.served(municipalities=["alle"], regions=["zuid"]), [NO, CERTAIN])
        self.assertEqual(self.served({"municipalities": []}.items(), municipalities=["c"], regions=["noord-oost"]),
                         [CERTAIN, NO])
        self.assertEqual(self.served(regions=[], level="regionaal"), [POSSIBLE, POSSIBLE])
        self.assertEqual(self.served(), [POSSIBLE, POSSIBLE])

    def test_serves_all(self):
        self.assertEqual(self.served(level="landelijk"), [CERTAIN, CERTAIN])
        self.assertEqual(self.served(level="europees", regions=[]), [CERTAIN, CERTAIN])
        self.assertEqual(self.served(level="landelijk", regions=["zuid"]), [NO, CERTAIN])
        self.assertEqual(self.served(level="lokaal", regions=["alle"]), [CERTAIN, CERTAIN])

    def test_municipalities_decide_before_serving_all(self):
        self.assertEqual(self.served(level="landelijk", municipalities=["c"]), [NO, CERTAIN])
        self.assertEqual(self.served(regions=["alle"], municipalities=["c"]), [NO, CERTAIN])
        self.assertEqual(self.served(regions=["alle"], municipalities=["c", "?"]), [CERTAIN, CERTAIN])
        self.assertEqual(self.served(level="landelijk", municipalities=["?"]), [POSSIBLE, POSSIBLE])

    def test_regions_stand_by_key(self):
        self.add("region", "1", name="de Kempen")
        self.add("region", "2", name="IJmond")
        self.assertEqual(self.inventory().regions, ["de-kempen", "ijmond"])

    def test_regions_of_signals_are_in_the_frame(self):
        self.add("signal", "s", text="?", region="west")
        self.initiative("i", regions=["oost"])
        self.activity("x", "i")
        coverage = self.result()["coverage"]
        self.assertEqual(coverage["dimensions"], ["phase", "theme", "region"])
        self.assertEqual(len(coverage["cells"]), 4 * 2 * 2)
        self.assertEqual(coverage["lower"], 1 / 16)
        self.assertEqual(coverage["total"]["lower"], 1 / 8)
        self.assertEqual([cell["region"] for cell in coverage["cells"][:2]], ["oost", "west"])


class Cells(Case):
    def test_a_cell_without_record_is_white(self):
        cell = self.cell()
        self.assertEqual((cell["kinds"], cell["status"], cell["score"], cell["rank"]), (["A"], "A", 1.0, 2 * 1 + 1))

    def test_unknown_is_an_interval(self):
        self.initiative("i", "p")
        self.activity("x", "i", phases=None)
        result = self.result()
        self.assertEqual(self.cell(result=result)["kinds"], ["O"])
        self.assertEqual((result["coverage"]["lower"], result["coverage"]["upper"]), (0, 4 / 8))

    def test_thin(self):
        self.initiative("i", "p")
        self.activity("x", "i")
        self.assertEqual(self.cell()["kinds"], ["D", "e"])
        self.activity("y", "i")                          # two activities, one provider
        self.assertEqual(self.cell()["kinds"], ["D", "e"])
        self.initiative("j")
        self.activity("z", "j")                          # an unknown provider may be a second one
        self.assertEqual(self.cell()["kinds"], ["G", "e"])

    def test_expiring_looks_at_the_clamped_horizon(self):
        self.initiative("i", ["p", "q"], ends_on="2027-06-29")
        self.activity("x", "i")
        self.activity("y", "i")
        self.assertEqual(self.cell()["kinds"], ["L", "e"])
        self.assertEqual(self.cell()["tipsOn"], "2027-06-29")
        self.initiative("j", "p", ends_on="2027-06")     # still possible on 2027-06-30
        self.activity("z", "j")
        self.assertEqual(self.cell()["kinds"], ["G", "e"])
        self.assertEqual(self.cell()["tipsOn"], "2027-06-30")
        self.initiative("k", "p")
        self.activity("u", "k")
        self.assertIsNone(self.cell()["tipsOn"])

    def test_evaluation_and_national(self):
        self.initiative("i", ["p", "q"], level="landelijk", evaluation="nee")
        self.activity("x", "i")
        self.activity("y", "i")
        self.assertEqual(self.cell()["kinds"], ["G", "E", "N"])
        self.assertEqual(self.cell()["score"], 0.2)
        self.assertEqual(self.result()["coverage"]["regionalLower"], 0)
        self.initiative("j", "p", evaluation="kwalitatief")
        self.activity("z", "j")
        self.assertEqual(self.cell()["kinds"], ["G"])
        self.assertIsNone(self.cell()["rank"])

    def test_marks(self):
        self.add("cell_mark", "m", phase="weten", theme="digitalisering", mark="nvt")
        self.add("cell_mark", "n", phase="willen", theme="digitalisering", mark="bewust-leeg")
        result = self.result()
        self.assertEqual((self.cell(result=result)["status"], self.cell(result=result)["kinds"]), ("n.v.t.", []))
        empty = self.cell("willen", result=result)
        self.assertEqual((empty["status"], empty["kinds"], empty["rank"]), ("A", ["A"], None))
        self.assertEqual(max(cell["rank"] or 0 for cell in result["coverage"]["cells"]), 6)

    def test_a_mark_of_the_only_region_holds(self):
        self.initiative("i", regions=["noord"])
        self.add("cell_mark", "m", phase="weten", theme="digitalisering", region="noord", mark="nvt")
        self.assertEqual(self.cell()["status"], "n.v.t.")

    def test_a_subterm_counts_for_its_top_term(self):
        self.add("vocabulary_term", "thema/ai", vocabulary="thema", key="ai", label_nl="AI", parent="digitalisering")
        self.initiative("i")
        self.activity("x", "i", themes=("ai",))
        self.assertEqual(self.cell()["certain"], 1)
        self.assertEqual(self.cell(theme="verduurzaming")["certain"], 0)

    def test_demand_and_rank(self):
        self.add("signal", "s", text="?", phases=["weten"], themes=["alle"], count=None)
        self.add("signal", "t", text="?", phases=["weten"], themes=["digitalisering"], count=3)
        self.add("signal", "u", text="?", phases=[], themes=["digitalisering"], count=100)
        self.initiative("i", "p")
        self.activity("x", "i")
        result = self.result()
        cell, other = self.cell(result=result), self.cell(theme="verduurzaming", result=result)
        self.assertEqual((cell["demand"], other["demand"]), (4, 1))
        self.assertEqual((cell["score"], other["score"]), (0.5 * (1 + 4 / 4), 1.0 * (1 + 1 / 4)))
        # 1.25 first; then the score 1.0 of the thin cell (weten/dig) ties with the white cells: by phase, theme
        ranks = [each["rank"] for each in result["coverage"]["cells"]]
        self.assertEqual(ranks, [2, 3, 4, 1, 5, 6, 7, 8])
        self.assertEqual(result["coverage"]["weightedLower"], 4 / 5)

    def test_effective_providers(self):
        self.initiative("i", ["p", "q"])
        self.initiative("j", "p")
        self.initiative("k")
        for number, one in enumerate("ijk"):
            self.activity(f"x{number}", one)
        # shares: p (½ + 1)/2 = ¾, q ¼; 1/(9/16 + 1/16) = 1.6
        self.assertAlmostEqual(self.cell()["effectiveProviders"], 1.6)


if __name__ == "__main__":
    unittest.main()
