#!/usr/bin/env python3
"""The parts by Dask: by_dask.py sweep|folds [--scheduler tcp://...] [--kill-one] --out WHOLE.csv

Without a scheduler, two processes of this machine. Dask does a part again whose worker was lost."""

import tempfile

import dask
from distributed import Client, LocalCluster

import parts


def main() -> None:
    arguments, work, fatal = parts.carried(__doc__, "--scheduler")
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
