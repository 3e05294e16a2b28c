"""The cases of `Tests/Doors/OpenLDAP/run`."""
import concurrent.futures, os, re, shlex, socket, statistics, subprocess, sys, threading, time

module, work = sys.argv[1:3]
passed = failed = 0
BASE, ADMIN, ADMIN_PASSWORD = "dc=example,dc=test", "cn=admin,dc=example,dc=test", "Kettle+Quarry_58"
GOOD, BANNED = "Walnut?Tugboat-46", "Contoso2026!"
REASON = "This password is too easy to guess, since most of it is common or banned words. Add at least 3 characters outside of common words."
log_lines = []


def check(name, condition, detail=""):
    global passed, failed
    if condition:
        passed += 1
    else:
        failed += 1
        print(f"✘ {name}: {detail}", flush=True)


def run(command, text=""):
    return subprocess.run(command, input=text, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=60)


system_log = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
system_log.bind("/dev/log")


def receive():
    while True:
        log_lines.append(system_log.recv(1 << 16).decode(errors="replace"))


threading.Thread(target=receive, daemon=True).start()


def logged(part, within=3):
    end = time.monotonic() + within
    while time.monotonic() < end and not any(part in line for line in log_lines):
        time.sleep(0.02)
    return any(part in line for line in log_lines)


custom = f"{work}/contoso.txt"
with open(custom, "w") as file:
    file.write("contoso\n")
argument = f"custom={custom} language=en"
os.makedirs(f"{work}/data")
with open(f"{work}/slapd.conf", "w") as file:
    file.write("".join(f"include /etc/ldap/schema/{name}.schema\n" for name in ("core", "cosine", "inetorgperson")))
    file.write(f"""pidfile {work}/pid
modulepath /usr/lib/ldap
moduleload back_mdb
moduleload ppolicy
moduleload {module}
database mdb
suffix {BASE}
rootdn {ADMIN}
rootpw {ADMIN_PASSWORD}
directory {work}/data
access to attrs=userPassword by self write by dn.exact={"uid=boss," + BASE} write by anonymous auth
access to * by dn.exact={"uid=boss," + BASE} write by * read
overlay ppolicy
ppolicy_default cn=policy,{BASE}
""")
log = open(f"{work}/slapd.log", "wb")
server = subprocess.Popen(["/usr/sbin/slapd", "-f", f"{work}/slapd.conf", "-h", "ldap://127.0.0.1", "-d", "stats"], stdout=log, stderr=log)
for _ in range(200):
    with socket.socket() as probe:
        if probe.connect_ex(("127.0.0.1", 389)) == 0:
            break
    time.sleep(0.05)


def as_admin(*command):
    return [*command, "-H", "ldap://127.0.0.1", "-x", "-D", ADMIN, "-w", ADMIN_PASSWORD]


def person(name):
    return f"uid={name},{BASE}"


result = run(as_admin("ldapadd"), f"""dn: {BASE}
objectClass: organization
objectClass: dcObject
o: Example
dc: example

dn: cn=policy,{BASE}
objectClass: device
objectClass: pwdPolicy
objectClass: pwdPolicyChecker
cn: policy
pwdAttribute: userPassword
pwdCheckQuality: 2
pwdCheckModule: {module}
pwdCheckModuleArg: {argument}

""" + "".join(f"""dn: {person(name)}
objectClass: inetOrgPerson
uid: {name}
cn: Jane Qvwzkr
sn: Qvwzkr
mail: jane.xjhpmt@example.com

""" for name in ["jdoe", "jroe", "boss"] + [f"user{number}" for number in range(16)]))
check("the directory is filled", result.returncode == 0, result.stdout)


def set_password(name, new):
    """By the rootdn, whom the overlay does not check."""
    return run(as_admin("ldappasswd", "-s", new, person(name)))


def reset(name, new):
    """By an administrator."""
    return run(["ldappasswd", "-H", "ldap://127.0.0.1", "-x", "-D", person("boss"), "-w", GOOD, "-s", new, person(name)])


def change(name, old, new):
    return run(["ldappasswd", "-H", "ldap://127.0.0.1", "-x", "-D", person(name), "-w", old, "-a", old, "-s", new])


def modify(name, old, new):
    return run(["ldapmodify", "-H", "ldap://127.0.0.1", "-x", "-D", person(name), "-w", old],
               f"dn: {person(name)}\nchangetype: modify\nreplace: userPassword\nuserPassword: {new}\n")


def can_bind(name, password):
    return run(["ldapwhoami", "-H", "ldap://127.0.0.1", "-x", "-D", person(name), "-w", password]).returncode == 0


def set_argument(value):
    result = run(as_admin("ldapmodify"),
                 f"dn: cn=policy,{BASE}\nchangetype: modify\nreplace: pwdCheckModuleArg\npwdCheckModuleArg: {value}\n")
    check(f"the argument {value} is set", result.returncode == 0, result.stdout)


# MARK: Each way to set a password

