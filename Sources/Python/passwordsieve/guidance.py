"""Guidance while a person types."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Points:
    """The points of a password: those earned, those required, and those that are missing."""

    earned: int
    required: int
    missing: int


@dataclass(frozen=True)
class Rule:
    """A rule of the policy, and whether the password keeps it."""

    code: str
    is_met: bool


@dataclass(frozen=True)
class Guidance:
    """The progress of a password while it is typed. It names no term."""

    is_accepted: bool
    #: What to do next; None if nothing is left to do.
    hint: str | None
    #: None if the policy does not score.
    points: Points | None
    rules: tuple[Rule, ...]

    @classmethod
    def _from(cls, json: dict[str, Any]) -> Guidance:
        points = json.get("points")
        return cls(
            is_accepted=json["accepted"], hint=json.get("hint"), points=Points(**points) if points else None,
            rules=tuple(Rule(rule["code"], rule["met"]) for rule in json["rules"]))
