// Prints the microseconds that pwsieve_accepts takes for the password on the command line.
#include <passwordsieve.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1e6 + time.tv_nsec / 1e3;
}

int main(int count, char **arguments) {
    pwsieve_checker *checker = pwsieve_open(NULL);
    if (count != 2 || !checker) return 1;
    size_t length = strlen(arguments[1]);
    double best = 1e9;
    for (int round = 0; round < 7; round++) {
        double start = now();
        for (int i = 0; i < 20000; i++) {
            if (pwsieve_accepts(checker, arguments[1], length, NULL) != 1) return 1;
        }
        double taken = (now() - start) / 20000;
        if (taken < best) best = taken;
    }
    printf("%.3f\n", best);
    return 0;
}
