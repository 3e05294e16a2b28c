"""A Django site of one file, with Django's own views for a reset."""
import os
import sys

import django
from django.conf import settings

settings.configure(
    DEBUG=False, SECRET_KEY="a key of a test", ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, USE_TZ=True,
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["DATABASE"]}},
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions", "django.contrib.admin",
                    "django.contrib.messages"],
    MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware", "django.middleware.locale.LocaleMiddleware",
                "django.middleware.csrf.CsrfViewMiddleware", "django.contrib.auth.middleware.AuthenticationMiddleware",
                "django.contrib.messages.middleware.MessageMiddleware"],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True,
                "OPTIONS": {"context_processors": ["django.template.context_processors.request",
                                                   "django.contrib.auth.context_processors.auth",
                                                   "django.contrib.messages.context_processors.messages"]}}],
    AUTH_PASSWORD_VALIDATORS=[{"NAME": "passwordsieve.django.PasswordSieveValidator",
                               "OPTIONS": {"custom": os.environ["CUSTOM"], "reload_interval": 1}}],
)
django.setup()

from django.contrib import admin
from django.contrib.auth import views
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.urls import path


def judge(request):
    """Answers for a password in the body of a request, for the tests of servers."""
    try:
        validate_password(request.body.decode(), User(username="jdoe", first_name="John", last_name="Doe"))
    except ValidationError as error:
        return HttpResponse(f"{os.getpid()} {' '.join(error.messages)}", status=422)
    return HttpResponse(str(os.getpid()))


judge.csrf_exempt = True
urlpatterns = [
    path("judge", judge),
    path("reset/<uidb64>/<token>/", views.PasswordResetConfirmView.as_view(), name="password_reset_confirm"),
    path("done/", views.PasswordResetCompleteView.as_view(), name="password_reset_complete"),
    path("login/", views.LoginView.as_view(), name="login"),
    path("admin/", admin.site.urls),
]

from django.core.asgi import get_asgi_application
from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
asgi = get_asgi_application()
if os.environ.get("OPEN_EARLY"):
    # As a site that checks a password while it starts: the workers are forked from a process that holds a checker.
    try:
        validate_password("Welcome1!")
    except ValidationError:
        pass
