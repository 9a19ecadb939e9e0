#!/usr/bin/env python3
"""The parts by Dask: by_dask.py sweep|folds [--scheduler tcp://...] [--kill-one] --out WHOLE.csv

Without a scheduler, two processes of this machine. Dask does a part again whose worker was lost."""

import argparse
import tempfile

import dask
from distributed import Client, LocalCluster

import parts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--scheduler")
    parser.add_argument("--kill-one", action="store_true")
    arguments, work = parts.chosen(parser)
    fatal = parts.fatal_file(arguments.kill_one)
    with tempfile.TemporaryDirectory() as folder, \
            dask.config.set({"distributed.worker.daemon": True}):
        cluster = arguments.scheduler or LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None,
            local_directory=folder, silence_logs="CRITICAL")
        with Client(cluster) as client:
            client.upload_file(parts.__file__)
            futures = client.map(parts.done, [work] * work.parts, range(work.parts),
                                 [fatal] * work.parts, pure=False, retries=2)
            found = client.gather(futures)
        if not arguments.scheduler:
            cluster.close()
    parts.finish(found, work, arguments.out, fatal)


if __name__ == "__main__":
    main()
