# Loopscope's native build. `make` builds build/loopscope.
BUILD ?= build
CC ?= gcc
CFLAGS ?= -O2
WARN = -std=c17 -Wall -Wextra -Wconversion -Werror
SRC := $(filter-out core/main.c,$(shell find core -name '*.c'))
OBJ := $(SRC:%.c=$(BUILD)/obj/%.o)

all: $(BUILD)/loopscope

$(BUILD)/loopscope: $(OBJ) $(BUILD)/obj/core/main.o
	$(CC) $(CFLAGS) -o $@ $^ -lm

$(BUILD)/obj/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(WARN) $(CFLAGS) -Icore -MMD -MP -c $< -o $@

-include $(OBJ:.o=.d)

.PHONY: all
