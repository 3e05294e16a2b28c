"""Drives the running service over HTTP, and fails at the first answer that is not as it should be."""

import argparse
import datetime
import json
import os
import pathlib
import subprocess
import sys
import time

from service import BANNED, GOOD, OUTCOMES, SHORT, Service, expect, hold, without_secrets

FOLDER = pathlib.Path(__file__).parent


def drive_outcomes(service, audit):
    """Each outcome, its answer, and its line in the audit file."""
    for tenant, user, password, status, outcome, number, retry, actor in OUTCOMES:
        what = f"{outcome} for {user} of {tenant}"
        found, headers, answer = service.reset(tenant, user, password)
        expect((found, answer["outcome"]), (status, outcome), what)
        expect(answer.get("number"), number, what)
        expect(answer["code"], f"SSPR_{number:04}" if number else outcome, what)
        expect((answer.get("retry"), answer.get("actor")), (retry, actor), what)
        expect(headers["Cache-Control"], "no-store", what)
        hold(answer["message"] and answer["correlationID"], f"{what} has a message and an identifier")
        # What is refused while it is written has no reason that is known here.
        expect(bool(answer["reasons"]), status == 422 and user != "rosa", what)
        without_secrets(json.dumps(answer), f"the answer {what}")
        if outcome == "throttled":
            wait = int(headers["Retry-After"])
            hold(86_000 < wait <= 86_400, f"one waits 24 hours, not {wait} seconds")
            until = datetime.datetime.fromisoformat(answer["blockedUntil"])
            left = until - datetime.datetime.now(datetime.timezone.utc)
            hold(abs(left.total_seconds() - wait) < 300, "blockedUntil says what Retry-After says")
        else:
            hold("Retry-After" not in headers and "blockedUntil" not in answer, f"{what} blocks nobody")
        records = audit.read_text().splitlines()
        record = json.loads(records[-1])
        expect((record["correlationID"], record["outcome"]), (answer["correlationID"], outcome), f"the record of {what}")
        expect((record["tenantID"], record["userID"], record["operation"]), (tenant, user, "set"), f"the record of {what}")
    expect(len(records), len(OUTCOMES), "lines of the audit file")
    without_secrets(audit.read_text(), "the audit file")
    outcomes = {outcome for _, _, _, _, outcome, _, _, _ in OUTCOMES}
    print(f"{len(OUTCOMES)} resets: each of {len(outcomes)} outcomes, with a record each")

    status, _, _ = service.post("/reset", {"tenant": "contoso", "user": "jane", "password": GOOD, "operation": "change"})
    expect((status, json.loads(audit.read_text().splitlines()[-1])["events"]), (200, [10_014]), "a change")
    change = {"tenant": "contoso", "user": "jane", "password": GOOD, "oldPassword": GOOD[1:] + "7"}
    status, _, answer = service.post("/reset", change)
    record = json.loads(audit.read_text().splitlines()[-1])
    expect((status, answer["outcome"], answer["violations"], record["operation"]),
           (422, "onPremisesPolicyViolation", ["tooSimilar"], "change"), "a change to what is like the old password")


def drive_broken(port, audit):
    """Requests that are none: no outcome, no record, and no word of what was sent."""
    kind = {"Content-Type": "application/json"}
    whole = json.dumps({"tenant": "contoso", "user": "jane", "password": GOOD})
    before = audit.read_text()
    broken = [
        (400, kind, ""), (400, kind, "[]"), (400, kind, whole[:-1]), (400, kind, whole + "x"), (400, kind, '"' + GOOD),
        (400, kind, '{"tenant": "contoso", "user": "jane"}'),
        (400, kind, whole.replace("jane", "jane\n")),
        (400, kind, whole.replace('"jane"', "7")),
        (400, kind, whole.replace('"user"', '"who"')),
        (400, kind, whole.replace("}", ', "user": "cleo"}')),
        (400, kind, whole.replace("}", ', "operation": "guess"}')),
        (400, kind, whole.replace("vtrm", "\\x")), (400, kind, whole.replace("vtrm", "\\u12G4")),
        (400, kind, whole.replace("vtrm", "\\ud83d")), (400, kind, whole.replace("vtrm", "\\udc00")),
        (400, kind, whole.replace("vtrm", "\\ud83d\\u0041")),
        (400, kind, whole.encode().replace(b"vtrm", b"vtrm\xff")),
        (400, kind, whole.encode().replace(b"jane", b"\xc3")),
        (413, kind, whole.replace(GOOD, GOOD * 1_000)),
        (415, {"Content-Type": "text/plain"}, whole), (415, {}, whole.encode()),
    ]
    for status, headers, body in broken:
        found, _, answer = Service(port).ask("POST", "/reset", body, headers)
        expect(found, status, f"a broken request with {len(body)} bytes")
        without_secrets(json.dumps(answer), "the answer to a broken request")
    expect(Service(port).ask("GET", "/reset")[0], 404, "reading a reset")
    # The body is bounded by what comes, not by what is said of it.
    parts = (whole.encode()[:20] for _ in range(2_000))
    expect(Service(port).ask("POST", "/reset", parts, kind)[0], 413, "a body in many parts")
    expect(audit.read_text(), before, "the audit file after broken requests")
    print(f"{len(broken) + 2} broken requests are told so, without a record")