result = set_password("jdoe", GOOD)
check("a good password is set", result.returncode == 0, result.stdout)
check("the person binds", can_bind("jdoe", GOOD))
set_password("boss", GOOD)
result = reset("jroe", BANNED)
check("a reset: banned", result.returncode != 0 and REASON in result.stdout.replace("\n ", ""), result.stdout)
check("a reset: good", reset("jroe", GOOD).returncode == 0 and can_bind("jroe", GOOD))
check("the rootdn is exempt, as the page says", set_password("jroe", BANNED).returncode == 0)
for name, way in [("ldappasswd", change), ("ldapmodify", modify)]:
    result = way("jdoe", GOOD, BANNED)
    check(f"{name}: banned, with the whole reason", result.returncode != 0 and REASON in result.stdout.replace("\n ", ""), result.stdout)
    check(f"{name}: the old one goes on", can_bind("jdoe", GOOD))
    check(f"{name}: the rules are in the system log", logged(f"refused a password for {person('jdoe')}: banned"), log_lines)
    result = way("jdoe", GOOD, "Lentil&Drumkit_83")
    check(f"{name}: good", result.returncode == 0 and can_bind("jdoe", "Lentil&Drumkit_83"), result.stdout)
    change("jdoe", "Lentil&Drumkit_83", GOOD)
for name, password in [("the surname", "Qvwzkr+Quarry_58"), ("the common name", "Xu-JaneQvwzkr58"), ("the mail address", "Xjhpmt+Xjhpmt5")]:
    result = change("jdoe", GOOD, password)
    check(f"{name} in it", result.returncode != 0, result.stdout)
result = run(["ldapadd", "-H", "ldap://127.0.0.1", "-x", "-D", person("boss"), "-w", GOOD],
             f"dn: {person('new')}\nobjectClass: inetOrgPerson\nuid: new\ncn: New\nsn: New\nuserPassword: {BANNED}\n")
check("a new entry", result.returncode != 0 and REASON in result.stdout.replace("\n ", ""), result.stdout)

# MARK: Many clients at once

for number in range(16):
    set_password(f"user{number}", GOOD)
with concurrent.futures.ThreadPoolExecutor(8) as pool:
    results = list(pool.map(lambda number: change(f"user{number % 16}", GOOD, BANNED), range(320)))
check("many clients are refused", all(result.returncode != 0 for result in results))
told = sum(REASON in result.stdout.replace("\n ", "") for result in results)
print(f"{told} of {len(results)} clients at once got the reason", flush=True)
check("slapd is there", server.poll() is None)

# MARK: The page

page = open("Sources/PasswordSieve/PasswordSieve.docc/OpenLDAP.md").read()
block = re.search(r"```console\n(.*?)```", page, re.S).group(1)
for part in block.split("$ ")[1:]:
    command, _, expected = part.partition("\n")
    shown = run(shlex.split(command.replace("PASSWORD", GOOD)) + ["-H", "ldap://127.0.0.1"]).stdout
    check(f"the page: {command}", shown.split() == expected.split(), shown)
check("the page: the system log", logged(re.search(r"```\n(pwsieve: .*?)```", page, re.S).group(1).strip()))

# MARK: When the check fails

set_password("jdoe", GOOD)
for name, value, part in [("a missing list", "custom=/missing.txt", "/missing.txt: cannot read the list"),
                          ("an unknown word", "costum=x", 'there is no "costum"'),
                          ("a broken policy", f"policy={custom}", "contoso.txt")]:
    set_argument(value)
    result = change("jdoe", GOOD, "Osprey/Mustard.62k")
    check(f"{name} refuses", result.returncode != 0 and "could not be checked" in result.stdout, result.stdout)
    check(f"{name} is in the system log", logged(part), log_lines[-3:])
set_argument("policy=entra language=de")
result = change("jdoe", GOOD, "Welcome2026!")
check("another policy and language", "zu leicht zu erraten" in result.stdout.replace("\n ", ""), result.stdout)

# MARK: A new list without a restart

set_argument(argument + " policy=recommended")
check("accepted with the old list", change("jdoe", GOOD, "Osprey/Mustard.62k").returncode == 0)
with open(custom + ".new", "w") as file:
    file.write("osprey\nmustard\nlentil\ndrumkit\n")
os.rename(custom + ".new", custom)
end = time.monotonic() + 90
while time.monotonic() < end and (result := change("jdoe", "Osprey/Mustard.62k", "Lentil&Drumkit5")).returncode == 0:
    change("jdoe", "Lentil&Drumkit5", "Osprey/Mustard.62k")
    time.sleep(1)
check("refused with the new one", result.returncode != 0, result.stdout)

# MARK: Cost

def median(module_is_used):
    run(as_admin("ldapmodify"), f"dn: cn=policy,{BASE}\nchangetype: modify\nreplace: pwdCheckModule\n"
        + (f"pwdCheckModule: {module}\n" if module_is_used else ""))
    times = []
    for number in range(50):
        start = time.monotonic()
        result = reset("jroe", f"Walnut?Tugboat-{number}46")
        times.append(time.monotonic() - start)
        assert result.returncode == 0, result.stdout
    return 1000 * statistics.median(times)

without, with_check = median(False), median(True)
print(f"setting a password: {without:.2f} ms without the module, {with_check:.2f} ms with it: {with_check - without:.2f} ms more", flush=True)

# MARK: Secrets

server.terminate()
server.wait()
slapd_log = open(f"{work}/slapd.log", errors="replace").read()
for name, text in [("the system log", " ".join(log_lines)), ("slapd's log", slapd_log)]:
    check(f"{name} was looked at", len(text) > 100, text)
    check(f"{name} holds no password", not any(secret.lower() in text.lower() for secret in (BANNED[1:-1], GOOD[1:-1], "Lentil&Drumkit")), name)
check("no error of slapd", "lt_dlopen failed" not in slapd_log, slapd_log[-500:])
print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0)
