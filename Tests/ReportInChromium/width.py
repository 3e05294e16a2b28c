"""Writes a page that shows a report in a frame of some width: width.py REPORT PAGE WIDTH

The title of the page becomes "fits", or names what is wider than the frame and cannot be scrolled by itself.
"""

import html
import re
import sys

report, page, width = sys.argv[1:]
# The policy of the report would hold for the frame alone, but not for what is written into it here.
inner = html.escape(open(report, encoding="utf-8").read())
script = """
const view = document.querySelector("iframe"), inner = view.contentDocument, limit = view.clientWidth;
const wide = [...inner.querySelectorAll("body *")].filter(element =>
    !(element.parentElement.closest(".wide")) && element.getBoundingClientRect().right > limit + 0.5);
const bar = inner.querySelector("section > svg"), tiles = inner.querySelector(".tiles");
const faults = wide.map(element => element.tagName + "." + element.getAttribute("class"));
if (inner.documentElement.scrollWidth > limit) faults.push("the page is " + inner.documentElement.scrollWidth);
if (bar && Math.abs(bar.getBoundingClientRect().width - tiles.getBoundingClientRect().width) > 1) faults.push("the bar");
if (bar) {
    const parts = [...bar.children].map(part => part.getBoundingClientRect().width);
    const counts = [...inner.querySelectorAll(".tiles b")].map(count => Number(count.textContent.replaceAll(",", "")));
    const total = counts.reduce((one, other) => one + other), all = bar.getBoundingClientRect().width;
    if (counts.some((count, index) => Math.abs(parts[index] - count * all / total) > 1)) faults.push("the parts of the bar");
}
document.title = faults.join("; ") || "fits";
"""
open(page, "w", encoding="utf-8").write(
    f'<!DOCTYPE html><meta charset="utf-8"><iframe width="{width}" height="800" srcdoc="{inner}"></iframe>'
    f"<script>document.querySelector('iframe').onload = () => {{{script}}}</script>"
)
