"""The cases of Tests/Doors/PAM/run, or those that are named. They run in the machine of Tests/Doors/PAM/sandbox, one after the other."""

import sys

from checks import *
from machine import *
import people, arguments, failures, logins, programs
# The last one, since it takes the module away.
import package


def main():
    install()
    failed = 0
    chosen = [each for each in cases if len(sys.argv) < 2 or each.__name__ in sys.argv[1:]]
    for each in chosen:
        set_password("jdoe", GOOD)
        service()
        position = len(log.text)
        try:
            each()
            lines = log.since(position)
            for password in GOOD, BANNED, BETTER:
                assert password not in lines, f"the system log quotes a password:\n{lines}"
            print(f"passed {each.__name__}", flush=True)
        except Exception as error:
            failed += 1
            print(f"FAILED {each.__name__}: {type(error).__name__}: {error}", flush=True)
    print(f"{len(chosen) - failed} passed, {failed} failed")
    sys.exit(failed > 0)


main()
