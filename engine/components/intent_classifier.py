"""Rasa's logistic regression, stored as plain numbers."""

from __future__ import annotations

from typing import Any

import numpy
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.logistic_regression_classifier import LogisticRegressionClassifier

_NUMBERS = ("classes_", "coef_", "intercept_")


# Rasa's own way of storing it imports every estimator of scikit-learn to read three arrays back: a third
# of the server's start. Learning and predicting stay Rasa's.
@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class IntentClassifier(LogisticRegressionClassifier):
    """Tells what a message wants by its words and characters."""

    def persist(self) -> None:
        """Write the learnt numbers into the model."""
        learnt = {name: getattr(self.clf, name) for name in _NUMBERS}
        with self._model_storage.write_to(self._resource) as folder:
            numpy.savez_compressed(folder / "intents.npz", **learnt)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> IntentClassifier:
        """Read them back."""
        component = cls(config, execution_context.node_name, model_storage, resource)
        with model_storage.read_from(resource) as folder, numpy.load(folder / "intents.npz") as learnt:
            for name in _NUMBERS:
                setattr(component.clf, name, learnt[name])
        return component
