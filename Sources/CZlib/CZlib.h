// The system's zlib (Debian: zlib1g-dev), which unpacks gzip.
#include <zlib.h>
