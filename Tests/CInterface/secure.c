// Prints the score of a full-width "WELCOME2026", and the variables that a privileged process must not heed.
#include <passwordsieve.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    pwsieve_options options = {.size = sizeof options, .policy = "entra"};
    pwsieve_checker *checker = pwsieve_open(&options);
    if (!checker) {
        printf("%s\n", pwsieve_last_error());
        return 1;
    }
    const char *password = "\uff37\uff25\uff2c\uff23\uff2f\uff2d\uff25\uff12\uff10\uff12\uff16";
    pwsieve_verdict *verdict = pwsieve_check(checker, password, strlen(password), NULL);
    printf("%d %s %s\n", pwsieve_verdict_score(verdict), getenv("ICU_DATA") ? "heeds" : "forgets",
           getenv("SWIFT_BACKTRACE") ? "heeds" : "forgets");
    pwsieve_verdict_free(verdict);
    pwsieve_close(checker);
    return 0;
}
