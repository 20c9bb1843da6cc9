# Loopscope's native and WebAssembly builds.
#
#   make              build/loopscope, the command line (gcc alone is enough)
#   make wasm         build/core.wasm, library.json and unicode.json, the page's engine (needs emcc)
#   make test         the native tests (needs cmocka and node), with assertions on
#   make test-asan    the same under AddressSanitizer and UndefinedBehaviorSanitizer
#   make programs     build/check/loopscope and build/asan/loopscope, with assertions on
#   make fuzz         the fuzz targets for SECONDS seconds (needs clang and its libFuzzer)
#   make bench        speed against the CPythons found (needs node)
#   make schema       writes the files that the schema generates; check-generated compares them
#   make conformance  runs CPython's own tests of asyncio, where a CPython has them (needs node)
#   make agreement    writes docs/agreement.md: how far it agrees with CPython
#   make oracle       records anew what CPython prints and does (ARGS=--check only compares)
#   make clean
#
# Each variant of the build has its folder under $(BUILD): release, check, asan, wasm.

BUILD ?= build
EMCC ?= emcc
CLANG ?= clang
NODE ?= node
PYTHON ?= python3
CFLAGS ?= -O2
WERROR ?= -Werror
WARNINGS = -std=c17 -fno-strict-aliasing -Wall -Wextra -Wconversion $(WERROR)

# --- sources -----------------------------------------------------------------------------------

