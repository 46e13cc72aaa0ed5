"""Plays a scenario many times with scripted and random trainees, to find what no author can see by reading."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random

from bot.catalog.lines import all_lines, spoken_for
from bot.catalog.scenario import Scenario
from bot.catalog.temperament import SITUATIONS, Temperament
from bot.roleplay.facts import QUESTIONS
from bot.roleplay.heard import Heard
from bot.roleplay.objections import standing
from bot.roleplay.respond import open_talk, respond
from bot.roleplay.scene import Scene
from bot.roleplay.state import BuyerState, beginning

OPENING = ("identify_self", "state_purpose", "ask_permission", "relevant_hook")
VALUE = (
    "present_benefit",
    "give_evidence",
    "differentiate",
    "empathise",
    "reduce_risk",
    "build_longterm",
    "paraphrase",
)
POSITIVE = (
    *OPENING, *VALUE, *sorted(QUESTIONS), "thank", "answer_objection", "check_resolved", "trade_concession",
    "offer_alternative", "trial_close", "ask_for_order", "set_next_step", "summarise_agreement", "explain_terms",
    "secure_payment", "cross_sell", "trade_in", "comply_policy", "reach_decision_maker",
)  # fmt: skip
# How often an able trainee asks for the reason of a worry before he answers it.
ONLY_ASKS = 0.25
NEGATIVE = (
    "neg_pressure", "neg_disparage", "neg_overpromise", "neg_early_discount", "neg_argue", "neg_privacy", "neg_bribe",
)  # fmt: skip


@dataclass
class Findings:
    """What many plays of one scenario showed."""

    plays: int = 0
    endings: dict[str, Counter[str]] = field(default_factory=dict)
    lengths: dict[str, list[int]] = field(default_factory=dict)
    said: Counter[str] = field(default_factory=Counter)
    repeats: list[str] = field(default_factory=list)
    silent: int = 0

    def unreached(self, scenario: Scenario) -> list[str]:
        """Ids of the scenario's own lines that were never said."""
        return [key for key, _ in all_lines(scenario) if key not in self.said]


Trainee = Callable[[Scene, BuyerState, Random], Heard]


def rehearse(scenario: Scenario, temperament: Temperament, plays: int, seed: int = 0) -> Findings:
    """Play a scenario `plays` times with each kind of trainee."""
    findings = Findings()
    for name, trainee in TRAINEES.items():
        findings.endings[name], findings.lengths[name] = Counter(), []
        for number in range(plays):
            _play(scenario, temperament, trainee, Random(f"{seed}:{name}:{number}"), name, findings)
    return findings


def _play(
    scenario: Scenario, temperament: Temperament, trainee: Trainee, random: Random, name: str, findings: Findings
) -> None:
    opened = open_talk(scenario, temperament, beginning(scenario), random)
    state, said = opened.state, list(opened.said)
    while state.ending is None:
        heard = trainee(Scene(scenario, temperament, random), state, random)
        response = respond(scenario, temperament, state, heard, random)
        findings.silent += not response.said
        state, said = response.state, [*said, *response.said]
    findings.plays += 1
    findings.endings[name][state.ending] += 1
    findings.lengths[name].append(state.turn)
    findings.said.update(state.used)
    findings.repeats += [line for line, times in Counter(said).items() if times > 1]


def _expert(scene: Scene, state: BuyerState, random: Random) -> Heard:
    """Opens well, asks, answers each worry by what it needs, then asks for the goal."""
    if state.turn == 0:
        return Heard("", OPENING)
    if worries := standing(scene, state):
        if random.random() < ONLY_ASKS:
            return Heard("", ("probe_objection",))
        needed = tuple(random.choice(group) for group in worries[0].resolve.groups)
        about = worries[0].resolve.about
        return Heard(about[0] if about else "", ("empathise", "probe_objection", *needed))
    facts = [fact for fact in scene.scenario.facts if fact.id not in state.told and fact.trust <= state.trust]
    if facts and state.turn < scene.scenario.turns.least:
        return Heard("", (random.choice(facts[0].asked_by), "empathise"), asked=(facts[0].id,))
    goal = scene.scenario.goal
    untold = [fact for fact in goal.told if fact not in state.told]
    if untold:
        return Heard("", ("ask_decision", "empathise"), asked=(untold[0],))
    if state.trust < goal.trust or state.interest < goal.interest:
        return Heard("", tuple(random.sample(VALUE, 3)))
    return Heard("", ("summarise_agreement", *goal.by))


