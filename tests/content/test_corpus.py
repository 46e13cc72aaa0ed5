"""The corpus is written, labelled by the contract's behaviours, varied, and apart from the evaluation set."""

from collections import Counter

import pytest

from bot.catalog.items import Catalog
from bot.language.likeness import pieces
from bot.language.normalise import normal_text
from bot.scoring.corpus import CORPUS, Example, read_folder

NEAR = 0.6
TRAIN = read_folder(CORPUS / "train")
EVALUATION = read_folder(CORPUS / "evaluation")


def near_duplicates(examples: list[Example]) -> list[str]:
    """Pairs whose character 4-grams overlap too much."""
    index: dict[str, list[int]] = {}
    grams = [pieces(normal_text(example.text), 4) for example in examples]
    found = []
    for number, own in enumerate(grams):
        shared = Counter(other for piece in own for other in index.get(piece, ()))
        for other, count in shared.items():
            if min(len(own), len(grams[other])) >= 6 and count / (len(own) + len(grams[other]) - count) > NEAR:
                found.append(f"{examples[other].id} ~ {examples[number].id}: {examples[number].text}")
        for piece in own:
            index.setdefault(piece, []).append(number)
    return found


def test_no_turn_is_nearly_another() -> None:
    assert near_duplicates([*TRAIN, *EVALUATION]) == []


def test_labels_are_the_contracts(catalog: Catalog) -> None:
    used = {label for example in [*TRAIN, *EVALUATION] for label in example.labels | example.near}
    assert used <= set(catalog.behaviours)


def test_no_behaviour_is_both_shown_and_only_near() -> None:
    assert [example.id for example in [*TRAIN, *EVALUATION] if example.labels & example.near] == []


def test_the_corpus_is_large_and_broad_enough(catalog: Catalog) -> None:
    counts = Counter(label for example in TRAIN for label in example.labels)
    assert len(TRAIN) >= 6000
    assert sum(bool(example.near) for example in TRAIN) >= 900
    assert {behaviour: counts[behaviour] for behaviour in catalog.behaviours if counts[behaviour] < 150} == {}


def test_a_tenth_of_the_corpus_shows_nothing() -> None:
    assert sum(not example.labels for example in TRAIN) / len(TRAIN) >= 0.1


def test_the_evaluation_set_has_its_own_authors_and_dialogues() -> None:
    assert len(EVALUATION) >= 800
    assert len({example.dialogue for example in EVALUATION}) >= 40
    assert not {example.author for example in TRAIN} & {example.author for example in EVALUATION}


@pytest.mark.parametrize("field", ["context", "text", "family"])
def test_no_turn_lacks_a_field(field: str) -> None:
    empty = [example.id for example in TRAIN if not getattr(example, field).strip()]
    assert empty == []
