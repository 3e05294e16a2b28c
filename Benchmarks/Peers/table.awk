# From measurements to a table in Markdown. A line holds, apart by tabs, the number of a tool, nanoseconds a password in
# one round, the tool's label, its version, and how many words it looks for; lines are sorted by the first two. The first
# tool is what the others are compared with. `passwords` is how many were judged in a round.

function thousands(value, text, grouped) {
    text = sprintf("%.0f", value)
    while (length(text) > 3) {
        grouped = "," substr(text, length(text) - 2) grouped
        text = substr(text, 1, length(text) - 3)
    }
    return text grouped
}

function ratio(value) { return value < 100 ? sprintf("%.2g", value) : thousands(value) }

function add_row(median) {
    median = (times[int((rounds + 1) / 2)] + times[int(rounds / 2) + 1]) / 2
    if (!base) base = median
    if (words ~ /^[0-9]+$/) words = thousands(words)
    rows = rows sprintf("| %s | %s | %s | %s | %s–%s | %s | %s |\n", label, version, words, thousands(median),
        thousands(times[1]), thousands(times[rounds]), thousands(1e9 / median), ratio(median / base))
}

BEGIN { FS = "\t" }
rounds && $1 != tool { add_row(); rounds = 0 }
{ tool = $1; times[++rounds] = $2; label = $3; version = $4; words = $5 }
END {
    add_row()
    printf "%s passwords, rounds: %d; nanoseconds of processor time a password\n\n", thousands(passwords), rounds
    print "| tool | version | words | median | lowest–highest | passwords a second | times ours |"
    print "|---|---|--:|--:|--:|--:|--:|"
    printf "%s", rows
}
