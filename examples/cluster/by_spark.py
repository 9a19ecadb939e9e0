#!/usr/bin/env python3
"""The parts by Spark: by_spark.py sweep|folds [--master spark://...] [--kill-one] --out WHOLE.csv

Without a master, a cluster of two workers on this machine. Spark does a part again whose worker was
lost, up to four times."""

import os

from pyspark import SparkConf, SparkContext

import parts


def main() -> None:
    arguments, work, fatal = parts.carried(__doc__, "--master")
    conf = SparkConf().setMaster(arguments.master or "local-cluster[2,1,1024]").setAppName("pursuit")
    conf.set("spark.ui.enabled", "false").set("spark.task.maxFailures", "4")
    for name in ("PURSUIT_LIBRARY", "PYTHONPATH"):  # where the package is not installed
        if name in os.environ:
            conf.set(f"spark.executorEnv.{name}", os.environ[name])
    with SparkContext(conf=conf) as spark:
        spark.setLogLevel("OFF")
        spark.addPyFile(parts.__file__)
        numbers = spark.parallelize(range(work.parts), work.parts)
        found = numbers.map(lambda number: parts.done(work, number, fatal)).collect()
    parts.finish(found, work, arguments.out, fatal)


if __name__ == "__main__":
    main()
