// The system's nettle (Debian: nettle-dev), for the hashes of breach stores.
#include <nettle/md4.h>
#include <nettle/sha1.h>
