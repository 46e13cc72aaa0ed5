"""What learning from rated answers would bring: `python -m benchmarks.answers`, against today's scorer in the same run.

A window of an answer is held against all phrases of its question (the author's, and, for a question with rated answers,
what others were quoted for); a boosted classifier learns from these likenesses whether a point is met or contradicted.
It knows no question by name. "New question" means: taught on other questions, and no rated answer to compare with.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.catalog.loader import load
from bot.evaluation.answers import FOLDER, Rated, figures
from bot.language.normalise import normal_text
from bot.scoring.answers import AnswerScore, PointScore, _against, _best, _stated, level, score_answer
from bot.scoring.reading import read
from bot.scoring.saying import sense, windows
from bot.scoring.sentences import own_clauses

CATALOG = load()
# Chosen on the second set; a contradiction also has to be nearly as likely as the point.
MET, AGAINST, NEARLY = 0.5, 0.45, 0.8
AUTHORED = "author of the question"
SIZE = 29
Row = dict[str, Any]
Allowed = Callable[[str], bool]


@dataclass(frozen=True)
class Phrase:
    """Words that meet or contradict a point, or (without a point) do neither, and who wrote them."""

    question: str
    point: str
    kind: str
    text: str
    author: str


def rows(file: Path) -> list[Row]:
    """Rated answers with their author and the windows of their text."""
    found = [{**json.loads(line), "author": file.stem} for line in file.read_text(encoding="utf-8").splitlines()]
    for row in found:
        question = CATALOG.questions[row["question"]]
        reading = read(normal_text(row["text"]))
        row["seen"] = windows(reading, own_clauses(reading, normal_text(question.ask)), 3)
        row["words"] = [
            (
                _best([_stated(sense(p), w) for w in row["seen"]])[0],
                _best([_against(sense(p), w) for w in row["seen"]])[0],
            )
            for p in question.points
        ]
    return found


def phrases(taught: Sequence[Row]) -> list[Phrase]:
    """The phrases of all questions, the quotes of rated answers, and their clauses that nobody quoted."""
    found = []
    for question in CATALOG.questions.values():
        for point in question.points:
            says = [Phrase(question.id, point.id, "met", normal_text(t), AUTHORED) for t in (*point.says, point.text)]
            denies = [
                Phrase(question.id, point.id, "contradicted", normal_text(t), AUTHORED) for t in point.contradicts
            ]
            found += [*says, *denies]
    for row in taught:
        quotes = {key: normal_text(quote) for key, quote in row["quotes"].items()}
        found += [Phrase(row["question"], key, row["points"][key], text, row["author"]) for key, text in quotes.items()]
        single = [w.text for w in row["seen"] if w.size == 1]
        idle = [t for t in single if not any(t.strip(",.。!?") in q or q in t for q in quotes.values())]
        found += [Phrase(row["question"], "", "not_met", text, row["author"]) for text in idle]
    return found


class Likeness:
    """How alike windows and phrases are, by runs of one to three characters."""

    def __init__(self, known: Sequence[Phrase]) -> None:
        self._counter = TfidfVectorizer(analyzer="char", ngram_range=(1, 3), min_df=2, sublinear_tf=True)
        self._known = known
        self._vectors = self._counter.fit_transform([one.text for one in known])
        self._places: dict[str, list[int]] = {}
        for place, one in enumerate(known):
            self._places.setdefault(one.question, []).append(place)

    def features(self, row: Row, allowed: Allowed) -> NDArray[np.floating]:
        """Numbers of shape (points, SIZE); all 0 for an answer without a window."""
        points = CATALOG.questions[row["question"]].points
        if not row["seen"]:
            return np.zeros((len(points), SIZE))
        chosen = [place for place in self._places[row["question"]] if allowed(self._known[place].author)]
        alike = (self._counter.transform([w.text for w in row["seen"]]) @ self._vectors[chosen].T).toarray()
        kinds = np.array([self._known[place].kind for place in chosen])
        about = np.array([self._known[place].point for place in chosen])
        return np.array([_numbers(row, n, point.id, alike, kinds, about) for n, point in enumerate(points)])


def _numbers(row: Row, number: int, point: str, alike: Any, kinds: Any, about: Any) -> list[float]:
    own = about == point
    masks = [own & (kinds == "met"), own & (kinds == "contradicted"), ~own & (kinds == "met")]
    masks += [~own & (kinds == "contradicted"), kinds == "not_met"]
    best = [alike[:, mask].max(axis=1, initial=0.0) for mask in masks]
    says, denies, others, against, idle = best
    rest, unlike = np.maximum.reduce(best[1:]), np.maximum.reduce([says, others, against, idle])
    place, opposite = int(np.argmax(says - rest / 2)), int(np.argmax(denies - unlike / 2))
    peers = [stated for at, (stated, _) in enumerate(row["words"]) if at != number]
    return [
        *(float(one.max()) for one in best),
        *((says - rest).max(), (denies - unlike).max(), (says - denies).max(), (denies - says).max()),
        *(one[place] for one in (says, denies, others, idle)),
        *(one[opposite] for one in best),
        *_next(alike[place, masks[0]]),
        *_next(alike[opposite, masks[1]]),
        *row["words"][number],
        *(max(peers), sum(stated for stated, _ in row["words"]), len(peers), len(row["text"]), len(row["seen"])),
    ]


def _next(values: Any) -> list[float]:
    ranked = [*sorted(values, reverse=True)[:3], 0.0, 0.0, 0.0]
    return ranked[1:3]


def taught(likeness: Likeness, given: Sequence[Row], new: bool) -> HistGradientBoostingClassifier:
    """A classifier of points; no answer is compared with its own author's words."""
    inputs = np.vstack([likeness.features(row, _allowed(row, new)) for row in given])
    truth = [row["points"][p.id] for row in given for p in CATALOG.questions[row["question"]].points]
    made = HistGradientBoostingClassifier(
        max_iter=150, learning_rate=0.06, max_leaf_nodes=15, l2_regularization=1, random_state=0
    )
    return made.fit(inputs, truth)


