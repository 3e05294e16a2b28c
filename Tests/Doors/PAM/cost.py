"""What Tests/Doors/PAM/cost measures, in the machine of Tests/Doors/PAM/sandbox."""

import re
import statistics
import sys

from machine import *

ROUNDS = 50
LIMIT = 25


def measure(module, arguments, last):
    service(arguments, module=module, last=last)
    done = host("measure", "jdoe", GOOD)
    assert done.returncode == 0, done.stdout
    return float(done.stdout.split()[-1])


install()
without, started, judged = [], [], []
for _ in range(ROUNDS):
    # One after the other, so that both meet the same load. Without the module pam_unix asks for the password itself.
    without.append(measure("pam_permit.so", "", "password required pam_unix.so yescrypt"))
    started.append(measure(MODULE, "command=/bin/true enforce_for_root", "password required pam_unix.so use_authtok yescrypt"))
    judged.append(measure(MODULE, "enforce_for_root", "password required pam_unix.so use_authtok yescrypt"))
without, started, judged = map(statistics.median, (without, started, judged))
print(f"median of {ROUNDS} changes: {without:.1f} ms without the module, {started:.1f} with a command that does nothing, "
      f"{judged:.1f} with pwsieve: {judged - without:.1f} ms more")

service()
maps = host("authenticate", "jdoe", GOOD).stdout
sizes = [int(end, 16) - int(begin, 16) for begin, end in re.findall(r"(\w+)-(\w+) .*pam_pwsieve", maps)]
foreign = re.findall(r"(?i)\S*(?:swift|libicu|passwordsieve)\S*", maps)
print(f"a program that changes nothing maps {sum(sizes) // 1024} KB of the module, and {len(foreign)} files of the library")
sys.exit(judged - without >= LIMIT or bool(foreign))