def _average(scene: Scene, state: BuyerState, random: Random) -> Heard:
    """Says good things at random, asks now and then, closes late."""
    behaviours = random.sample(POSITIVE, random.choice((1, 1, 2, 3)))
    asked = tuple(fact.id for fact in scene.scenario.facts if set(fact.asked_by) & set(behaviours))
    about = [word for worry in standing(scene, state) for word in worry.resolve.about]
    return Heard(random.choice(about) if about else "", tuple(behaviours), asked=asked[:1])


def _patient(scene: Scene, state: BuyerState, random: Random) -> Heard:
    """As able, but in no hurry: talks on until the buyer's time is nearly up."""
    if state.turn >= scene.scenario.turns.most - 2 or (standing(scene, state) and random.random() < 0.7):
        return _expert(scene, state, random)
    return random.choice((_average, _polite))(scene, state, random) if random.random() < 0.5 else _value(random)


def _value(random: Random) -> Heard:
    return Heard("", tuple(random.sample((*VALUE, "ask_problem", "probe_objection"), 2)))


def _impatient(scene: Scene, state: BuyerState, random: Random) -> Heard:
    """Able, but asks for the goal again and again, also when it is far too early."""
    if random.random() < 0.4:
        return Heard("", scene.scenario.goal.by)
    return _expert(scene, state, random)


def _polite(scene: Scene, state: BuyerState, random: Random) -> Heard:
    """Pleasant, and slow to come to the point."""
    if random.random() < 0.6:
        return Heard("", tuple(random.sample(("thank", "empathise", "ask_permission", "identify_self"), 2)))
    return _average(scene, state, random)


def _pushy(scene: Scene, state: BuyerState, random: Random) -> Heard:
    return Heard("", tuple(random.sample(("neg_pressure", "ask_for_order", "neg_early_discount", "neg_argue"), 2)))


def _dishonest(scene: Scene, state: BuyerState, random: Random) -> Heard:
    claims = random.choice(((("price",), ()), ((), ("discount",)), ((), ())))
    behaviours = tuple(random.sample((*NEGATIVE, "present_benefit", "ask_situation"), 2))
    return Heard("", behaviours, wrong_claims=claims[0], beyond_claims=claims[1])


def _absent(scene: Scene, state: BuyerState, random: Random) -> Heard:
    return Heard("", (), situation=random.choice(("silence", "off_topic", "vague")))


def _anything(scene: Scene, state: BuyerState, random: Random) -> Heard:
    situation = random.choice((None, None, None, *SITUATIONS[:6]))
    behaviours = tuple(random.sample((*POSITIVE, *POSITIVE, *NEGATIVE), random.choice((0, 1, 1, 2, 3))))
    goodbye = random.random() < 0.03
    asked = tuple(fact.id for fact in scene.scenario.facts if random.random() < 0.1)
    return Heard("", tuple(dict.fromkeys(behaviours)), situation, asked, goodbye=goodbye)


TRAINEES: Mapping[str, Trainee] = {
    "expert": _expert,
    "average": _average,
    "patient": _patient,
    "impatient": _impatient,
    "polite": _polite,
    "pushy": _pushy,
    "dishonest": _dishonest,
    "absent": _absent,
    "anything": _anything,
}


def complaints(scenario: Scenario, temperament: Temperament, findings: Findings) -> list[str]:
    """What a scenario has to mend, in words for its author; empty if it is sound."""
    found = [f"{scenario.id}: said twice: {line}" for line in sorted(set(findings.repeats))]
    if findings.silent:
        found.append(f"{scenario.id}: {findings.silent} times the buyer had nothing to say")
    reached = {ending for endings in findings.endings.values() for ending in endings}
    found += [f"{scenario.id}: ending never reached: {ending}" for ending in sorted(set(scenario.endings) - reached)]
    found += [f"{scenario.id}: line never said: {key}" for key in findings.unreached(scenario)]
    found += _wrong_people(scenario, findings)
    known = {
        key for situation in SITUATIONS if situation not in {"missed", "goodbye", "withheld"} for key in [situation]
    }
    found += [
        f"{scenario.id}: no line for {key}" for key in sorted(known) if not any(spoken_for(scenario, temperament, key))
    ]
    return found


def _wrong_people(scenario: Scenario, findings: Findings) -> list[str]:
    """Experts have to win, and the pushy, the dishonest and the absent must not."""
    rates = {name: endings["won"] / max(1, endings.total()) for name, endings in findings.endings.items()}
    found = [] if rates["expert"] >= 0.6 else [f"{scenario.id}: experts win only {rates['expert']:.0%}"]
    found += [f"{scenario.id}: {name} trainees win {rates[name]:.0%}" for name in _LOSERS if rates[name] > 0.02]
    return found


_LOSERS = ("pushy", "dishonest", "absent")
