"""The pipeline's first step: Simplified, full-width and mixed spellings become one."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from engine.components.plain_text import readable


# Rasa wires a component into the graph by the kind it is registered as; the tokenizer's kind is the
# only one that runs, in training and in use, before everything that reads the text.
@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class Normaliser(GraphComponent):
    """Gives the tokenizer, the features and the lookup tables one spelling of every message."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Normaliser:
        """A component without state: nothing is learnt and nothing is stored."""
        return cls()

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Normalise what the classifier learns from."""
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Normalise what the classifier is asked about."""
        for message in messages:
            text = message.get(TEXT)
            if text is not None:
                message.set(TEXT, readable(text))
        return messages
