"""Checks the lines of a partitioned input with `pwsieve batch` under Apache Spark, one process for each partition.

    spark-submit --files contoso.txt judge.py INPUT OUTPUT -- pwsieve batch --format jsonl --custom contoso.txt

OUTPUT becomes a folder with one gzip file of verdicts for each partition, which `pwsieve summarize` combines. The command
after -- runs on the workers.
"""

import argparse
import shlex
import sys

from pyspark import SparkConf, SparkContext

# Exit code 1 means that a password was rejected, which is no failure. Other codes fail the task.
SCRIPT = '"$@" || { code=$?; [ "$code" = 1 ] || exit "$code"; }'

# The character that Spark puts in the place of bytes that are not UTF-8.
REPLACEMENT = "\ufffd"


def main():
    parser = argparse.ArgumentParser(description="Check passwords with pwsieve batch under Apache Spark.")
    parser.add_argument("input", help="a file, a folder or a pattern; files may be packed by gzip")
    parser.add_argument("output", help="a folder that does not exist yet")
    parser.add_argument("command", nargs="+", help="pwsieve batch --format jsonl, with its policy and lists")
    given = parser.parse_args()

    # Only a line feed ends a line, as for pwsieve: a carriage return may be a part of a password.
    conf = SparkConf().set("spark.hadoop.textinputformat.record.delimiter", "\n")
    with SparkContext(conf=conf) as spark:
        replaced = judge(spark, given)
    if replaced > 0:
        sys.exit(
            f"judge.py: {replaced} lines hold U+FFFD, which Spark puts where a line is not UTF-8; "
            "their verdicts are not those of the input, so check its files with pwsieve itself")


def judge(spark, given):
    """Writes the verdicts and returns the number of lines that were not UTF-8."""
    replaced = spark.accumulator(0)

    def note_replacement(line):
        if REPLACEMENT in line:
            replaced.add(1)
        return line

    command = shlex.join(["sh", "-c", SCRIPT, "sh"] + given.command)
    verdicts = spark.textFile(given.input).map(note_replacement).pipe(command, checkCode=True)
    verdicts.saveAsTextFile(given.output, "org.apache.hadoop.io.compress.GzipCodec")
    return replaced.value


if __name__ == "__main__":
    main()
