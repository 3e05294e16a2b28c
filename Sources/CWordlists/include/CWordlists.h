// The data that ships with the library. It is embedded in the program, which needs no file at run time.
#ifndef CWORDLISTS_H
#define CWORDLISTS_H

#include <stddef.h>
#include <stdint.h>

// Each pair of functions gives the address of a file's bytes and their number. The bytes live as long as the program.

/// `wordlists/global.compiled`, at the start of a page.
const uint8_t *cwordlists_global_start(void);
size_t cwordlists_global_size(void);
/// `wordlists/global-entra.compiled`, at the start of a page.
const uint8_t *cwordlists_global_for_entra_start(void);
size_t cwordlists_global_for_entra_size(void);

/// `wordlists/letter-trigrams.model`: a header of 64 bytes, and 27 to the power of 3 numbers.
const uint8_t *cwordlists_letter_trigrams_start(void);
size_t cwordlists_letter_trigrams_size(void);

/// The words that passphrases for trials are made of: `wordlists/passphrase-words.txt`, and the files of
/// `wordlists/passphrases`.
enum cwordlists_words {
    cwordlists_eff,
    cwordlists_english,
    cwordlists_korean,
    cwordlists_chinese,
    cwordlists_pinyin,
    cwordlists_vietnamese,
};

/// A file of words, one a line.
const uint8_t *cwordlists_passphrase_words_start(enum cwordlists_words words);
size_t cwordlists_passphrase_words_size(enum cwordlists_words words);
/// `wordlists/changes.tsv`.
const uint8_t *cwordlists_changes_start(void);
size_t cwordlists_changes_size(void);

#endif
