// A program that loads the library, follows files, and unloads it, several times.
//
//   unload LIBRARY
#include <dlfcn.h>
#include <passwordsieve.h>
#include <stdio.h>
#include <unistd.h>

int main(int count, char **arguments) {
    (void)count;
    for (int i = 0; i < 3; i++) {
        void *library = dlopen(arguments[1], RTLD_NOW | RTLD_LOCAL);
        if (!library) {
            fprintf(stderr, "%s\n", dlerror());
            return 1;
        }
        pwsieve_checker *(*open)(const pwsieve_options *);
        void (*close)(pwsieve_checker *);
        int (*accepts)(const pwsieve_checker *, const char *, size_t, const pwsieve_user *);
        *(void **)&open = dlsym(library, "pwsieve_open");
        *(void **)&close = dlsym(library, "pwsieve_close");
        *(void **)&accepts = dlsym(library, "pwsieve_accepts");
        pwsieve_options options = {.size = sizeof options, .reload_interval = 1};
        pwsieve_checker *checker = open(&options);
        if (!checker || accepts(checker, "Welcome1!", 9, NULL) != 0) return 1;
        close(checker);
        dlclose(library);
        // The thread that follows the files wakes meanwhile.
        sleep(2);
    }
    puts("loaded and unloaded three times");
    return 0;
}
