#!/usr/bin/env python3
"""Judges the lines of a partitioned input with `pwsieve batch` under Apache Spark, one process a partition.

    spark-submit --files contoso.txt judge.py INPUT OUTPUT [--pwsieve PATH] -- --custom contoso.txt

OUTPUT gets one gzip file of verdict records a partition; `pwsieve summarize` adds them up. What stands behind -- are
options of `pwsieve batch`, which every worker must have installed.
"""
import argparse
import shlex
import sys

from pyspark import SparkConf, SparkContext

# Where bytes are no UTF-8, Spark has put this character before anyone can see them.
REPLACEMENT = "\ufffd"
# 1 says that a password was rejected, which is what the verdicts are for. Other codes fail the task.
SCRIPT = '"$0" "$@" || { code=$?; [ "$code" = 1 ] || exit "$code"; }'


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("input", help="a file, a folder, or a pattern; parts may be packed by gzip")
    parser.add_argument("output", help="a folder that is not there yet")
    parser.add_argument("--pwsieve", default="pwsieve", help="the command, as the workers find it")
    parser.add_argument("--partitions", type=int, default=2, help="at least so many, where files can be split")
    own, _, options = partition(sys.argv[1:])
    return parser.parse_args(own), options


def partition(words):
    place = words.index("--") if "--" in words else len(words)
    return words[:place], words[place:place + 1], words[place + 1:]


def main():
    given, options = arguments()
    # A line ends at a line feed, as everywhere in pwsieve: a carriage return may be a part of a password.
    spark = SparkContext(conf=SparkConf().setAppName("pwsieve").set(
        "spark.hadoop.textinputformat.record.delimiter", "\n"))
    replaced = spark.accumulator(0)

    def noting_replacements(line):
        if REPLACEMENT in line:
            replaced.add(1)
        return line

    command = shlex.join(["sh", "-c", SCRIPT, given.pwsieve, "batch", "--format", "jsonl"] + options)
    verdicts = spark.textFile(given.input, given.partitions).map(noting_replacements).pipe(command, checkCode=True)
    verdicts.saveAsTextFile(given.output, "org.apache.hadoop.io.compress.GzipCodec")
    if replaced.value:
        sys.exit(
            f"judge.py: {replaced.value} lines hold U+FFFD, which Spark puts where a line is not UTF-8; "
            "their verdicts are not those of the input; judge these files with pwsieve batch itself")


if __name__ == "__main__":
    main()
