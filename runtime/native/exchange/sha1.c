/* SHA-1 for bodies of a few hundred bytes, where calling a library through Python costs more than the sum itself.

   Invariant: reads only the bytes it was given. */

#include "exchange/sha1.h"

#include <stdbool.h>
#include <string.h>

enum { BLOCK = 64, LENGTH_SIZE = 8 };

static inline uint32_t
rotate(uint32_t word, int bits)
{
    return word << bits | word >> (32 - bits);
}

static inline uint32_t
load_big_endian(const uint8_t *at)
{
    return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | (uint32_t)at[3];
}

static inline void
store_big_endian(uint8_t *at, uint32_t word)
{
    at[0] = (uint8_t)(word >> 24);
    at[1] = (uint8_t)(word >> 16);
    at[2] = (uint8_t)(word >> 8);
    at[3] = (uint8_t)word;
}

/* The word of a round; from round 16 on it replaces the word of sixteen rounds before. */
static inline uint32_t
schedule(uint32_t words[16], int round)
{
    if (round >= 16) {
        words[round & 15] = rotate(
            words[(round + 13) & 15] ^ words[(round + 8) & 15] ^ words[(round + 2) & 15] ^ words[round & 15], 1);
    }
    return words[round & 15];
}

#define ROUNDS(first, last, mix, constant)                                                                            \
    for (int round = first; round < last; round++) {                                                                  \
        uint32_t next = rotate(a, 5) + (mix) + e + constant + schedule(words, round);                                 \
        e = d;                                                                                                        \
        d = c;                                                                                                        \
        c = rotate(b, 30);                                                                                            \
        b = a;                                                                                                        \
        a = next;                                                                                                     \
    }

static void
add_block_portably(uint32_t state[5], const uint8_t *block)
{
    uint32_t words[16];
    for (int index = 0; index < 16; index++) {
        words[index] = load_big_endian(block + 4 * index);
    }
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3], e = state[4];
    ROUNDS(0, 20, (b & c) | (~b & d), 0x5A827999)
    ROUNDS(20, 40, b ^ c ^ d, 0x6ED9EBA1)
    ROUNDS(40, 60, (b & c) | (b & d) | (c & d), 0x8F1BBCDC)
    ROUNDS(60, 80, b ^ c ^ d, 0xCA62C1D6)
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
}

/* The processor's own instructions for SHA-1, where it has them: four times as fast. */

#if defined(__x86_64__) && defined(__GNUC__)

#include <cpuid.h>
#include <immintrin.h>

enum { SHA_BIT = 1 << 29 };

static bool
has_instructions(void)
{
    unsigned int eax, ebx, ecx, edx;
    return __get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx) && (ebx & SHA_BIT) && __builtin_cpu_supports("sse4.1");
}

#define FOUR_ROUNDS(first, last, function)                                                                            \
    for (int group = first; group < last; group++) {                                                                  \
        if (group >= 4) {                                                                                             \
            __m128i mixed = _mm_sha1msg1_epu32(words[group & 3], words[(group + 1) & 3]);                             \
            words[group & 3]                                                                                          \
                = _mm_sha1msg2_epu32(_mm_xor_si128(mixed, words[(group + 2) & 3]), words[(group + 3) & 3]);           \
        }                                                                                                             \
        e = group == 0 ? _mm_add_epi32(e, words[0]) : _mm_sha1nexte_epu32(before, words[group & 3]);                  \
        before = abcd;                                                                                                \
        abcd = _mm_sha1rnds4_epu32(abcd, e, function);                                                                \
    }

__attribute__((target("sha,sse4.1"))) static void
add_block_by_instructions(uint32_t state[5], const uint8_t *block)
{
    const __m128i reversed = _mm_set_epi64x(0x0001020304050607, 0x08090a0b0c0d0e0f);
    __m128i words[4];
    for (int index = 0; index < 4; index++) {
        words[index] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(block + 16 * index)), reversed);
    }
    /* The first word of the state goes into the highest lane. */
    __m128i start = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0x1b);
    __m128i start_e = _mm_set_epi32((int)state[4], 0, 0, 0);
    __m128i abcd = start, e = start_e, before = start;
    FOUR_ROUNDS(0, 5, 0)
    FOUR_ROUNDS(5, 10, 1)
    FOUR_ROUNDS(10, 15, 2)
    FOUR_ROUNDS(15, 20, 3)
    e = _mm_sha1nexte_epu32(before, start_e);
    abcd = _mm_shuffle_epi32(_mm_add_epi32(abcd, start), 0x1b);
    _mm_storeu_si128((__m128i *)state, abcd);
    state[4] = (uint32_t)_mm_extract_epi32(e, 3);
}

bool
sha1_is_fast(void)
{
    static int known = -1; /* asking the processor takes longer than a block; all threads get the same answer */
    int answer = __atomic_load_n(&known, __ATOMIC_RELAXED);
    if (answer < 0) {
        answer = has_instructions();
        __atomic_store_n(&known, answer, __ATOMIC_RELAXED);
    }
    return answer;
}

static void
add_block(uint32_t state[5], const uint8_t *block)
{
    if (sha1_is_fast()) {
        add_block_by_instructions(state, block);
    }
    else {
        add_block_portably(state, block);
    }
}

#else

bool
sha1_is_fast(void)
{
    return false;
}

static void
add_block(uint32_t state[5], const uint8_t *block)
{
    add_block_portably(state, block);
}

#endif

void
sha1(const uint8_t *at, size_t size, uint8_t digest[SHA1_SIZE])
{
    uint32_t state[5] = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
    size_t left = size;
    for (; left >= BLOCK; at += BLOCK, left -= BLOCK) {
        add_block(state, at);
    }
    uint8_t tail[2 * BLOCK] = {0};
    memcpy(tail, at, left);
    tail[left] = 0x80;
    size_t end = left < BLOCK - LENGTH_SIZE ? BLOCK : 2 * BLOCK;
    uint64_t bits = (uint64_t)size * 8;
    store_big_endian(tail + end - 8, (uint32_t)(bits >> 32));
    store_big_endian(tail + end - 4, (uint32_t)bits);
    for (size_t from = 0; from < end; from += BLOCK) {
        add_block(state, tail + from);
    }
    for (int index = 0; index < 5; index++) {
        store_big_endian(digest + 4 * index, state[index]);
    }
}