def drive_guidance(service, audit):
    """Guidance while typing, and what escapes of JSON stand for."""
    before = audit.read_text()
    for password in ["", "Welcome", "Welcome1!", SHORT, "Doering-2026", GOOD]:
        status, _, answer = service.guidance("jane", password)
        expect(status, 200, "guidance")
        expect(answer["isAccepted"], password == GOOD, "guidance of what is accepted")
        expect("hint" in answer, password != GOOD, "guidance of what is not accepted has a hint")
        without_secrets(json.dumps(answer), "guidance")
    expect(service.guidance("cleo", SHORT)[2]["isAccepted"], True, "guidance without the domain's rules")
    expect(service.guidance("nobody", "Doering-2026-vtrm")[2]["isAccepted"], True, "guidance without names")
    expect(service.post("/guidance", {"tenant": "nowhere", "user": "jane", "password": ""})[0], 404, "guidance of no tenant")

    def too_short(literal):
        body = b'{"tenant": "contoso", "user": "cleo", "password": "%s"}' % literal
        _, _, answer = service.ask("POST", "/guidance", body, {"Content-Type": "application/json"})
        return {rule["code"]: not rule["isMet"] for rule in answer["rules"]}["tooShort"], answer.get("points")

    # Eight characters are enough and seven are not, however they are written.
    for one in [b"\\ud83d\\uDE00", "\U0001F600".encode(), b"\\u00e9", b"\\\\", b'\\"', b"\\/", b"/"]:
        expect((too_short(one * 7)[0], too_short(one * 8)[0]), (True, False), "the length of what is escaped")
    expect(
        too_short("".join(f"\\u{ord(character):04x}" for character in BANNED[1]).encode()), too_short(BANNED[1].encode()),
        "the points of what is escaped")
    expect(audit.read_text(), before, "the audit file after guidance")
    expect(service.reset("contoso", "jane", GOOD)[0], 200, "a reset after as many calls for guidance")
    print("guidance counts no attempt")


def drive_languages(service):
    """The best of the languages that are asked for."""
    def said(wanted):
        service.reset("contoso", "cleo", GOOD)
        _, _, answer = service.reset("contoso", "cleo", "Welcome1!", Accept_Language=wanted)
        return answer["language"], answer["message"], answer["reasons"]

    english = said("en")
    hold(english[0].startswith("en"), "the language is English")
    for wanted, language in [("de;q=0.5, fr-CA;q=0.9, tlh", "fr"), ("de, en;q=0.9", "de"), ("zh-CN", "zh-Hans")]:
        found = said(wanted)
        expect(found[0], language, wanted)
        hold(found[1] != english[1] and found[2] != english[2], f"{wanted} has texts of its own")
    for wanted in ["", "tlh", "de;q=0", ";;,,=", "x" * 9_000]:
        expect(said(wanted), english, f"the language for {wanted[:20]!r}")
    expect(service.guidance("cleo", "", Accept_Language="nl")[2]["language"], "nl", "the language of guidance")
    print("message and reasons come in the best language of Accept-Language")


