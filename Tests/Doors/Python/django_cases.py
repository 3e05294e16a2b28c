"""Django: the validator alone, the servers, and the reset view in a browser."""
import os, re, signal, socket, subprocess, sys, time, timeit, urllib.error, urllib.request

GOOD, WEAK = "Kettle+Quarry_58", "Contoso2026!"


def run(check, write, folder):
    custom = write("site.txt", "contoso\n")
    os.environ.update(DATABASE=os.path.join(folder, "site.sqlite3"), CUSTOM=custom)
    sys.path.insert(0, os.getcwd())
    import reset_site  # noqa: F401, configures Django
    from django.contrib.auth import password_validation as validation
    from django.contrib.auth.models import User
    from django.core.exceptions import ImproperlyConfigured, ValidationError
    from django.core.management import call_command
    from django.utils import translation

    call_command("migrate", verbosity=0)
    user = User.objects.create_user("jdoe", "john.qvwzkr@example.com", GOOD, first_name="John", last_name="Doe")

    # MARK: The validator

    def messages(password, person=None):
        try:
            validation.validate_password(password, person)
            return ""
        except ValidationError as error:
            assert all(part.code == "password_sieve" for part in error.error_list)
            return " ".join(error.messages)

    check("a good password", messages(GOOD, user) == "", messages(GOOD, user))
    check("a banned one", "at least" in messages(WEAK, user))
    check("the user's names", "name" in messages("Xu-John+Doe!58", user).lower(), messages("Xu-John+Doe!58", user))
    check("the e-mail address", messages("Qvwzkr+Qvwzkr5", user) != "" and messages("Xqjhpm+Xqjhpm5", user) != messages("Qvwzkr+Qvwzkr5", user))
    with translation.override("de-at"):
        check("the active language", "mindestens" in messages(WEAK))
        check("the help text", "erraten" in validation.password_validators_help_texts()[0])
    check("the help text in English", "guess" in validation.password_validators_help_texts()[0])
    from passwordsieve.django import PasswordSieveValidator
    for name, options in [("a missing list", {"custom": "/missing.txt"}), ("an unknown option", {"costum": "x"})]:
        try:
            PasswordSieveValidator(**options).validate(GOOD)
            check(name, False, "no error")
        except ImproperlyConfigured as error:
            check(name, "PasswordSieveValidator: " in str(error), str(error))
    try:
        PasswordSieveValidator(user_attributes={"acount": "username"})
        check("a misspelled member", False)
    except ImproperlyConfigured as error:
        check("a misspelled member", "there is no acount" in str(error), str(error))

    print("| validator | µs |\n|---|--:|")
    for path, options in [
        ("passwordsieve.django.PasswordSieveValidator", {}),
        ("django.contrib.auth.password_validation.CommonPasswordValidator", {}),
        ("django.contrib.auth.password_validation.UserAttributeSimilarityValidator", {}),
        ("django.contrib.auth.password_validation.MinimumLengthValidator", {}),
        ("django.contrib.auth.password_validation.NumericPasswordValidator", {}),
    ]:
        validators = validation.get_password_validators([{"NAME": path, "OPTIONS": options}])
        validate = lambda: validation.validate_password(GOOD, user, validators)
        validate()
        print(f"| `{path.rsplit('.', 1)[1]}` | {min(timeit.repeat(validate, number=2000, repeat=5)) / 2000 * 1e6:.1f} |", flush=True)

    # MARK: Servers

    def free_port():
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            return probe.getsockname()[1]

    def ask(port, password):
        request = urllib.request.Request(f"http://127.0.0.1:{port}/judge", password.encode(), method="POST")
        try:
            with urllib.request.urlopen(request, timeout=20) as response:
                return 200, response.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    class Server:
        def __init__(self, command, **environment):
            self.port = free_port()
            self.log = open(os.path.join(folder, "server.log"), "wb")
            self.process = subprocess.Popen([part.format(port=self.port) for part in command], stdout=self.log, stderr=self.log,
                                            env={**os.environ, "PYTHONPATH": os.getcwd(), **environment}, start_new_session=True)

        def __enter__(self):
            end = time.monotonic() + 30
            while time.monotonic() < end:
                try:
                    ask(self.port, GOOD)
                    return self
                except OSError:
                    time.sleep(0.1)
            raise SystemExit("the server does not answer: " + open(self.log.name).read()[-2000:])

        def __exit__(self, *_):
            os.killpg(self.process.pid, signal.SIGTERM)
            self.process.wait()

    gunicorn = ["gunicorn", "--workers", "2", "--threads", "4", "--bind", "127.0.0.1:{port}", "reset_site:application"]
    servers = [
        ("gunicorn", gunicorn, {}),
        ("gunicorn --preload", gunicorn + ["--preload"], {}),
        ("gunicorn --preload, opened before the fork", gunicorn + ["--preload"], {"OPEN_EARLY": "1"}),
        ("uvicorn", ["uvicorn", "--port", "{port}", "--log-level", "warning", "reset_site:asgi"], {}),
    ]
    from concurrent.futures import ThreadPoolExecutor
    for name, command, environment in servers:
        write("site.txt", "contoso\n")
        with Server(command, **environment) as server:
            with ThreadPoolExecutor(8) as pool:
                answers = list(pool.map(lambda number: ask(server.port, [GOOD, WEAK][number % 2]), range(200)))
            codes = [answer[0] for answer in answers]
            check(f"{name}: 200 requests", codes == [200, 422] * 100, answers[:4])
            check(f"{name}: the reason", "at least" in answers[1][1], answers[1])
            # Each worker follows the file.
            write("site.txt", "kettle\nquarry\n")
            end, last = time.monotonic() + 20, []
            while time.monotonic() < end:
                last = [ask(server.port, "Kettle+Quarry5")[0] for _ in range(8)]
                if set(last) == {422}:
                    break
                time.sleep(0.2)
            check(f"{name}: a new list is in force in all workers", set(last) == {422}, last)

    # MARK: The reset view in a browser

    write("site.txt", "contoso\n")
    from django.contrib.auth.tokens import default_token_generator
    from django.utils.encoding import force_bytes
    from django.utils.http import urlsafe_base64_encode
    from selenium import webdriver
    from selenium.webdriver.common.by import By
    from selenium.webdriver.support.ui import WebDriverWait

    with Server(gunicorn) as server:
        seen = {}
        for language in ("en", "de"):
            options = webdriver.ChromeOptions()
            for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=800,700", f"--lang={language}"):
                options.add_argument(argument)
            options.add_experimental_option("prefs", {"intl.accept_languages": language})
            os.environ["LANGUAGE"] = language
            browser = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
            try:
                link = f"/reset/{urlsafe_base64_encode(force_bytes(user.pk))}/{default_token_generator.make_token(user)}/"
                browser.get(f"http://127.0.0.1:{server.port}{link}")

                def submit(password):
                    for number in (1, 2):
                        field = browser.find_element(By.NAME, f"new_password{number}")
                        field.clear()
                        field.send_keys(password)
                    browser.find_element(By.CSS_SELECTOR, "input[type=submit]").click()

                page = browser.find_element(By.TAG_NAME, "body").text
                check(f"the form is there ({language})", "new_password1" in browser.page_source, page)
                submit(WEAK)
                WebDriverWait(browser, 20).until(lambda driver: driver.find_elements(By.CLASS_NAME, "errorlist"))
                shown = browser.find_element(By.CLASS_NAME, "errorlist").text
                seen[language] = shown
                part = {"en": "too easy to guess", "de": "zu leicht zu erraten"}[language]
                check(f"the browser shows why ({language})", part in shown, shown)
                if "SCREENSHOTS" in os.environ:
                    browser.save_screenshot(f"{os.environ['SCREENSHOTS']}/reset-{language}.png")
                submit("Walnut?Tugboat-46")
                WebDriverWait(browser, 20).until(lambda driver: driver.current_url.endswith("/done/"))
                user.refresh_from_db()
                check(f"a good password is set ({language})", user.check_password("Walnut?Tugboat-46"))
                user.set_password(GOOD)
                user.save()
            finally:
                browser.quit()
        page = open("Python.md").read()
        check("the page shows it", " ".join(seen["en"].split()) in " ".join(page.replace("> ", "").split()), seen["en"])
