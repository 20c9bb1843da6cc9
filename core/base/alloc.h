// The allocator: every byte that the runtime holds is counted here.
//
// An Allocator has a limit in bytes; an allocation that would pass it fails, as does the one that a
// test asked to fail. Blocks are freed with their size, so they carry no header. Nothing here is
// thread safe; each runtime instance and each viewer owns one Allocator.
#ifndef LS_BASE_ALLOC_H
#define LS_BASE_ALLOC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Allocator {
    size_t used;    // bytes held now
    size_t peak;    // most bytes held so far
    size_t limit;   // bytes that may be held; SIZE_MAX is no limit
    uint64_t count; // allocations asked for, failed ones too; all of them only while fail_at is set
    uint64_t fail_at; // number (from 1) of the allocation that fails; 0 is none
    bool fail_on;     // whether all allocations after fail_at fail too
    bool failed;      // whether any allocation has failed since this was last cleared
} Allocator;

// An allocator without a limit that holds nothing.
void allocator_init(Allocator *mem);

// Counts one allocation of `size` bytes against the limit and the fault injection. Returns false
// when it must fail. mem_alloc calls it; slabs call it for each object that they hand out of a
// block they already hold (size 0), so that every object's creation can be made to fail.
bool mem_admit(Allocator *mem, size_t size);

// `size` bytes, not initialised; NULL on failure. A size of 0 gives a block of 1 byte.
void *mem_alloc(Allocator *mem, size_t size);

// As mem_alloc, filled with zero bytes.
void *mem_zalloc(Allocator *mem, size_t size);

// Moves a block of `old_size` bytes (NULL, 0 for none) to one of `new_size`. On failure returns
// NULL and the old block is untouched.
void *mem_realloc(Allocator *mem, void *block, size_t old_size, size_t new_size);

// Gives back a block with the size it was asked with. NULL is allowed.
void mem_free(Allocator *mem, void *block, size_t size);

// A region of MEM_REGION zero bytes, aligned to that and in a large page where the system has such:
// for who holds many small blocks. It is not counted; what is used of it is, by mem_hold (which
// fails as mem_alloc does) and mem_release. NULL: take mem_alloc instead. Freed with
// mem_free_region.
enum { MEM_REGION = 1 << 21 };
#ifdef __linux__
#define MEM_HAS_REGIONS true
#else
#define MEM_HAS_REGIONS false // mem_alloc_region always answers NULL
#endif
void *mem_alloc_region(void);
void mem_free_region(void *region);
bool mem_hold(Allocator *mem, size_t size);
void mem_release(Allocator *mem, size_t size);

// Makes room for `need` elements of `elem` bytes in the array *data, whose capacity is *cap
// elements; grows by half at least. Returns false, with nothing changed, when memory runs out.
bool vec_reserve(Allocator *mem, void **data, size_t *cap, size_t need, size_t elem);

#endif
