// The functions are written in Swift, in PasswordSieveC. This file makes sure that the header is C by itself.
#include "passwordsieve.h"
