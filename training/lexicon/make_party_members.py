#!/usr/bin/env python3
"""Make models/lexicon/party_members.tsv: who was in which party when.

usage: make_party_members.py [--data FOLDER]      FOLDER: with actors/ (default ../shared/data)

From three sources: the United States' legislators in office and its presidents and vice presidents since 1960
(unitedstates/congress-legislators, CC0), the ministers of the United Kingdom in models/lexicon/office_holders.tsv with the
party that governed on their days, and party_members_by_hand.tsv. The same inputs give the same bytes.
"""
import argparse
import datetime
import os
import re

import yaml

HERE = os.path.dirname(os.path.abspath(__file__))
LEXICON = os.path.join(HERE, "..", "..", "models", "lexicon")
PARTIES = {"Democrat": "Democratic Party", "Democratic": "Democratic Party", "Republican": "Republican Party"}

HEAD = """# Who was in which party when.
# Columns: name; other names; country; party; the day on which it began; the day on which it ended, empty where it has not;
# what must be said of a person of this name for it to be this one (legislator: an office, a party or a state; nothing).
# Origin: made by training/lexicon/make_party_members.py from unitedstates/congress-legislators (CC0), office_holders.tsv
# and training/lexicon/party_members_by_hand.tsv. Licence: Apache-2.0.
"""

# Parties in government in the United Kingdom; ministers of another party in a coalition.
GOVERNED = [("1979-05-04", "1997-05-02", "Conservative Party"), ("1997-05-02", "2010-05-11", "Labour Party"),
            ("2010-05-11", "2024-07-05", "Conservative Party"), ("2024-07-05", "9999", "Labour Party")]
COALITION = {"Nick Clegg": "Liberal Democrats", "Vince Cable": "Liberal Democrats", "Chris Huhne": "Liberal Democrats"}
NO_MEMBERS = {"king", "queen", "speaker"}


def rows_of(path):
    for line in open(path, encoding="utf8"):
        if line.strip() and not line.startswith("#"):
            yield line.rstrip("\n").split("\t")


def plain(name):
    return re.sub(r"\s*\(.*\)$", "", name).strip()


def names_of(person):
    """The usual name, then the others."""
    name = person["name"]
    if (name["first"], name.get("middle")) == ("George", "Herbert Walker"):
        return "George H.W. Bush", []
    last = name["last"]
    usual = plain(person["id"].get("wikipedia", "")) or f"{name.get('nickname', name['first'])} {last}"
    others = {name.get("official_full", ""), f"{name['first']} {last}", f"{name.get('nickname', name['first'])} {last}"}
    if name.get("middle"):
        others.add(f"{name['first']} {name['middle']} {last}")
    return usual, sorted(n for n in others if n and n != usual and '"' not in n and n != "George Bush")


def spells(terms):
    """Runs of terms in one party: (party, from, to)."""
    runs = []
    for term in terms:
        parts = term.get("party_affiliations") or [term]
        for part in parts:
            party = PARTIES.get(part.get("party"), "")
            if runs and runs[-1][0] == party:
                runs[-1][2] = part["end"]
            else:
                runs.append([party, part["start"], part["end"]])
    return [run for run in runs if run[0]]


def legislators(path):
    for person in yaml.safe_load(open(path, encoding="utf8")):
        usual, others = names_of(person)
        for party, begin, end in spells(person["terms"]):
            # Members in office when the list was made are taken for members on.
            yield [usual, "|".join(others), "United States", party, begin, "" if end >= "2026" else end, "legislator"]


def executives(path):
    for person in yaml.safe_load(open(path, encoding="utf8")):
        if person["terms"][-1]["end"] < "1960":
            continue
        usual, others = names_of(person)
        for party, begin, _ in spells(person["terms"])[:1]:
            before = datetime.date.fromisoformat(begin) - datetime.timedelta(days=730)  # as a candidate
            yield [usual, "|".join(others), "United States", party, before.isoformat(), "", ""]


def ministers(path):
    found = {}
    for name, country, office, begin, _ in rows_of(path):
        if country != "United Kingdom" or office in NO_MEMBERS or name in found:
            continue
        for start, end, party in GOVERNED:
            if start <= begin < end:
                found[name] = [name, "", country, COALITION.get(name, party), start, "", ""]
    return found.values()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", default=os.path.join(HERE, "..", "..", "..", "shared", "data"))
    actors = os.path.join(parser.parse_args().data, "actors")
    rows = [row + [""] for row in rows_of(os.path.join(HERE, "party_members_by_hand.tsv"))]
    known = {row[0] for row in rows}
    executive = list(executives(os.path.join(actors, "us-executive.yaml")))
    rows += executive
    known |= {row[0] for row in executive}
    rows += [row for row in ministers(os.path.join(LEXICON, "office_holders.tsv")) if row[0] not in known]
    rows += [row for row in legislators(os.path.join(actors, "us-legislators-current.yaml")) if row[0] not in known]
    with open(os.path.join(LEXICON, "party_members.tsv"), "w", encoding="utf8") as out:
        out.write(HEAD)
        out.writelines("\t".join(row) + "\n" for row in sorted(rows))


if __name__ == "__main__":
    main()
