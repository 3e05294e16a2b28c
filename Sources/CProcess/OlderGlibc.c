// The one symbol of glibc 2.35 that the Swift runtime asks for, taken from the version before, so that the library loads
// with glibc 2.34. `.packaging/build-library` sends the calls here.
#ifdef STATIC_SWIFT_RUNTIME
#ifdef __x86_64__
#define BASE_VERSION "GLIBC_2.2.5"
#else
#define BASE_VERSION "GLIBC_2.17"
#endif

extern float older_hypotf(float, float);
__asm__(".symver older_hypotf, hypotf@" BASE_VERSION);

float __wrap_hypotf(float x, float y);
float __wrap_hypotf(float x, float y) { return older_hypotf(x, y); }
#endif
