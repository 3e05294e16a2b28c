"""The cases of Tests/Doors/Python/run."""
import concurrent.futures, contextlib, ctypes, io, json, os, re, socket, subprocess, sys, tempfile, time, unicodedata, urllib.error, urllib.request

import passwordsieve
from passwordsieve import Checker, PasswordSieveError, User, library

system_library = sys.argv[1]
folder = tempfile.mkdtemp()
passed = failed = 0
GOOD, WEAK = "Kettle+Quarry_58", "Contoso2026!"


def check(name, condition, detail=""):
    global passed, failed
    if condition:
        passed += 1
    else:
        failed += 1
        print(f"✘ {name}: {detail}", flush=True)


def raises(name, part, body):
    try:
        body()
        check(name, False, "nothing was raised")
    except PasswordSieveError as error:
        check(name, part in str(error), str(error))


def write(name, text):
    path = os.path.join(folder, name)
    with open(path + ".new", "w") as file:
        file.write(text)
    os.rename(path + ".new", path)
    return path


# MARK: The interface

custom = write("contoso.txt", "contoso\n")
reports = []
checker = Checker(custom=custom, reload_interval=1, on_reload=lambda line, is_failure: reports.append((line, is_failure)))
verdict = checker.check(WEAK, user=User(account_name="jdoe"))
check("a weak password", not verdict.is_accepted and verdict.codes == ["banned"] and verdict.score < verdict.required_score == 5)
check("its outcome", verdict.outcome == "bannedPasswordPolicy")
check("its messages", "mindestens" in verdict.message("de-AT,en") and "at least" in verdict.message("xx"))
check("the administrator's", "[contoso]" in verdict.message(for_administrator=True))
check("no password in it", WEAK not in repr(verdict) and WEAK not in json.dumps(verdict.details), repr(verdict))
check("a good one", checker.check(GOOD).is_accepted and checker.check(GOOD).message() == "")
for form in (GOOD, GOOD.encode(), bytearray(GOOD.encode())):
    check(f"a {type(form).__name__}", checker.accepts(form) and checker.check(form).is_accepted)
check("names", not checker.accepts("Qvwzkr+Quarry_58", user=User(surname="Qvwzkr")))
check("context", not checker.accepts("Qvwzkr+Qvwzkr5", user=User(context=["qvwzkr@example.com"])))
check("the old one", not checker.accepts(GOOD, old="Kettle+Quarry_57") and checker.check(GOOD, old="Kettle+Quarry_57").codes == ["tooSimilar"])
guidance = checker.guidance("Welc", "de")
check("guidance", not guidance.is_accepted and guidance.points.missing > 0 and "Zeichen" in guidance.hint
      and {rule.code: rule.is_met for rule in guidance.rules}["tooShort"] is False, guidance)
check("no hint is left", checker.guidance(GOOD).hint is None and checker.guidance(GOOD).is_accepted)
raises("no UTF-8", "not UTF-8", lambda: checker.check(b"\xff"))
raises("an unpaired surrogate", "not UTF-8", lambda: checker.accepts("\ud800abc"))
raises("a missing policy", "cannot read the policy", lambda: Checker("/missing.json"))
raises("a missing list", "missing.txt: cannot read the list", lambda: Checker(custom="/missing.txt"))
raises("a missing store", "missing.breach", lambda: Checker(breached=["/missing.breach"]))
check("no list", Checker("entra", global_list=False).accepts("Welcome1!"))
write("contoso.txt", "kettle\nquarry\n")
end = time.monotonic() + 10
while not reports and time.monotonic() < end:
    time.sleep(0.05)
check("a new list is in force", reports and not reports[0][1] and not checker.accepts("Kettle+Quarry5"), reports)
write("contoso.txt", "contoso\n")
checker.reload()
os.unlink(custom)
raises("a list that is gone", "contoso.txt", checker.reload)
check("the old rules stay in force", not checker.accepts("Contoso5!"))
checker.close()
raises("a closed checker", "NULL", lambda: checker.accepts(GOOD))
with Checker() as other:
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        check("threads", all(pool.map(lambda number: other.accepts(f"Kettle+{number}_Quarry58"), range(2000))))


def child(body):
    process = os.fork()
    if process == 0:
        try:
            os._exit(0 if body() else 1)
        finally:
            os._exit(2)
    return os.waitpid(process, 0)[1] == 0


