"""What a form says of passwords before one is typed."""
_TEXTS = {
    "de": "Das Passwort darf nicht leicht zu erraten sein: Häufige Wörter, Namen und Muster zählen wenig.",
    "en": "Your password must not be easy to guess: common words, names and patterns count little.",
    "es": "La contraseña no debe ser fácil de adivinar: las palabras comunes, los nombres y los patrones cuentan poco.",
    "fr": "Le mot de passe ne doit pas être facile à deviner : les mots courants, les noms et les motifs comptent peu.",
    "it": "La password non deve essere facile da indovinare: parole comuni, nomi e schemi contano poco.",
    "ja": "推測されやすいパスワードは使えません。一般的な単語、名前、パターンはほとんど評価されません。",
    "nl": "Het wachtwoord mag niet makkelijk te raden zijn: gewone woorden, namen en patronen tellen weinig mee.",
    "pl": "Hasło nie może być łatwe do odgadnięcia: popularne słowa, imiona i wzorce liczą się niewiele.",
    "pt": "A senha não deve ser fácil de adivinhar: palavras comuns, nomes e padrões contam pouco.",
    "ru": "Пароль не должен быть лёгким для угадывания: распространённые слова, имена и шаблоны дают мало баллов.",
    "tr": "Parola kolay tahmin edilmemelidir: yaygın sözcükler, adlar ve örüntüler az puan getirir.",
    "zh": "密码不能容易被猜到：常见词语、姓名和规律只计很少的分数。",
}


def help_text(language: str) -> str:
    """The sentence in a language such as ``de-at``; in English if there is none."""
    return _TEXTS.get(language.lower().replace("_", "-").split("-")[0], _TEXTS["en"])
