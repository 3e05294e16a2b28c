"""Checks the DOM that Chromium makes of a report: check.py DOM LOG CANDIDATES --show-passwords|--redact [SUMMARY]

Compares the numbers of the page with the summary of the same run, if that is given.
"""

import html.parser
import json
import re
import sys

dom_path, log_path, candidates_path, disclosure = sys.argv[1:5]
summary_path = sys.argv[5] if len(sys.argv) > 5 else None
dom = open(dom_path, encoding="utf-8").read()
log = open(log_path, encoding="utf-8", errors="replace").read()


class Page(html.parser.HTMLParser):
    allowed = set(
        "html head meta title style body main h1 h2 p section ul li b span strong div table caption thead tbody tr th td "
        "bdi code svg rect text line title figure figcaption details summary dl dt dd".split()
    )

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.faults, self.texts, self.headings, self.open = [], [], [], []

    def handle_starttag(self, tag, attributes):
        names = {name for name, _ in attributes}
        if tag not in self.allowed:
            self.faults.append(f"an element <{tag}>")
        if any(name.startswith("on") or name in ("style", "src", "href", "srcdoc", "action") for name in names):
            self.faults.append(f"an attribute of <{tag}>: {sorted(names)}")
        if tag == "th" and "scope" not in names:
            self.faults.append("a heading of a table without a scope")
        if tag == "svg" and not {"role", "aria-label"} <= names:
            self.faults.append("a chart without a name")
        if tag in ("h1", "h2"):
            self.headings.append(tag)
        if tag == "bdi":
            self.texts.append("")
        self.open.append(tag)

    def handle_endtag(self, tag):
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data):
        if "bdi" in self.open:
            self.texts[-1] += data
        if "title" in self.open and "svg" not in self.open and "owned" in data:
            self.faults.append("a script has run")


page = Page()
page.feed(dom)
faults = page.faults
for sign in ("Refused to", "violates", "Failed to load", "net::ERR"):
    if sign in log:
        faults.append(f"Chromium says: {next(line for line in log.splitlines() if sign in line)}")
if page.headings[:1] != ["h1"] or page.headings.count("h1") != 1 or page.headings.count("h2") < 4:
    faults.append(f"the headings {page.headings}")
if not dom.lower().startswith("<!doctype html"):
    faults.append("no doctype")
quoted = set(page.texts)
markup = [line for line in open(candidates_path, encoding="utf-8").read().splitlines() if "<" in line and len(line) < 100]
# They stand there as terms of the list, and as passwords where those are shown.
if len(quoted.intersection(markup)) < 3:
    faults.append("what looks like markup is not shown as it was typed")
if disclosure == "--show-passwords" and "Contoso!1x" not in quoted:
    faults.append("a password that was asked for is not there")
if disclosure == "--redact" and "Contoso!1x" in dom:
    faults.append("a password is there that was not asked for")
for hidden in ("\u202e", "\u2066", "\u200b", "\ufeff"):
    if hidden in dom:
        faults.append(f"the character U+{ord(hidden):04X}")
if any(len(text) > 4096 for text in quoted):
    faults.append("a very long text")
if summary_path:
    summary = json.load(open(summary_path, encoding="utf-8"))
    tiles = [int(text.replace(",", "")) for text in re.findall(r'<li><b class="\w+">([\d,]+)</b>', dom)]
    if tiles != [summary["rejected"], summary["accepted"]]:
        faults.append(f"the verdicts {tiles}")
    for code, count in summary["byCode"].items():
        if not re.search(rf"<code>{code}</code>.*?</th><td class=\"number\">{count}</td>", dom):
            faults.append(f"the violations of {code}")
    for title, unit in (("scores", "point"), ("lengths", "character")):
        shown = sum(int(n.replace(",", "")) for n in re.findall(rf"<title>\d+\+? {unit}s?: ([\d,]+)</title>", dom))
        if shown != sum(row["candidates"] for row in summary[title]):
            faults.append(f"the chart of {title} shows {shown} candidates")
    for term in summary["topTerms"]:
        if term["term"] not in quoted and all(ord(letter) < 0x300 for letter in term["term"]):
            faults.append("a term that banned is not there")
    for section in ("Verdicts", "Violations", "Scores", "Terms that banned most", "Examples", "Lengths",
                    "How to read the arithmetic", "What it was judged by"):
        if f"<h2>{section}</h2>" not in dom:
            faults.append(f"no section {section}")
if faults:
    sys.exit("the report is not as it should be:\n  " + "\n  ".join(faults))
