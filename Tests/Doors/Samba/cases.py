"""The cases of `Tests/Doors/Samba/run`."""
import glob, os, re, shlex, sys, threading, time
from controller import ADMINISTRATOR_PASSWORD, Controller, SystemLog, run

pwsieve, work = sys.argv[1:3]
passed = failed = 0
refused_password = "0000052D: Constraint violation"


def check(name, condition, detail=""):
    global passed, failed
    if condition:
        passed += 1
    else:
        failed += 1
        print(f"✘ {name}: {detail}", flush=True)


class ProcessList(threading.Thread):
    """All that the process list shows of the command and the shells that start it."""

    def __init__(self):
        super().__init__(daemon=True)
        self.seen = set()

    def run(self):
        while True:
            for process in glob.glob("/proc/[0-9]*"):
                try:
                    name = open(f"{process}/comm").read().strip()
                    if name in ("pwsieve", "sh"):
                        for file in ("cmdline", "environ"):
                            self.seen.add(open(f"{process}/{file}", "rb").read())
                except OSError:
                    pass
            time.sleep(0.002)


log = SystemLog()
every_line = []
processes = ProcessList()
processes.start()


def lines():
    taken = log.take()
    every_line.extend(taken)
    return " ".join(taken)


policy = f"{work}/policy.json"
with open(policy, "w") as file:
    file.write('{ "name": "ours", "extends": "recommended" }\n')
custom = f"{work}/contoso.txt"
with open(custom, "w") as file:
    file.write("contoso\nzyxwidget\n")
controller = Controller(f"{work}/dc")
script = f"{pwsieve} check --caller samba --policy {policy} --custom {custom}"
controller.start(script)
# A person may change a password at once, and back.
controller.tool("domain", "passwordsettings", "set", "--min-pwd-age=0", "--history-length=0")

banned, needle = "Contoso2026!", "ontoso2026"
good = ["Trabant-Oyster#31", "Quarry+Kettle_58x", "Walnut?Tugboat-46", "Lentil&Drumkit_83", "Osprey/Mustard.62k"]
person, administrator = "John Doe", "Administrator"

# MARK: Each way to set a password

result = controller.create("jdoe", banned, "--given-name=John", "--surname=Doe")
check("a new account with a banned password", result.returncode != 0 and refused_password in result.stdout, result.stdout)
reason = lines()
check("the reason is in the system log", "samba: refused a password for jdoe: Banned by its score: [custom:1]" in reason, reason)
check("the account is not there", "jdoe" not in controller.tool("user", "list").stdout)
result = controller.create("jdoe", good[0], "--given-name=John", "--surname=Doe")
check("a new account with a good password", result.returncode == 0, result.stdout)
check("the person logs on", controller.can_log_on("jdoe", good[0]))

ways = [
    ("a reset by samba-tool", lambda old, new: controller.set_password("jdoe", new)),
    ("a change by samba-tool", lambda old, new: controller.change_by_tool("jdoe", old, new)),
    ("a reset over LDAPS",
     lambda old, new: controller.modify_by_ldaps(person, administrator, ADMINISTRATOR_PASSWORD, None, new)),
    ("a change over LDAPS", lambda old, new: controller.modify_by_ldaps(person, "jdoe", old, old, new)),
    ("kpasswd", lambda old, new: controller.change_by_kpasswd("jdoe", old, new)),
]
old = good[0]
for (name, way), new in zip(ways, good[1:] + good[:1]):
    log.take(within=0)
    result = way(old, banned)
    shown = {"a change by samba-tool": "NT_STATUS_PASSWORD_RESTRICTION", "kpasswd": "Password change rejected"}
    check(f"{name}: banned", result.returncode != 0 and shown.get(name, refused_password) in result.stdout, result.stdout)
    reason = lines()
    check(f"{name}: the reason", "refused a password for jdoe: Banned by its score" in reason, reason)
    check(f"{name}: the old one goes on", controller.can_log_on("jdoe", old))
    result = way(old, new)
    check(f"{name}: good", result.returncode == 0, result.stdout)
    check(f"{name}: the person logs on", controller.can_log_on("jdoe", new))
    old = new

# MARK: Names

