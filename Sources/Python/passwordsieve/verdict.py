"""Verdicts."""
from __future__ import annotations

import functools
import json
import weakref
from typing import Any

from . import library


class Verdict:
    """The judgement of a password. It holds no text of the password, and never changes."""

    def __init__(self, handle: int) -> None:
        self._handle = handle
        weakref.finalize(self, library.load().verdict_free, handle)

    @functools.cached_property
    def details(self) -> dict[str, Any]:
        """Everything, as ``passwordsieve.h`` describes for ``pwsieve_verdict_json``."""
        result: dict[str, Any] = json.loads(library.taken(library.load().verdict_json(self._handle)))
        return result

    @property
    def is_accepted(self) -> bool:
        """Whether the password may be used."""
        return bool(self.details["decision"] == "accepted")

    @property
    def score(self) -> int | None:
        """The points that the password scored; None if the policy does not score."""
        return self.details.get("score")

    @property
    def required_score(self) -> int | None:
        """The points that the policy asks for; None where there is no score."""
        return self.details.get("required")

    @property
    def codes(self) -> list[str]:
        """The rules that the password breaks, such as ``tooShort`` or ``banned``."""
        return list(self.details["codes"])

    @property
    def outcome(self) -> str | None:
        """``onPremisesPolicy`` or ``bannedPasswordPolicy``; None if no rule is broken."""
        return self.details.get("outcome")

    def message(self, languages: str = "en", *, for_administrator: bool = False) -> str:
        """Returns a sentence or two for each broken rule; an empty text if there is none.

        :param languages: tags such as ``de-AT``, separated by commas, or the value of ``Accept-Language``.
        :param for_administrator: names rules, lists and terms, and so parts of the password.
        """
        return library.taken(
            library.load().verdict_message(self._handle, 1 if for_administrator else 0, languages.encode()))

    def __repr__(self) -> str:
        return f"<Verdict {self.details['decision']}: {', '.join(self.codes) or 'no rule is broken'}>"
