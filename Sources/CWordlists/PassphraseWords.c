#include "CWordlists.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// A separate object file, which the linker adds only to programs that use it.
static const uint8_t eff[] = {
#embed "../../wordlists/passphrase-words.txt"
};
static const uint8_t english[] = {
#embed "../../wordlists/passphrases/bip39-english.txt"
};
static const uint8_t korean[] = {
#embed "../../wordlists/passphrases/bip39-korean.txt"
};
static const uint8_t chinese[] = {
#embed "../../wordlists/passphrases/bip39-chinese.txt"
};
static const uint8_t pinyin[] = {
#embed "../../wordlists/passphrases/pinyin.txt"
};
static const uint8_t vietnamese[] = {
#embed "../../wordlists/passphrases/vietnamese.txt"
};

static const struct {
    const uint8_t *start;
    size_t size;
} files[] = {
    [cwordlists_eff] = {eff, sizeof(eff)},
    [cwordlists_english] = {english, sizeof(english)},
    [cwordlists_korean] = {korean, sizeof(korean)},
    [cwordlists_chinese] = {chinese, sizeof(chinese)},
    [cwordlists_pinyin] = {pinyin, sizeof(pinyin)},
    [cwordlists_vietnamese] = {vietnamese, sizeof(vietnamese)},
};

const uint8_t *cwordlists_passphrase_words_start(enum cwordlists_words words) { return files[words].start; }
size_t cwordlists_passphrase_words_size(enum cwordlists_words words) { return files[words].size; }
