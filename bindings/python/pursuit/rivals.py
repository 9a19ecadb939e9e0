"""Rivals: what the field tells observed talks with, by its own libraries where they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import sqrt
from typing import Any

from ._library import lib

_STATES, _STARTS, _ROUNDS = 4, 3, 60
_MISSING, _NOTHING = 65535, 65534  # a code that is; who does not act


def cells_of(talks: Any) -> list[list[tuple[int, ...]]]:
    """Of every talk, interval by interval: the value of each column."""
    from array import array
    from ctypes import c_uint32

    out = []
    for index, talk in enumerate(talks):
        values = array("I", bytes(4 * talk.columns * talk.intervals))
        lib.talks_values(talks, index, (c_uint32 * len(values)).from_buffer(values), len(values),
                         None)
        out.append([tuple(values[i:i + talk.columns])
                    for i in range(0, len(values), talk.columns)])
    return out


class _Logits:
    """Each column's next value by its own last one and the others': logistic, multinomial."""

    name = "actor-partner logits"
    library = "scikit-learn"

    def __init__(self, seen: Any, sizes: Sequence[int]) -> None:
        import numpy
        from sklearn.linear_model import LogisticRegression

        self.np, self.sizes, self.models = numpy, sizes, []
        before = self._dummies([row for talk in seen for row in talk[:-1]])
        self.parameters = 0
        for column, size in enumerate(sizes):
            after = [row[column] for talk in seen for row in talk[1:]]
            self.parameters += (size - 1) * (1 + before.shape[1])
            self.models.append(LogisticRegression(C=1e6, max_iter=1000).fit(before, after))

    def _dummies(self, rows: Any) -> Any:
        return self.np.array([[float(row[c] == v) for c, size in enumerate(self.sizes)
                               for v in range(1, size)] for row in rows])

    def nats(self, talk: Any) -> float:
        before, sum_ = self._dummies(talk[:-1]), 0.0
        for column, model in enumerate(self.models):
            shares = model.predict_proba(before)
            place = {value: i for i, value in enumerate(model.classes_)}
            for row, share in zip(talk[1:], shares):
                at = place.get(row[column])
                sum_ -= self.np.log(max(share[at] if at is not None else 0.0, 1e-9))
        return float(sum_) / (len(talk) - 1)


class _Hidden:
    """A hidden Markov model of four states over the cells, from several starts."""

    name = f"hidden Markov, {_STATES} states"
    library = "hmmlearn"

    def __init__(self, seen: Any, sizes: Sequence[int]) -> None:
        import numpy
        from hmmlearn.hmm import CategoricalHMM

        self.np, self.sizes = numpy, sizes
        cells = 1
        for size in sizes:
            cells *= size
        self.parameters = _STATES * (_STATES - 1) + _STATES * (cells - 1)
        data = numpy.concatenate([self._column(talk) for talk in seen])
        lengths, best = [len(talk) for talk in seen], None
        for start in range(_STARTS):
            model = CategoricalHMM(_STATES, n_iter=_ROUNDS, random_state=start, n_features=cells,
                                   emissionprob_prior=1.01, transmat_prior=1.01)
            model.fit(data, lengths)
            height = model.score(data, lengths)
            if best is None or height > best[0]:
                best = height, model
        assert best is not None
        self.model = best[1]

    def _column(self, talk: Any) -> Any:
        out = []
        for row in talk:
            cell = 0
            for value, size in zip(row, self.sizes):
                cell = cell * size + value
            out.append([cell])
        return self.np.array(out)

    def nats(self, talk: Any) -> float:
        whole = self._column(talk)
        after = self.model.score(whole) - self.model.score(whole[:1])
        return -float(after) / (len(talk) - 1)


def rivals_of(talks: list[list[tuple[int, ...]]], fold_of: Sequence[int],
              fit: Sequence[float]) -> Iterator[dict[str, Any] | str]:
    """Of each: a row for a Rival, fitted on all and held out by fold; or its name and why not."""
    columns = range(len(talks[0][0]))
    for absent, why in ((_MISSING, "codes are missing"), (_NOTHING, "it would tell who acts, too")):
        if any(absent in row for talk in talks for row in talk):
            yield from (f"{kind.name} ({why})" for kind in (_Logits, _Hidden))
            return
    known = [sorted({row[c] for talk in talks for row in talk}) for c in columns]
    place = [{value: i for i, value in enumerate(each)} for each in known]
    talks = [[tuple(place[c][row[c]] for c in columns) for row in talk] for talk in talks]
    sizes = [len(each) for each in known]
    for kind in (_Logits, _Hidden):
        try:
            whole = kind(talks, sizes)
        except ImportError:
            yield f"{kind.name} (needs {kind.library})"
            continue
        held_out = [0.0] * len(talks)
        for fold in sorted(set(fold_of)):
            rest = kind([t for t, f in zip(talks, fold_of) if f != fold], sizes)
            for i, talk in enumerate(talks):
                if fold_of[i] == fold:
                    held_out[i] = float(rest.nats(talk))
        apart = [x - y for x, y in zip(held_out, fit)]
        n = len(apart)
        mean = sum(apart) / n
        error = sqrt(sum((x - mean) ** 2 for x in apart) / (n - 1) / n) if n > 1 else None
        yield {"name": kind.name, "parameters": whole.parameters,
               "nats": sum(whole.nats(talk) for talk in talks) / n,
               "held_out": sum(held_out) / n, "difference": mean, "error": error}
