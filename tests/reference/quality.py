"""Chapter 9: data quality.  Completeness is left out: the export does not say to which group a field belongs."""
import unicodedata

from inventory import add_months, day_range, is_date

JUDGED = ["organisation", "initiative", "activity"]
ALIKE = 0.8
TOLERANCE = 1e-9


def is_stale(inventory, record):
    """Was it certainly last verified more than staleMonths before the reference date?"""
    verified = day_range(record.get("verified_on"))
    return is_date(verified) and add_months(verified[1], inventory.profile["staleMonths"]) < inventory.day


def normalised(name):
    text = unicodedata.normalize("NFKD", " ".join(name.split())).casefold()
    return "".join(char for char in text if unicodedata.category(char) != "Mn")


def trigrams(name):
    plain = normalised(name)
    padded = f"  {plain} "
    return {padded[i:i + 3] for i in range(len(padded) - 2)} if plain else set()


def jaccard(a, b):
    return len(a & b) / len(a | b) if a | b else 0


def host(website):
    """The host of an address: no scheme, user, port or path, and no leading www."""
    rest = (website or "").strip().lower()
    rest = rest.split("://", 1)[-1]
    for end in "/?#":
        rest = rest.split(end, 1)[0]
    rest = rest.rsplit("@", 1)[-1].split(":", 1)[0]
    return rest[4:] if rest.startswith("www.") else rest


def one_service(a, b):
    """A generic service and its instance, or two instances of one."""
    left, right = a.get("instance_of") or None, b.get("instance_of") or None
    return left == b["id"] or right == a["id"] or (left is not None and left == right)


def duplicates(inventory):
    found = []
    for entity in ("organisation", "initiative"):
        records = inventory.all(entity)
        sets = [trigrams(record.get("name") or "") for record in records]
        for i, a in enumerate(records):
            for j in range(i + 1, len(records)):
                b = records[j]
                likeness = jaccard(sets[i], sets[j])
                if likeness >= ALIKE - TOLERANCE and not (entity == "initiative" and one_service(a, b)):
                    found.append({"entity": entity, "a": a["id"], "b": b["id"], "similarity": likeness})
    return sorted(found, key=lambda pair: (-round(pair["similarity"], 9), pair["a"], pair["b"]))


def shared_hosts(inventory):
    found = []
    for entity in ("organisation", "initiative"):
        by_host = {}
        for record in inventory.all(entity):
            if host(record.get("website")):
                by_host.setdefault(host(record["website"]), []).append(record["id"])
        found += [{"entity": entity, "host": name, "records": by_host[name]}
                  for name in sorted(by_host) if len(by_host[name]) > 1]
    return found


def quality(inventory):
    stale, never = [], []
    for entity in JUDGED:
        for record in inventory.all(entity):
            if not is_date(day_range(record.get("verified_on"))):
                never.append(record["id"])
            elif is_stale(inventory, record):
                stale.append(record["id"])
    return {"stale": stale, "neverVerified": never, "duplicates": duplicates(inventory),
            "sharedHosts": shared_hosts(inventory),
            "withoutProvider": [one.id for _, one in sorted(inventory.initiatives.items()) if not one.providers],
            "namedTargets": [record["id"] for record in inventory.all("relation")
                             if not record.get("to") and record.get("to_name")],
            "disagreements": [record["id"] for record in inventory.all("finding")
                              if record["rule"] == "import-verschil" and record.get("status") != "opgelost"]}