for name, password in [("the account name", "Jdoe-Trabant#31"), ("the full name", "Trabant#31+Johndoe")]:
    result = controller.set_password("jdoe", password)
    reason = lines()
    check(f"{name} in it", result.returncode != 0 and "name" in reason and password not in reason, result.stdout + reason)

for name in ["-x", "--policy", "--", "$(touch /run/owned) `touch /run/owned`", "O'Brien \"Bob\"; touch /run/owned", "%s%n", "Jörg Müller"]:
    entry = f"dn: CN={person},CN=Users,DC=example,DC=test\nchangetype: modify\nreplace: displayName\ndisplayName: {name}\n"
    result = run(["ldapmodify", "-H", "ldaps://dc.example.test", "-x", "-D", f"{administrator}@EXAMPLE.TEST", "-w",
                  ADMINISTRATOR_PASSWORD], entry)
    check(f"the name {name} is set", result.returncode == 0, result.stdout)
    result = controller.set_password("jdoe", good[0])
    check(f"the name {name} is no obstacle", result.returncode == 0, result.stdout + lines())
check("no name is run", not os.path.exists("/run/owned"))
result = controller.set_password("jdoe", "Müller#Trabant31")
reason = lines()
check("a name beyond ASCII is known", result.returncode != 0 and "name" in reason, result.stdout + reason)

# MARK: Samba's own rule

controller.tool("domain", "passwordsettings", "set", "--complexity=off")
result = controller.set_password("jdoe", banned)
check("without Samba's complexity rule nobody is asked", result.returncode == 0 and not log.take(within=0), result.stdout)
controller.tool("domain", "passwordsettings", "set", "--complexity=on")
controller.set_password("jdoe", good[0])

# MARK: The page

page = open("Sources/PasswordSieve/PasswordSieve.docc/Samba.md").read()
controller.tool("user", "delete", "jroe")
controller.create("jroe", good[1])
block = re.search(r"```console\n(.*?)```", page, re.S).group(1)
log.take(within=0)
for part in block.split("# ")[1:]:
    command, _, expected = part.partition("\n")
    shown = controller.tool(*shlex.split(command)[1:]).stdout
    check(f"the page: {command}", shown.split() == expected.split(), shown)
written = re.search(r"```\n(pwsieve\[.*?)```", page, re.S).group(1).strip()
taken = lines()
check("the page: the system log", re.sub(r"\[\d+\]", "[]", written) in re.sub(r"\[\d+\]", "[]", taken), taken)

# MARK: When the check fails

def fails_closed(name, script, *parts):
    controller.start(script)
    log.take(within=0)
    result = controller.set_password("jdoe", good[2])
    reason = lines()
    check(f"{name} refuses", result.returncode != 0 and refused_password in result.stdout, result.stdout)
    check(f"{name} is in the system log", all(part in reason for part in parts), reason)
    check(f"{name}: the old password goes on", controller.can_log_on("jdoe", good[0]))

fails_closed("a missing list", script.replace("contoso.txt", "missing.txt"), "missing.txt: cannot read the list")
with open(policy, "w") as file:
    file.write('{ "minimumScore": "five" }\n')
fails_closed("a broken policy", script, "policy.json", "minimumScore")
os.unlink(policy)
os.mkfifo(f"{work}/pipe")
fails_closed("a list that hangs", f"{pwsieve} check --caller samba --custom {work}/pipe", "no answer within 2 s")
fails_closed("a wrong option", f"{pwsieve} check --caller samba --nonsense", "there is no such option")

# MARK: Secrets

controller.stop()
samba_log = open(controller.log, errors="replace").read()
secrets = [needle] + [password[2:-1] for password in good]
for name, text in [("the system log", " ".join(every_line)), ("Samba's log", samba_log),
                   ("the process list", " ".join(seen.decode(errors="replace") for seen in processes.seen))]:
    check(f"{name} was looked at", len(text) > 200)
    found = [secret for secret in secrets if secret.lower() in text.lower()]
    check(f"{name} holds no password", not found, f"{len(found)} passwords")
check("the command was seen in the process list", any(b"--caller" in seen for seen in processes.seen))

print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0)