def _allowed(row: Row, new: bool) -> Allowed:
    return (lambda author: author == AUTHORED) if new else (lambda author: author != row["author"])


def judged(machine: HistGradientBoostingClassifier, likeness: Likeness, row: Row, new: bool) -> AnswerScore:
    """An answer's points and level."""
    chances = machine.predict_proba(likeness.features(row, _allowed(row, new)))
    column = {name: chances[:, at] for at, name in enumerate(machine.classes_)}
    met, against = column["met"], column["contradicted"]
    wrong = (against >= AGAINST) & (against > NEARLY * met)
    points = CATALOG.questions[row["question"]].points
    scored = tuple(
        PointScore(p.id, bool(met[n] >= MET and not wrong[n]), bool(wrong[n]), ()) for n, p in enumerate(points)
    )
    return AnswerScore(scored, level(scored))


def show(name: str, given: Sequence[Row], scores: Sequence[AnswerScore], base: float = 0.0) -> float:
    """Print one row of figures; the kappa."""
    pairs = zip(given, scores, strict=True)
    made = figures([Rated(r["id"], r["question"], r["text"], r["points"], r["level"], s) for r, s in pairs])
    ratio = f"{made['level_qwk'] / base:.2f}" if base else "baseline"
    print(f"  {name:26} met F1 {made['met_f1']:.3f}  contradicted F1 {made['contradicted_f1']:.3f}", end="  ")
    print(f"level QWK {made['level_qwk']:.3f}  ratio {ratio}")
    return float(made["level_qwk"])


def main() -> None:
    """Print today's scorer and both ways of learning on each set."""
    given = [row for file in sorted((FOLDER / "train").glob("*.jsonl")) for row in rows(file)]
    likeness = Likeness(phrases(given))
    known = taught(likeness, given, new=False)
    for name in ("second", "third", "fourth"):
        seen = rows(FOLDER / f"answers-{name}.jsonl")
        print(f"answers-{name}: {len(seen)} answers")
        asked = [CATALOG.questions[row["question"]] for row in seen]
        today = [score_answer(row["text"], q.points, q.ask) for row, q in zip(seen, asked, strict=True)]
        base = show("today's scorer", seen, today)
        found: dict[str, AnswerScore] = {}
        names = sorted({row["question"] for row in seen})
        for fold in range(3):
            part = set(names[fold::3])
            machine = taught(likeness, [row for row in given if row["question"] not in part], new=True)
            found |= {row["id"]: judged(machine, likeness, row, True) for row in seen if row["question"] in part}
        show("learnt, new question", seen, [found[row["id"]] for row in seen], base)
        show("learnt, with rated answers", seen, [judged(known, likeness, row, False) for row in seen], base)


if __name__ == "__main__":
    main()
