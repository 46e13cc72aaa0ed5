"""Runs the whole evaluation and fills the page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import combinations

from tqdm import tqdm

from bot.catalog.items import Catalog
from bot.catalog.rubric import GENERAL, Rubric
from bot.evaluation import curve, data, marks, page, turns
from bot.evaluation.answers import HELD_OUT, evaluate_answers
from bot.evaluation.measures import Marks
from bot.evaluation.turns import TurnFigures
from bot.evaluation.unanswered import unanswered
from bot.scoring.answering.examples import read_rated
from bot.scoring.answers import AnswerScorer
from bot.scoring.corpus import CORPUS, Example, read_folder
from bot.scoring.model import TrainedScorer
from bot.scoring.training import train

Row = tuple[object, ...]
# The targets that issue 3 sets.
MACRO, MICRO, LEAST, ACCUSATIONS, RANK, KAPPA, ERROR = 0.80, 0.82, 0.50, 0.85, 0.85, 0.75, 10
POINTS, LEVELS = 0.80, 0.80


@dataclass(frozen=True)
class Evaluation:
    """The evaluation set and the scorer that is measured on it."""

    scorer: TrainedScorer
    examples: list[Example]
    rubric: Rubric

    @property
    def truth(self) -> Marks:
        """The first labeller's behaviours, shape (turns, labels)."""
        return turns.truth(self.examples, self.scorer.labels)

    def figures(self, scorer: TrainedScorer) -> TurnFigures:
        """All figures of a scorer."""
        said = turns.said(scorer, self.examples, self.scorer.labels)
        return turns.figures(self.examples, self.scorer.labels, self.truth, said)


def evaluate(scorer: TrainedScorer, judge: AnswerScorer, catalog: Catalog, retrain: bool = True) -> dict[str, object]:
    """The page's values; unless told not to, trains the baseline and the learning curve's scorers on the way."""
    whole = Evaluation(scorer, data.turns(), catalog.rubrics[GENERAL])
    corpus = read_folder(CORPUS / "train")
    ours = whole.figures(scorer)
    parts = curve.shares(corpus) if retrain else []
    learnt = [(size, whole.figures(train(part, quiet=True))) for size, part in tqdm(parts, "evaluate")]
    learnt.append((len(corpus), ours))
    marked, compared = _marks(whole)
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "version": scorer.version,
        "turns": len(whole.examples),
        "dialogues": len(data.dialogues(whole.examples)),
        "summary": page.rows([*_summary(ours), *_mark_summary(compared), *_answer_summary(judge, catalog)]),
        "behaviours": page.rows(_behaviours(ours)),
        "compared": page.rows(_compared(whole, ours, corpus if retrain else [])),
        "curve": page.rows((size, found.counts.macro, found.counts.micro) for size, found in learnt),
        "confusions": page.rows(_confusions(whole)),
        "marks": page.rows(marked),
        "picture": _picture(learnt) if retrain else None,
    }


def _summary(ours: TurnFigures) -> list[Row]:
    return [
        ("macro-F1 of 38 behaviours", ours.counts.macro, ours.macro, f"≥ {MACRO}"),
        ("micro-F1", ours.counts.micro, ours.micro, f"≥ {MICRO}"),
        ("least F1 of a behaviour", float(ours.counts.f1.min()), "", f"≥ {LEAST}"),
        ("precision of the seven that cost points", ours.accusations, "", f"≥ {ACCUSATIONS}"),
    ]


def _mark_summary(found: marks.MarkFigures) -> list[Row]:
    return [
        ("overall mark: Spearman with the raters' mean", found.spearman, "", f"≥ {RANK}"),
        ("overall mark: quadratic weighted kappa", found.kappa, "", f"≥ {KAPPA}"),
        ("overall mark: mean absolute error", found.error, "", f"< {ERROR}"),
        ("pairs of levels in order", found.ordered, "", "nearly all"),
    ]


def _answer_summary(judge: AnswerScorer, catalog: Catalog) -> list[Row]:
    new = unanswered(read_rated(catalog.questions), catalog.questions)
    return [*_answer_rows(judge, catalog, "questions of the bank"), *_answer_rows(new, catalog, "as new questions")]


def _answer_rows(scorer: AnswerScorer, catalog: Catalog, name: str) -> Iterator[Row]:
    found = evaluate_answers(scorer, catalog)
    for one in (found[half] for half in HELD_OUT):
        of = f"{one['answers']} open answers, {name}"
        yield f"{of}: F1 of points met", one["met_f1"], "", f"≥ {POINTS}"
        yield f"{of}: kappa of levels", one["level_qwk"], one["level_interval"], f"≥ {LEVELS}"


def _behaviours(ours: TurnFigures) -> list[Row]:
    counts = ours.counts
    columns = zip(ours.labels, counts.f1, counts.precision, counts.recall, counts.true, strict=True)
    return [(name, float(f1), float(exact), float(found), int(true)) for name, f1, exact, found, true in columns]


def _compared(whole: Evaluation, ours: TurnFigures, corpus: Sequence[Example]) -> list[Row]:
    named = [("this scorer", ours)]
    if corpus:
        plain = whole.figures(train(corpus, quiet=True, learner=curve.learn_plainly))
        named.append(("character n-grams, logistic regression", plain))
    second = data.second_labels()
    if second:
        labelled = [Example(**{**one.__dict__, "labels": second[one.id]}) for one in whole.examples]
        said = turns.truth(labelled, ours.labels)
        named.append(("second labeller", turns.figures(whole.examples, ours.labels, whole.truth, said)))
    return [(name, one.counts.macro, one.macro, one.counts.micro, one.micro) for name, one in named]


def _confusions(whole: Evaluation) -> list[Row]:
    said = turns.said(whole.scorer, whole.examples, whole.scorer.labels)
    return list(turns.confusions(whole.scorer.labels, whole.truth, said))


def _marks(whole: Evaluation) -> tuple[list[Row], marks.MarkFigures]:
    """Rows of the marks' table, and our figures against the mean of the raters."""
    dialogues, raters = data.dialogues(whole.examples), data.ratings()
    levels = {name: one.level for rated in raters.values() for name, one in rated.items() if one.level}
    ours = marks.marks(whole.scorer, dialogues, whole.rubric)
    perfect = marks.marks_of_labels(dialogues, whole.rubric)
    against = {**{f"rater {name}": rated for name, rated in raters.items()}, "raters' mean": marks.mean_rating(raters)}
    named = [(f"ours and {name}", marks.compare(ours, rated, levels)) for name, rated in against.items()]
    named += [(f"from labels and {name}", marks.compare(perfect, rated, levels)) for name, rated in against.items()]
    for one, other in combinations(raters, 2):
        theirs = {name: rated.overall for name, rated in raters[one].items()}
        named.append((f"raters {one} and {other}", marks.compare(theirs, raters[other], levels)))
    rows: list[Row] = [(name, one.spearman, one.kappa, one.error, one.ordered) for name, one in named]
    return rows, dict(named)["ours and raters' mean"]


def _picture(learnt: Sequence[tuple[int, TurnFigures]]) -> str:
    sizes = [size for size, _ in learnt]
    macro, micro = [one.counts.macro for _, one in learnt], [one.counts.micro for _, one in learnt]
    return page.curve(sizes, {"macro-F1": macro, "micro-F1": micro})
