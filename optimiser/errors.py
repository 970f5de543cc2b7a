"""What can go wrong, and the exit code of each.

Exception
├── InvalidInputError        3   tables or scenario cannot be used (defined in ``data.complaints``)
└── OptimiserError
    ├── UsageError           2   the call itself is wrong
    ├── InfeasibleError      4   no plan can obey the rules; names those that clash
    ├── NoCoverError         4   no network of facilities covers what is asked
    ├── UnreachableError     6   a public source did not answer as promised
    ├── AuditError           1   a plan broke a rule: a defect of ours, never written
    ├── DiffersError         1   a plan made again is not the one in its folder; what differs was told
    ├── StoppedError       130   the user stopped it; what was finished by then is kept
    ├── TimeLimitError       5   the time limit came first; the best plan is written
    └── SolverError          1   the solver did not answer as it must
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.complaints import InvalidInputError

if TYPE_CHECKING:
    from optimiser.problem.repair import Repair

__all__ = [
    "AuditError",
    "Bottleneck",
    "DiffersError",
    "InfeasibleError",
    "InvalidInputError",
    "NoCoverError",
    "OptimiserError",
    "Reason",
    "SolverError",
    "StoppedError",
    "TimeLimitError",
    "UnreachableError",
    "UsageError",
]


class OptimiserError(Exception):
    """Base of our own errors; carries a message code and its details."""

    exit_code = 1

    def __init__(self, code: str, **details: str | float) -> None:
        """Keep the code of the message and its details."""
        self.code, self.details = code, details
        super().__init__(f"{code}: {details}" if details else code)


class UsageError(OptimiserError):
    """The call is wrong: an unknown key, a negative number, a folder that does not exist."""

    exit_code = 2


class NoCoverError(OptimiserError):
    """No network of facilities covers what is asked."""

    exit_code = 4


@dataclass(frozen=True)
class Reason:
    """A further reason why there is no plan, as a message code with details."""

    code: str
    details: Mapping[str, str | int]
    """Codes of areas are replaced by names when the sentence is written."""


@dataclass(frozen=True)
class Bottleneck:
    """Where more is asked than can be: a cut through which fewer places flow than rules ask [places].

    Args:
        demands: rows that ask for places, and how many, by rule and index.
        bounds: rows that let no more through, and how many, by rule and index.
        municipalities: codes of those that the rows are about.
        unit: what the smallest areas are, ``municipality`` or ``province``.

    """

    demands: Mapping[tuple[str, tuple[str, ...]], int]
    bounds: Mapping[tuple[str, tuple[str, ...]], int]
    municipalities: tuple[str, ...]
    unit: str = "municipality"

    @property
    def asked(self) -> int:
        """What the rows ask for together."""
        return sum(self.demands.values())

    @property
    def possible(self) -> int:
        """What the rows let through together."""
        return sum(self.bounds.values())

    @property
    def short(self) -> int:
        """By how much more is asked than can be."""
        return self.asked - self.possible


class InfeasibleError(OptimiserError):
    """No plan can obey the rules.

    Args:
        clash: names of rows that cannot hold together, by rule.
        missing: smallest number of places left open, by scope, group and period.
        hidden: only rows that the audience may not see cause it; nothing more is told.
        reasons: further reasons, such as sizes that cannot add up.
        surplus: smallest number of places by which minimums and fixed numbers exceed what is required, by scope, group
            and period; only where leaving places open does not help.
        unplaceable: those of ``surplus`` where the requirement is not exceeded: it is of groups that cannot come there.
        numbers: places that a row of the clash asks or allows, by rule and index, where it is one number.
        remedy: code of the sentence that says what can be done; ``None`` for the usual one.
        bottlenecks: where more is asked than can be, the largest first; none where the rules that clash are no flow.
        repairs: the cheapest ways to make a plan possible, where they were sought.

    """

    exit_code = 4

    def __init__(
        self,
        clash: Mapping[str, Sequence[tuple[str, ...]]],
        missing: Mapping[tuple[str, ...], float],
        *,
        hidden: bool = False,
        reasons: Sequence[Reason] = (),
        surplus: Mapping[tuple[str, ...], float] | None = None,
        unplaceable: Collection[tuple[str, ...]] = (),
        numbers: Mapping[tuple[str, tuple[str, ...]], int] | None = None,
        remedy: str | None = None,
        bottlenecks: Sequence[Bottleneck] = (),
        repairs: Sequence["Repair"] = (),
    ) -> None:
        """Keep the clash and the smallest relaxation."""
        super().__init__("infeasible", rules=", ".join(clash))
        self.clash, self.missing, self.hidden = clash, missing, hidden
        self.reasons, self.remedy, self.surplus = tuple(reasons), remedy, dict(surplus or {})
        self.unplaceable = frozenset(unplaceable)
        self.numbers, self.bottlenecks = dict(numbers or {}), tuple(bottlenecks)
        self.repairs = tuple(repairs)

    @property
    def rows(self) -> list[tuple[str, tuple[str, ...]]]:
        """Every row of the clash, by rule and index."""
        return [(rule, tuple(index)) for rule, indices in self.clash.items() for index in indices]

    def with_repairs(self, repairs: Sequence["Repair"]) -> "InfeasibleError":
        """The same clash with ways out of it."""
        return InfeasibleError(
            self.clash,
            self.missing,
            hidden=self.hidden,
            reasons=self.reasons,
            surplus=self.surplus,
            unplaceable=self.unplaceable,
            numbers=self.numbers,
            remedy=self.remedy,
            bottlenecks=self.bottlenecks,
            repairs=repairs,
        )


class UnreachableError(OptimiserError):
    """A public source could not be reached or answered otherwise than promised; what was fetched before is kept."""

    exit_code = 6


class AuditError(OptimiserError):
    """The auditor found a broken rule in a plan that was about to be written."""


class DiffersError(OptimiserError):
    """A plan that was made again is not the same as the one in its folder."""


class TimeLimitError(OptimiserError):
    """The time limit or Ctrl-C came before the gap was proven; the best plan, if any, is written."""

    exit_code = 5


class StoppedError(OptimiserError):
    """The user stopped a job of several parts; the parts that were finished are kept."""

    exit_code = 130


class SolverError(OptimiserError):
    """The solver stopped without a proven answer."""
