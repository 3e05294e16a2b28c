"""The time that the check adds to setting a password: the median of 50, less that with an empty script."""
import statistics, sys, time
from controller import ADMINISTRATOR_PASSWORD, Controller, SystemLog

pwsieve, work = sys.argv[1:3]
log = SystemLog()
empty = f"{work}/empty"
with open(empty, "w") as file:
    file.write("#!/bin/sh\nexit 0\n")
import os
os.chmod(empty, 0o755)
controller = Controller(f"{work}/dc")


def median(script):
    controller.start(script)
    if script == empty:
        controller.tool("domain", "passwordsettings", "set", "--min-pwd-age=0", "--history-length=0")
        controller.create("jdoe", "Trabant-Oyster#31")
    times = []
    for number in range(50):
        start = time.monotonic()
        result = controller.modify_by_ldaps(
            "jdoe", "Administrator", ADMINISTRATOR_PASSWORD, None, f"Trabant-{number}-Oyster#31")
        times.append(time.monotonic() - start)
        if result.returncode:
            raise SystemExit(result.stdout)
    return 1000 * statistics.median(times)


without = median(empty)
with_check = median(f"{pwsieve} check --caller samba")
controller.stop()
print(f"setting a password over LDAPS: {without:.1f} ms with an empty script, {with_check:.1f} ms with the check: "
      f"{with_check - without:.1f} ms more")
