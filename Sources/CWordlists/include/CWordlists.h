// The data that ships with the library, embedded in the program, so that it needs no file at run time.
#ifndef CWORDLISTS_H
#define CWORDLISTS_H

#include <stddef.h>
#include <stdint.h>

/// What `wordlists/global.txt` compiles to, at an address that is a multiple of 16.
const uint8_t *cwordlists_global_start(void);
/// How many bytes that is.
size_t cwordlists_global_size(void);
/// The same under the rules of Microsoft Entra.
const uint8_t *cwordlists_global_for_entra_start(void);
/// How many bytes that is.
size_t cwordlists_global_for_entra_size(void);

/// The words of `wordlists/passphrase-words.txt`, one a line.
const uint8_t *cwordlists_passphrase_words_start(void);
/// How many bytes that is.
size_t cwordlists_passphrase_words_size(void);
/// The text of `wordlists/changes.tsv`.
const uint8_t *cwordlists_changes_start(void);
/// How many bytes that is.
size_t cwordlists_changes_size(void);

#endif
