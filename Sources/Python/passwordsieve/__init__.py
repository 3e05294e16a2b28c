"""Decides whether a new password may be used, and says why.

    checker = passwordsieve.Checker(custom="contoso.txt")
    verdict = checker.check("Contoso2026!", user=passwordsieve.User(account_name="jdoe"))
    if not verdict.is_accepted:
        print(verdict.message("de"))

Open one checker and share it: any thread may use it at any time, and so may the children of a fork. Checks release the
interpreter's lock.
"""
from .checker import Checker, User
from .errors import PasswordSieveError
from .guidance import Guidance, Points, Rule
from .verdict import Verdict
from .version import __version__

__all__ = ["Checker", "Guidance", "PasswordSieveError", "Points", "Rule", "User", "Verdict", "__version__"]
