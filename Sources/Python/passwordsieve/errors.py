"""Errors."""


class PasswordSieveError(Exception):
    """A file, a policy, a list or an argument that cannot be used: one line with the place, the problem and the remedy.

    It never holds a password.
    """
