# Makes a table in Markdown from counts. A line holds, separated by tabs, a kind of row, a name, the number of passwords,
# and for each tool the number that it rejects, or its label, version or number of words. `zxcvbn` is the number of the
# tool that decides which passwords are guessable, and is left out of their rows.

function thousands(value, text, grouped) {
    text = value ""
    if (text !~ /^[0-9]+$/) return text
    while (length(text) > 3) {
        grouped = "," substr(text, length(text) - 2) grouped
        text = substr(text, 1, length(text) - 3)
    }
    return text grouped
}

# A smaller rate gets more decimals.
function rate(count, total, percent) {
    if (!total) return "–"
    percent = 100 * count / total
    if (!count) return "0 %"
    return sprintf(percent < 0.1 ? "%.3f %%" : percent < 10 ? "%.2f %%" : "%.1f %%", percent)
}

function row(title, total, counts, skipped, text, tool) {
    text = "| " title " | " thousands(total) " |"
    for (tool = 1; tool <= tools; tool++) text = text " " (tool == skipped ? "–" : rate(counts[tool], total)) " |"
    return text
}

BEGIN { FS = "\t" }
{
    tools = NF - 3
    for (tool = 1; tool <= tools; tool++) cells[tool] = $(tool + 3)
}
$1 == "tool" {
    heading = "| | passwords |"
    rule = "|---|--:|"
    for (tool = 1; tool <= tools; tool++) {
        heading = heading " " cells[tool] " |"
        rule = rule "--:|"
    }
    print heading
    print rule
}
$1 == "version" || $1 == "words" {
    text = "| " ($1 == "words" ? "words or terms" : $1) " | |"
    for (tool = 1; tool <= tools; tool++) text = text " " thousands(cells[tool]) " |"
    print text
}
$1 == "should-reject" { print row("caught of " $2, $3, cells) }
$1 == "guessable" { print row("of these, fewer than 10⁸ guesses", $3, cells, zxcvbn) }
$1 == "should-accept" {
    passwords += $3
    for (tool = 1; tool <= tools; tool++) rejected[tool] += cells[tool]
    details = details row("falsely rejected of " $2, $3, cells) "\n"
}
END {
    print row("**false rejections, all**", passwords, rejected)
    printf "%s", details
}