shared = Checker()
check("a fork", all(child(lambda: shared.accepts(GOOD) and not shared.check("Welcome1!").is_accepted) for _ in range(20)))
source = bytearray(GOOD.encode())
shared.check(source)
source.append(0)
check("a bytearray is not held", len(source) == len(GOOD) + 1)

# MARK: The examples of the page

page = open("Python.md").read()
here = os.getcwd()
write("contoso.txt", "contoso\n")
os.chdir(folder)
examples = [example for example in re.findall(r"```python\n(.*?)```", page, re.S)]
output = io.StringIO()
with contextlib.redirect_stdout(output):
    scopes = [{} for _ in examples]
    for example, scope in zip(examples, scopes):
        exec(example, scope)
lines = output.getvalue().splitlines()
check("the first example", len(lines) == 3 and "mindestens" in lines[0] and lines[1] == "True" and "caract" in lines[2], lines)
import wtforms


class Form(wtforms.Form):
    password = wtforms.PasswordField(validators=[scopes[-1]["unguessable"]])


check("WTForms: weak", not Form(data={"password": WEAK}).validate() and "at least" in str((form := Form(data={"password": WEAK})).validate() or form.errors))
check("WTForms: good", Form(data={"password": GOOD}).validate())
os.chdir(here)

# MARK: The cut ICU beside the system's

ours = library.load()
library.load.cache_clear()
join, exists = os.path.join, os.path.exists
library.os.path.exists = lambda path: False
shared_cdll = ctypes.CDLL
library.ctypes.CDLL = lambda path: shared_cdll(system_library)
system = library.load()
library.ctypes.CDLL, library.os.path.exists = shared_cdll, exists


class Side:
    def __init__(self, functions):
        self.functions = functions
        options = library.Options(size=ctypes.sizeof(library.Options))
        self.handle = functions.open(ctypes.byref(options))

    def json(self, password):
        text = password.encode()
        verdict = self.functions.check(self.handle, text, len(text), None)
        return self.texts(verdict, [self.functions.verdict_json(verdict)])

    def messages(self, password, language):
        text = password.encode()
        verdict = self.functions.check(self.handle, text, len(text), None)
        return self.texts(verdict, [self.functions.verdict_message(verdict, audience, language.encode()) for audience in (0, 1)]
                          + [self.functions.guidance(self.handle, text, len(text), None, language.encode())])

    def texts(self, verdict, pointers):
        texts = [ctypes.string_at(pointer) for pointer in pointers]
        for pointer in pointers:
            self.functions.free(pointer)
        self.functions.verdict_free(verdict)
        return texts


sides = Side(ours), Side(system)
maps = open("/proc/self/maps").read()
check("both ICUs are loaded", "passwordsieve.libs/libicudata" in maps and re.search(r"/lib/.*/libicudata\.so", maps) is not None)
differing = [f"{character:04X}" for character in range(0x80, 0x110000)
             if unicodedata.category(chr(character)) not in ("Cs", "Cn", "Co")
             and sides[0].json(f"Wel{chr(character)}come2{chr(character)}") != sides[1].json(f"Wel{chr(character)}come2{chr(character)}")]
check("each character of Unicode", not differing, differing[:20])
languages = ["de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "ru", "tr", "zh-Hans", "de-AT", "en-US", "pt-BR", "pt-PT", "zh-TW", "zh", "es-MX",
             "fr-CA, de;q=0.5", "ar", "xx-YY"]
passwords = ["", "a", "Welcome", "Welcome1!", "Welcome\u00a0\u200b1", "\u0645\u0631\u062d\u0628\u0627" * 3, "P\u0000\u0001ssword", "W\u00e9lc\u0153me" * 40] + [
    "contoso"[:length] + "1" * length for length in range(1, 13)]
differing = [(language, password) for language in languages for password in passwords
             if sides[0].messages(password, language) != sides[1].messages(password, language)]
check("each message in each language", not differing, differing[:5])

# MARK: Cost

import timeit
in_c = float(subprocess.run(["./cost", GOOD], check=True, capture_output=True, text=True).stdout)
accepts = Checker().accepts
in_python = min(timeit.repeat(lambda: accepts(GOOD), number=20000, repeat=7)) / 20000 * 1e6
print(f"accepts: {in_c:.2f} µs in C, {in_python:.2f} µs in Python, {in_python - in_c:.2f} µs more")
check("the cost of Python", in_python < in_c * 4 + 1.5, f"{in_python - in_c:.2f} µs")

import django_cases

django_cases.run(check, write, folder)
print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0)
