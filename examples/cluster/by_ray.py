#!/usr/bin/env python3
"""The parts by Ray: by_ray.py sweep|folds [--address ray://...] [--kill-one] --out WHOLE.csv

Without an address, two processes of this machine. Ray does a part again whose worker was lost, here up
to three times."""

import os
from pathlib import Path

import ray

import parts


def main() -> None:
    arguments, work, fatal = parts.carried(__doc__, "--address")
    known = {name: os.environ[name] for name in ("PURSUIT_LIBRARY",) if name in os.environ}
    here = str(Path(parts.__file__).parent)
    known["PYTHONPATH"] = os.pathsep.join(filter(None, (here, os.environ.get("PYTHONPATH"))))
    where = {"address": arguments.address} if arguments.address else \
        {"num_cpus": 2, "include_dashboard": False, "address": "local"}
    ray.init(log_to_driver=False, logging_level="FATAL", runtime_env={"env_vars": known}, **where)
    done = ray.remote(max_retries=3, num_cpus=1)(parts.done)
    found = ray.get([done.remote(work, number, fatal) for number in range(work.parts)])
    ray.shutdown()
    parts.finish(found, work, arguments.out, fatal)


if __name__ == "__main__":
    main()