def drive_memory(given):
    """What is left of passwords in the memory of the service once the connection they came by has ended."""
    term = "kyvolqurp"
    if not found_in_memory(given.pid, term):
        sys.exit(f"the memory of the service is not looked through: it has no {term}")
    # Of some 10, 500 and 4,000 characters, by reset and guidance, in bodies of one part and of many.
    passwords = [f"Zk{size}" + "qv-Xw7" * (size // 6) for size in (10, 500, 4_000)]
    for password in passwords:
        service = Service(given.port)
        service.reset("tailspin", "carl", password)
        service.guidance("jane", password)
        whole = json.dumps({"tenant": "tailspin", "user": "carl", "password": password}).encode()
        parts = (whole[start:start + 100] for start in range(0, len(whole), 100))
        service.ask("POST", "/guidance", parts, {"Content-Type": "application/json"})
        service.connection.close()
    for _ in range(100):
        left = [len(password) for password in passwords if found_in_memory(given.pid, password[:12])]
        if not left:
            print("nothing of a password is left in memory when its connection has ended")
            return
        time.sleep(0.1)
    sys.exit(f"passwords of {left} characters are left in the memory of the service")


def found_in_memory(pid, text):
    """Whether the text, as UTF-8, is anywhere in memory that the process can write to."""
    with open(f"/proc/{pid}/maps", encoding="utf-8") as maps, open(f"/proc/{pid}/mem", "rb") as memory:
        for line in maps:
            span, access = line.split()[:2]
            if "w" not in access:
                continue
            start, end = (int(number, 16) for number in span.split("-"))
            try:
                memory.seek(start)
                if text.encode() in memory.read(end - start):
                    return True
            except OSError:  # A guard page, or a mapping that has just gone.
                continue
    return False


def drive_reload(service, given):
    """A changed list holds without a restart, while requests go on; a broken one leaves in force what was."""
    file = given.folder / "banned.txt"
    written = file.read_bytes()
    password = "Vexelmorp1!"

    def write(content):
        (given.folder / "next.txt").write_bytes(content)
        os.rename(given.folder / "next.txt", file)

    def statuses_until(done):
        """The statuses of resets until `done` says so, each once as long as it stays."""
        found = []
        for _ in range(3_000):
            status, _, _ = service.reset("contoso", "cleo", password)
            service.reset("contoso", "cleo", GOOD)
            if found[-1:] != [status]:
                found.append(status)
            if done(status):
                return found
            time.sleep(0.01)
        sys.exit(f"a changed list is not followed: {found}")

    traffic = start_load(given, given.requests // 4)
    before = service.ask("GET", "/health")[2]["lists"]
    expect(service.reset("contoso", "cleo", password)[0], 200, "before the change")
    write(written + b"vexelmorp\n")
    expect(statuses_until(lambda status: status == 422), [200, 422], "the statuses while a list is reloaded")
    changed = service.ask("GET", "/health")[2]["lists"]
    expect(
        [(list["name"], list["termCount"]) for list in changed],
        [(list["name"], list["termCount"] + (list["name"] == "service")) for list in before], "the lists in force")

    log = given.folder / "log"
    write(b"vexel\xffmorp\n")
    expect(statuses_until(lambda _: "lists kept" in log.read_text()), [422], "the statuses while a list is broken")
    write(written)
    expect(statuses_until(lambda status: status == 200), [422, 200], "the statuses while a list is mended")
    expect(service.ask("GET", "/health")[2]["lists"], before, "the lists in force at the end")
    check_load(finish(traffic), given.requests // 4 // given.connections * given.connections)
    print("a changed list holds without a restart, and a broken one is kept out, while requests go on")


def start_load(given, requests):
    return subprocess.Popen(
        [sys.executable, str(FOLDER / "load.py"), "--port", str(given.port), "--connections", str(given.connections),
         "--requests", str(requests)], stdout=subprocess.PIPE)


def finish(load):
    output, _ = load.communicate()
    expect(load.returncode, 0, "the exit code of the load")
    return json.loads(output)


def check_load(figures, requests):
    expect(figures["failures"], [], "connections that broke")
    expect((figures["requests"], figures["wrong"]), (requests, 0), "requests, and answers that are not as expected")
    expect(sorted(figures["statuses"]), ["200", "422"], "the statuses under load")


def drive_load(given, audit):
    """Rounds of load: every answer as it should be, a record each, and no memory that grows."""
    def process():
        """Seconds of computing, and MiB of memory."""
        entries = pathlib.Path(f"/proc/{given.pid}/stat").read_text().rpartition(")")[2].split()
        ticks, pages = int(entries[11]) + int(entries[12]), int(entries[21])
        return ticks / os.sysconf("SC_CLK_TCK"), pages * os.sysconf("SC_PAGE_SIZE") / 2**20

    requests = given.requests // given.connections * given.connections
    print(f"load over {given.connections} connections, the process that sends beside the service:")
    sizes = []
    for _ in range(3):
        lines = audit.read_text().count("\n")
        before, _ = process()
        figures = finish(start_load(given, requests))
        check_load(figures, requests)
        expect(audit.read_text().count("\n") - lines, requests, "records of the load")
        after, size = process()
        sizes.append(size)
        print(
            f"  {figures['requests']:,} requests, {figures['requestsPerSecond']:,} a second; p50 {figures['p50ms']} ms, "
            f"p99 {figures['p99ms']} ms, longest {figures['maxms']} ms; no 5xx; "
            f"the service computed {1000 * (after - before) / requests:.2f} ms a request, {size:.1f} MiB resident")
    # The first round warms up. Of 20,000 requests, 100 bytes each would be 3.8 MiB in the two rounds after it.
    hold(sizes[-1] < 1.05 * sizes[0], f"memory does not grow: {sizes} MiB")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--pid", type=int, required=True)
    parser.add_argument("--folder", type=pathlib.Path, required=True)
    parser.add_argument("--requests", type=int, required=True)
    parser.add_argument("--connections", type=int, required=True)
    given = parser.parse_args()
    audit = given.folder / "audit.jsonl"
    service = Service(given.port)
    drive_outcomes(service, audit)
    drive_broken(given.port, audit)
    drive_guidance(service, audit)
    drive_languages(service)
    drive_memory(given)
    drive_reload(service, given)
    drive_load(given, audit)
    for line in audit.read_text().splitlines():
        expect(json.loads(line)["category"], "self-service password management", "a line of the audit file")
    without_secrets(audit.read_text(), "the audit file")
    without_secrets((given.folder / "log").read_text(), "the log")


if __name__ == "__main__":
    main()
