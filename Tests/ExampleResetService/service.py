"""A client of the service, the outcomes it should give, and the checks of its answers."""

import http.client
import json
import sys

# Passes the rules of the cloud and of the domain.
GOOD = "vtrm-quiet-9-lanterns"
# Too short for the domain, which asks for ten characters.
SHORT = "vq7#kzMx2"
# The first three hold a term of the shipped list, of the tenant's list and of the service's list.
BANNED = ["Welcome1!", "Kyvolqurp1!", "Selfserve1!", "Doering-2026"]
# No file may hold any of these.
SECRETS = [GOOD, SHORT, *BANNED, "welcome", "kyvolqurp", "selfserve", "doering", "lantern", "vexelmorp"]

# Tenant, account, password; status, outcome, number, whether trying again helps, who must act.
OUTCOMES = [
    ("fabrikam", "ada", GOOD, 403, "tenantResetDisabled", 9, "useless", "administrator"),
    ("tailspin", "bela", GOOD, 403, "writebackNotEnabled", 10, "useless", "administrator"),
    ("contoso", "marc", GOOD, 403, "resetNotEnabledForUser", 11, "useless", "administrator"),
    ("contoso", "nobody", GOOD, 403, "resetNotEnabledForUser", 11, "useless", "administrator"),
    ("contoso", "nina", GOOD, 403, "userNotLicensed", 12, "useless", "administrator"),
    ("contoso", "omar", GOOD, 403, "userNotInScopedGroup", 13, "useless", "administrator"),
    ("contoso", "pia", GOOD, 403, "userNotProperlyConfigured", 14, "useless", "administrator"),
    ("northwind", "dora", GOOD, 403, "onPremisesAdminActionRequired", 29, "useless", "administrator"),
    ("nowhere", "dora", GOOD, 403, "onPremisesAdminActionRequired", 29, "useless", "administrator"),
    ("litware", "emil", GOOD, 403, "onPremisesConnectivityError", 30, "later", "administrator"),
    ("contoso", "quentin", GOOD, 202, "onPremisesSuccessCloudFailure", None, None, "administrator"),
    ("contoso", "rosa", GOOD, 422, "onPremisesPolicyViolation", None, "withAnotherPassword", "person"),
    ("contoso", "jane", SHORT, 422, "onPremisesPolicyViolation", None, "withAnotherPassword", "person"),
    *(("contoso", "jane", password, 422, "bannedPasswordPolicyViolation", None, "withAnotherPassword", "person")
      for password in BANNED[:3]),
    ("contoso", "jane", GOOD, 200, "accepted", None, None, None),
    # Accepted, so her attempts are forgotten: this is the first again, and no sixth.
    ("contoso", "jane", BANNED[3], 422, "bannedPasswordPolicyViolation", None, "withAnotherPassword", "person"),
    # The domain's rules do not hold for accounts of the cloud.
    ("contoso", "cleo", SHORT, 200, "accepted", None, None, None),
    ("tailspin", "carl", "Kyvolqurp1!", 200, "accepted", None, None, None),
    *(("contoso", "sven", BANNED[0], 422, "bannedPasswordPolicyViolation", None, "withAnotherPassword", "person"),) * 5,
    ("contoso", "sven", GOOD, 429, "throttled", None, "later", "person"),
]


class Service:
    """The service, by a connection that stays open."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def ask(self, method, path, body=None, headers=None):
        """The status, the header fields and the JSON of an answer; the JSON is None if there is no body."""
        self.connection.request(method, path, body, headers or {})
        answer = self.connection.getresponse()
        content = answer.read()
        return answer.status, answer.headers, json.loads(content) if content else None

    def post(self, path, fields, **headers):
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.ask("POST", path, json.dumps(fields), {"Content-Type": "application/json", **headers})

    def reset(self, tenant, user, password, **headers):
        return self.post("/reset", {"tenant": tenant, "user": user, "password": password}, **headers)

    def guidance(self, user, password, **headers):
        return self.post("/guidance", {"tenant": "contoso", "user": user, "password": password}, **headers)


def expect(found, expected, what):
    if found != expected:
        sys.exit(f"{what}: {found!r} where {expected!r} is expected")


def hold(condition, what):
    if not condition:
        sys.exit(f"does not hold: {what}")


def without_secrets(text, what):
    # Names of rules and categories, which a term of a list may be a part of.
    for name in ("self-service password management", "bannedPasswordPolicyViolation"):
        text = text.replace(name, "")
    for secret in SECRETS:
        hold(secret.lower() not in text.lower(), f"{what} holds no secret, such as {secret}")
