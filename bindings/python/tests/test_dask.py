"""A run cut across processes by Dask makes the same bytes as the whole."""

import os
import tempfile
import unittest
from pathlib import Path

import pursuit
from support import ROOT, sanitized

try:
    import dask
    import distributed
except ImportError:
    distributed = None

COUPLES, TURNS, PARTS = 3000, 40, 7


def make():
    """The same ensemble in every process."""
    scenario = pursuit.Scenario.read(ROOT / "examples" / "scenarios" / "way_out.toml")
    people = pursuit.Population.anybody(COUPLES, seed=3)
    return pursuit.Ensemble(scenario, people, seed=11)


def table(run, header):
    """What became of the couples, as the bytes of a CSV file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "part.csv"
        run.summaries.to_csv(path, header)
        return path.read_bytes()


def part(ensemble, first, end):
    """In a worker: a table, a trace couple by couple, hashes, a hash to add up, and where it was."""
    run = ensemble.run(TURNS, first=first, couples=end - first, threads=1, hashes=True, trace=True)
    trace, count = memoryview(run.trace).cast("B"), end - first
    by_couple = b"".join(bytes(trace[i::count]) for i in range(count))
    return table(run, first == 0), by_couple, bytes(run.hashes), run.hash, os.getpid()


@unittest.skipUnless(distributed, "needs Dask distributed (Debian's python3-distributed)")
@unittest.skipIf(sanitized(), "workers are started without the sanitizer")
class Dask(unittest.TestCase):
    def test_parts_in_processes_are_the_whole(self):
        ensemble = make()
        cuts = [COUPLES * i // PARTS for i in range(PARTS + 1)]
        with dask.config.set({"distributed.admin.log-format": "%(message)s"}), \
                tempfile.TemporaryDirectory() as folder, \
                distributed.LocalCluster(
                    n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None,
                    local_directory=folder, silence_logs="ERROR") as cluster, \
                distributed.Client(cluster) as client:
            parts = client.gather(client.map(part, [ensemble] * PARTS, cuts, cuts[1:], pure=False))
        tables, traces, hashes, sums, processes = zip(*parts)
        self.assertNotIn(os.getpid(), processes)
        self.assertGreater(len(set(processes)), 1)
        alone = part(ensemble, 0, COUPLES)
        self.assertEqual(b"".join(tables), alone[0])
        self.assertEqual(b"".join(traces), alone[1])
        self.assertEqual(b"".join(hashes), alone[2])
        self.assertEqual(sum(sums) % 2**64, alone[3])


if __name__ == "__main__":
    unittest.main()