NATIVE_ONLY := core/main.c
WASM_ONLY := $(sort $(wildcard core/api/wasm*.c))
CORE := $(filter-out $(NATIVE_ONLY) $(WASM_ONLY),$(sort $(shell find core -name '*.c')))
LIBRARY := $(sort $(shell find core/lib -name '*.py'))
# Large, and asked for by few programs: the page has a file of its own for these.
UNICODE := $(sort $(wildcard core/lib/_unicode_*.py))
TESTS := $(sort $(wildcard tests/native/test_*.c))
TEST_SUPPORT := $(filter-out $(TESTS),$(sort $(wildcard tests/native/*.c)))

all: $(BUILD)/loopscope

$(BUILD)/embed: scripts/embed.c
	@mkdir -p $(@D)
	$(CC) $(WARNINGS) -O1 -o $@ $<

# The list of modules is kept in a file, so that removing one is noticed too.
$(BUILD)/gen/lib_modules.list: FORCE
	@mkdir -p $(@D)
	@echo '$(LIBRARY)' | cmp -s - $@ || echo '$(LIBRARY)' > $@

$(BUILD)/gen/lib_modules.c: $(BUILD)/embed $(BUILD)/gen/lib_modules.list $(LIBRARY)
	@mkdir -p $(@D)
	$(BUILD)/embed core/lib $(LIBRARY) > $@.tmp && mv $@.tmp $@

# The page's engine has none of them in it: it fetches this file.
$(BUILD)/gen/no_modules.c: $(BUILD)/embed
	@mkdir -p $(@D)
	$(BUILD)/embed core/lib > $@.tmp && mv $@.tmp $@

$(BUILD)/library.json: $(BUILD)/embed $(BUILD)/gen/lib_modules.list $(LIBRARY)
	$(BUILD)/embed --json core/lib $(filter-out $(UNICODE),$(LIBRARY)) > $@.tmp && mv $@.tmp $@

$(BUILD)/unicode.json: $(BUILD)/embed $(UNICODE)
	$(BUILD)/embed --json core/lib $(UNICODE) > $@.tmp && mv $@.tmp $@

# --- variants ----------------------------------------------------------------------------------

HOT := core/vm/execute.c core/vm/frame.c core/vm/generator.c core/vm/vm.c core/vm/call.c \
    core/object/slab.c core/object/object.c core/object/instance.c core/object/dict.c \
    core/vm/execute_call.c core/vm/execute_apart.c core/vm/function_call.c \
    core/vm/clock.c core/aio/handle.c core/aio/loop.c core/aio/task.c core/aio/sleep.c \
    core/aio/future.c core/api/wasm_copy.c core/api/wasm_math.c

# Hot too, but where bytes count they are not worth theirs.
HOT_IF_ROOM := core/object/function.c core/object/ops.c core/object/int.c core/vm/context.c \
               core/aio/timer_heap.c core/aio/queue.c core/aio/loop_hooks.c core/aio/loop_wait.c \
               core/aio/debug.c core/trace/log.c

# variant(name, compiler, flags, modules): objects under $(BUILD)/name/, compiled anew when the compiler or
# the flags change. Whether warnings are errors changes no object. The files of HOT, or of
# name_HOT_FILES, are compiled with name_HOT, the others with name_COLD.
define variant
$(1)_COMPILE = $(2) $(WARNINGS) $(3) -Icore
$(1)_HOT_FILES ?= $(HOT) $(HOT_IF_ROOM)
$(1)_STAMP = $$(filter-out -Werror,$$($(1)_COMPILE)) $$($(1)_COLD) $$(if $$($(1)_HOT),$$($(1)_HOT) $$($(1)_HOT_FILES))
$(1)_CORE := $(CORE:%.c=$(BUILD)/$(1)/%.o) $(BUILD)/$(1)/$(4).o

$(BUILD)/$(1)/flags: FORCE
	@mkdir -p $$(@D)
	@echo '$$($(1)_STAMP)' | cmp -s - $$@ || echo '$$($(1)_STAMP)' > $$@

$(BUILD)/$(1)/%.o: %.c $(BUILD)/$(1)/flags
	@mkdir -p $$(@D)
	$$($(1)_COMPILE) $$(if $$(filter $$($(1)_HOT_FILES),$$<),$$($(1)_HOT),$$($(1)_COLD)) -MMD -MP -c $$< -o $$@

$(BUILD)/$(1)/$(4).o: $(BUILD)/gen/$(4).c $(BUILD)/$(1)/flags
	@mkdir -p $$(@D)
	$$($(1)_COMPILE) -MMD -MP -c $$< -o $$@

-include $(patsubst %.c,$(BUILD)/$(1)/%.d,$(CORE) $(NATIVE_ONLY) $(WASM_ONLY) $(TESTS) $(TEST_SUPPORT))
endef

# A variant that runs tests: its own loopscope and one program for each tests/native/test_*.c.
define tested_variant
$(1)_TESTS := $(TESTS:%.c=$(BUILD)/$(1)/%)
$(1)_SUPPORT := $(TEST_SUPPORT:%.c=$(BUILD)/$(1)/%.o)

$(BUILD)/$(1)/loopscope: $$($(1)_CORE) $(BUILD)/$(1)/core/main.o
	$(CC) $(3) -o $$@ $$^ -lm

# One archive: a test takes only what it calls.
$(BUILD)/$(1)/core.a: $$($(1)_CORE)
	@rm -f $$@
	ar rcs $$@ $$^

$$($(1)_TESTS): %: %.o $$($(1)_SUPPORT) $(BUILD)/$(1)/core.a
	$(CC) $(3) -o $$@ $$^ -lcmocka -lm

.SECONDARY: $(TESTS:%.c=$(BUILD)/$(1)/%.o)
endef

RELEASE_FLAGS = $(CFLAGS) -DNDEBUG
CHECK_FLAGS = -O1 -g
ASAN_FLAGS = -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
FUZZ_FLAGS = -O1 -g -fsanitize=address,undefined,fuzzer-no-link -fno-sanitize-recover=all \
    -fno-omit-frame-pointer -Wno-gnu-variable-sized-type-not-at-end
# A native frame begins with a frame, which ends in an array (core/vm/frame.h): clang would warn.
WASM_FLAGS = -DNDEBUG -Wno-gnu-variable-sized-type-not-at-end -msign-ext -mnontrapping-fptoint
# The page's engine is compiled for size, but for the files where a program spends its time. (Given
# -Oz, emcc lets clang inline nothing, whatever else it is given: so one or the other.)
wasm_COLD = -Oz
wasm_HOT = -O2 -fno-builtin-memset
wasm_HOT_FILES = $(HOT)
# Natively the same files are optimized as one: a tenth faster, and the others need not wait for it.
release_HOT = -flto=auto

$(eval $(call variant,release,$(CC),$(RELEASE_FLAGS),lib_modules))
$(eval $(call variant,check,$(CC),$(CHECK_FLAGS),lib_modules))
$(eval $(call variant,asan,$(CC),$(ASAN_FLAGS),lib_modules))
$(eval $(call variant,fuzz,$(CLANG),$(FUZZ_FLAGS),lib_modules))
$(eval $(call variant,wasm,$(EMCC),$(WASM_FLAGS),no_modules))
$(eval $(call tested_variant,check,$(CC),$(CHECK_FLAGS)))
$(eval $(call tested_variant,asan,$(CC),$(ASAN_FLAGS)))

$(BUILD)/loopscope: $(release_CORE) $(BUILD)/release/core/main.o
	$(CC) $(RELEASE_FLAGS) $(release_HOT) -o $@ $^ -lm

# --- WebAssembly -------------------------------------------------------------------------------

# The exported functions are those that core/api/wasm*.c mark. The stack is the C stack alone
# (Python frames live in the heap). Static data comes first in memory, which makes its addresses in the
# code shorter; STACK_BYTES in core/object/ops.c keeps recursion well away from it. What is imported,
# the host's functions and some of JavaScript's Math, is in core/api/wasm*.c; tests/glue/ checks it.
# What emcc links is optimized afterwards; from -O2 on it would do so itself, with an older Binaryen.
WASM_LINK = -O1 --profiling-funcs -sSTANDALONE_WASM --no-entry -sALLOW_MEMORY_GROWTH -sFILESYSTEM=0 \
    -sMALLOC=none -sERROR_ON_UNDEFINED_SYMBOLS=0 -sWARN_ON_UNDEFINED_SYMBOLS=0 \
    -Wl,-O2 -sTOTAL_STACK=5242880 -sINITIAL_MEMORY=16777216
# The C library that is compiled for size.
WASM_LIBS = -lc-optz

wasm: $(BUILD)/core.wasm $(BUILD)/library.json $(BUILD)/unicode.json

$(BUILD)/wasm/linked.wasm: $(wasm_CORE) $(WASM_ONLY:%.c=$(BUILD)/wasm/%.o)
	$(EMCC) $(WASM_LINK) -o $@ $^ $(WASM_LIBS)

$(BUILD)/core.wasm: $(BUILD)/wasm/linked.wasm scripts/wasm-optimize.mjs scripts/wasm-file.mjs
	$(NODE) scripts/wasm-optimize.mjs $< $@ $(BUILD)/wasm/named.wasm

# --- tests -------------------------------------------------------------------------------------

# A test program that takes longer than this many seconds hangs.
TEST_TIMEOUT ?= 600

# Each test program is a target of its own, so that they run side by side; -O keeps apart what they print
# and -k runs them all though one failed.
$(TESTS:tests/native/%.c=check-%): check-%: $(BUILD)/check/tests/native/%
$(TESTS:tests/native/%.c=asan-%): asan-%: $(BUILD)/asan/tests/native/%
$(TESTS:tests/native/%.c=check-%) $(TESTS:tests/native/%.c=asan-%):
	@echo "== $<"; timeout $(TEST_TIMEOUT) $<

# The random programs of tests/native/test_generated.c, which finds them by BUILD.
$(BUILD)/generated/unpacked: tests/oracle/generated.json.br tests/oracle/unpack.mjs
	$(NODE) tests/oracle/unpack.mjs $(@D) && touch $@

$(check_TESTS) $(asan_TESTS): | $(BUILD)/generated/unpacked

test test-asan: export BUILD := $(BUILD)

test: $(check_TESTS)
	@$(MAKE) -k -Otarget $(TESTS:tests/native/%.c=check-%)

test-asan: $(asan_TESTS)
	@$(MAKE) -k -Otarget $(TESTS:tests/native/%.c=asan-%)

FUZZERS := $(patsubst tests/fuzz/%.c,$(BUILD)/fuzz/%,$(wildcard tests/fuzz/fuzz_*.c))
SECONDS ?= 600

$(BUILD)/fuzz/core.a: $(fuzz_CORE)
	@rm -f $@
	ar rcs $@ $^

$(FUZZERS): $(BUILD)/fuzz/%: $(BUILD)/fuzz/tests/fuzz/%.o $(BUILD)/fuzz/core.a
	$(CLANG) $(FUZZ_FLAGS) -fsanitize=fuzzer -o $@ $^ -lm

$(BUILD)/fuzz/make_seeds: $(BUILD)/fuzz/tests/fuzz/make_seeds.o $(BUILD)/fuzz/core.a
	$(CLANG) $(FUZZ_FLAGS) -o $@ $^ -lm

fuzzers: $(FUZZERS) $(BUILD)/fuzz/make_seeds

fuzz: fuzzers
	$(NODE) tests/run-fuzz.mjs --seconds $(SECONDS)

programs: $(BUILD)/check/loopscope $(BUILD)/asan/loopscope

# --- generated files, CPython's answers, speed -------------------------------------------------

# What `loopscope schema` generates and is checked in: FILE=OPTION.
GENERATED := wasm-glue/schema.gen.ts=--typescript docs/trace-format.md=--markdown

# The recorder for CPython holds the schema too.
RECORDER := public/loopscope_record.py

schema: $(BUILD)/loopscope
	@for row in $(GENERATED); do \
	    $(BUILD)/loopscope schema $${row#*=} > $(BUILD)/schema.tmp || exit 1; \
	    mkdir -p $$(dirname $${row%%=*}) && mv $(BUILD)/schema.tmp $${row%%=*} || exit 1; \
	    echo "wrote $${row%%=*}"; \
	done
	@$(BUILD)/loopscope schema | $(NODE) scripts/recorder-schema.mjs $(RECORDER)

check-generated: $(BUILD)/loopscope
	@for row in $(GENERATED); do \
	    $(BUILD)/loopscope schema $${row#*=} > $(BUILD)/schema.tmp || exit 1; \
	    diff -u $${row%%=*} $(BUILD)/schema.tmp || { echo "run: make schema"; exit 1; }; \
	done
	@$(BUILD)/loopscope schema | $(NODE) scripts/recorder-schema.mjs $(RECORDER) --check

oracle:
	$(PYTHON) tests/oracle/record_outputs.py $(ARGS)
	$(PYTHON) tests/oracle/record_traces.py $(ARGS)

conformance: $(BUILD)/loopscope
	$(NODE) tests/conformance/run.mjs

# docs/agreement.md: in how many programs, and which names of asyncio are missing.
agreement: $(BUILD)/loopscope
	$(NODE) tests/oracle/agreement.mjs > $(BUILD)/agreement.md
	mv $(BUILD)/agreement.md docs/agreement.md

bench: $(BUILD)/loopscope
	$(NODE) bench/run.mjs $(ARGS)

clean:
	rm -rf $(BUILD)

FORCE:
.PHONY: conformance all wasm test test-asan $(TESTS:tests/native/%.c=check-%) $(TESTS:tests/native/%.c=asan-%) \
    programs fuzz fuzzers schema check-generated oracle agreement bench clean FORCE
.DELETE_ON_ERROR:
