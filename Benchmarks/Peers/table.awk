# Makes a table in Markdown from measurements. A line holds, separated by tabs, the number of a tool, the number of a
# round, nanoseconds a password, the tool's label, its version, its number of words, and the number of the tool that it is
# compared with, which comes before it; lines are sorted by the first two. Tools are compared round by round: a shared
# machine changes its pace more between rounds than within one.

function thousands(value, text, grouped) {
    text = sprintf("%.0f", value)
    while (length(text) > 3) {
        grouped = "," substr(text, length(text) - 2) grouped
        text = substr(text, 1, length(text) - 3)
    }
    return text grouped
}

function ratio(value) { return value < 100 ? sprintf("%.2g", value) : thousands(value) }

# Sorts values[1] to values[count].
function sort(values, count, i, j, value) {
    for (i = 2; i <= count; i++) {
        value = values[i]
        for (j = i - 1; j > 0 && values[j] > value; j--) values[j + 1] = values[j]
        values[j + 1] = value
    }
}

# The median of sorted values.
function median(values, count) { return (values[int((count + 1) / 2)] + values[int(count / 2) + 1]) / 2 }

function add_row() {
    if (words ~ /^[0-9]+$/) words = thousands(words)
    sort(times, rounds)
    sort(ratios, rounds)
    rows = rows sprintf("| %s | %s | %s | %s | %s–%s | %s | %s |\n", label, version, words,
        thousands(median(times, rounds)), thousands(times[1]), thousands(times[rounds]),
        thousands(1e9 / median(times, rounds)), ratio(median(ratios, rounds)))
}

BEGIN { FS = "\t" }
rounds && $1 != tool { add_row(); rounds = 0 }
$1 == $7 { base[$1, $2] = $3 }
{ tool = $1; times[++rounds] = $3; ratios[rounds] = $3 / base[$7, $2]; label = $4; version = $5; words = $6 }
END {
    add_row()
    print "| tool | version | words | median | lowest–highest | passwords a second | times ours |"
    print "|---|---|--:|--:|--:|--:|--:|"
    printf "%s", rows
}
