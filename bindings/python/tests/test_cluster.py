"""examples/cluster: whoever carries the parts, the whole is the same to the byte, though a worker is
killed in the middle; parts that were altered, are missing or of other work are refused. Dask, Spark and
Ray are tried where they are installed."""

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from support import ROOT, sanitized

CLUSTER = ROOT / "examples" / "cluster"
sys.path.insert(0, str(CLUSTER))
import parts  # noqa: E402

WORKS = {"sweep": ("--couples", "600"), "folds": ()}
PARTS = 3


def ran(*command, **kwargs):
    # What warns of a lost worker goes into a file: the children of a killed process would keep a pipe open.
    with tempfile.TemporaryFile("w+") as said:
        done = subprocess.run([str(word) for word in command], stdout=said, stderr=said, timeout=300,
                              stdin=subprocess.DEVNULL, **kwargs)
        said.seek(0)
        return done.returncode, said.read()


class Cluster(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp())
        cls.whole = {}
        for work, how in WORKS.items():
            here = cls.folder / work
            env = dict(os.environ, PURSUIT_PYTHON=sys.executable)
            for rank in range(2):  # as the ranks of an MPI job
                env |= {"OMPI_COMM_WORLD_RANK": str(rank), "OMPI_COMM_WORLD_SIZE": "2"}
                code, text = ran(CLUSTER / "array_job.sh", work, PARTS, here, *how, env=env)
                assert code == 0, text
            out = cls.folder / f"{work}.csv"
            code, text = cls.join(work, here, out)
            assert code == 0, text
            cls.whole[work] = out.read_bytes()

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    @classmethod
    def join(cls, work, folder, out):
        return ran(sys.executable, CLUSTER / "parts.py", work, "--parts", PARTS, *WORKS[work], "--join", folder,
                   "--out", out)

    def test_parts_are_the_whole(self):
        text = (parts.EXAMPLES / "scenarios" / "way_out.toml").read_text()
        alone = parts.Sweep(text, 1, int(WORKS["sweep"][1])).part(0)
        self.assertEqual(self.whole["sweep"], alone.rows)
        work = parts.Sweep(text, PARTS, int(WORKS["sweep"][1]))
        self.assertEqual(sum(work.part(i).told for i in range(PARTS)) % 2**64, alone.told)

    def test_folds_are_of_each_talk_once(self):
        head, *rows = self.whole["folds"].decode().splitlines()
        self.assertEqual(head, "couple,fold,nats,momentum,bid")
        self.assertEqual(len({row.split(",")[0] for row in rows}), len(rows))
        self.assertGreater(len(rows), 15)

    def test_what_is_wrong_is_refused(self):
        for wrong, says in (("altered", "is not what was written"), ("missing", "expected each of 0 to 2 once"),
                            ("other", "is of other work, version or model")):
            with self.subTest(wrong), tempfile.TemporaryDirectory() as folder:
                copy = Path(folder) / "parts"
                shutil.copytree(self.folder / "sweep", copy)
                if wrong == "altered":
                    (copy / "1.csv").write_bytes((copy / "1.csv").read_bytes().replace(b"0", b"1", 1))
                elif wrong == "missing":
                    (copy / "1.json").unlink()
                else:
                    for name in ("1.csv", "1.json"):
                        shutil.copy(self.folder / "folds" / name, copy / name)
                out = Path(folder) / "out.csv"
                code, text = self.join("sweep", copy, out)
                self.assertEqual(code, 1)
                self.assertIn(says, text)
                self.assertEqual(len(text.splitlines()), 1)
                self.assertFalse(out.exists())

    def carried(self, module, program):
        if sanitized():
            self.skipTest("workers are started without the sanitizer")
        if importlib.util.find_spec(module) is None:
            self.skipTest(f"needs {module}: ./dev cluster installs it")
        for work, how in WORKS.items():
            with self.subTest(work):
                out = self.folder / f"{program}_{work}.csv"
                code, text = ran(sys.executable, CLUSTER / program, work, "--parts", PARTS, *how, "--kill-one",
                                 "--out", out)
                self.assertEqual(code, 0, text[-3000:])
                self.assertEqual(out.read_bytes(), self.whole[work])

    def test_dask(self):
        self.carried("distributed", "by_dask.py")

    def test_spark(self):
        self.carried("pyspark", "by_spark.py")

    def test_ray(self):
        self.carried("ray", "by_ray.py")


if __name__ == "__main__":
    unittest.main()
