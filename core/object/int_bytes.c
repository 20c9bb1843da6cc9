#include "object/int.h"

#include "object/bytes.h"
#include "object/exception.h"
#include "object/ops.h"
#include "object/str.h"

// Whether byteorder (NO_REF: big) is "big". False: raised.
static bool read_order(Runtime *rt, ValueRef order, const char *function, bool *big) {
    *big = true;
    if (IS_NULL(order)) return true;
    if (!IS_STR(order)) {
        raise(rt, EXC_TypeError, "%s() argument 'byteorder' must be str, not %s", function,
              IS_NONE(order) ? "None" : type_of(rt, order)->name->data);
        return false;
    }
    *big = str_is(AS_STR(order), "big");
    if (*big || str_is(AS_STR(order), "little")) return true;
    raise(rt, EXC_ValueError, "byteorder must be either 'little' or 'big'");
    return false;
}

static int read_flag(Runtime *rt, ValueRef v) {
    return IS_NULL(v) ? 0 : op_truth(rt, v);
}

// Byte number `i` from the least significant of a number in two's complement.
static uint8_t byte_at(const IntView *v, size_t i, unsigned *carry) {
    size_t at = i / 4;
    uint8_t byte = (uint8_t)(at < v->length ? v->digits[at] >> i % 4 * 8 : 0u);
    if (!v->negative) return byte;
    unsigned sum = (0xFFu & ~(unsigned)byte) + *carry;
    *carry = sum >> 8;
    return (uint8_t)sum;
}

// Whether an argument is there, which may be left out from 3.11 on. False: raised.
static bool is_given(Runtime *rt, const ValueRef *args, int place, const char *function,
                     const char *name) {
    if (!IS_NULL(args[place]) || rt->options.python >= 11) return true;
    raise(rt, EXC_TypeError, "%s() missing required argument '%s' (pos %d)", function, name, place);
    return false;
}

Value int_to_bytes(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    int64_t length = 1;
    bool big = true;
    if (!is_given(rt, args, 1, "to_bytes", "length") ||
        !is_given(rt, args, 2, "to_bytes", "byteorder"))
        return NO_VALUE;
    int is_signed = read_flag(rt, args[3]);
    if (is_signed < 0 || !read_order(rt, args[2], "to_bytes", &big)) return NO_VALUE;
    if (!IS_NULL(args[1]) && !op_int(rt, args[1], INT_SIZE, &length)) return NO_VALUE;
    if (length < 0) return raise(rt, EXC_ValueError, "length argument must be non-negative");
    IntView view;
    int_view(&view, args[0]);
    if (view.negative && !is_signed) {
        return raise(rt, EXC_OverflowError, "can't convert negative int to unsigned");
    }
    // A signed number needs a bit for its sign; -2^k needs one less than 2^k.
    uint64_t bits = mag_bits(view.digits, view.length);
    if (is_signed && view.length > 0) {
        bool power = view.negative;
        for (uint32_t i = 0; i + 1 < view.length; i++) power = power && view.digits[i] == 0;
        uint32_t top = view.digits[view.length - 1];
        bits += !(power && (top & (top - 1)) == 0);
    }
    if (bits > (uint64_t)length * 8) return raise(rt, EXC_OverflowError, "int too big to convert");
    Value result = bytes_new(rt, NULL, (size_t)length);
    if (IS_NULL(result)) return result;
    unsigned carry = 1;
    for (size_t i = 0; i < (size_t)length; i++) {
        size_t at = big ? (size_t)length - 1 - i : i;
        AS_BYTES(result)->data[at] = (char)byte_at(&view, i, &carry);
    }
    return result;
}

static Value from_data(Runtime *rt, const char *data, size_t size, bool big, bool is_signed) {
    Digits room;
    size_t length = size / 4 + 1;
    if (!digits_init(rt, &room, length)) return NO_VALUE;
    memset(room.data, 0, length * sizeof(uint32_t));
    bool negative = is_signed && size > 0 && ((unsigned char)data[big ? 0 : size - 1] & 0x80) != 0;
    unsigned carry = 1;
    for (size_t i = 0; i < size; i++) {
        unsigned byte = (unsigned char)data[big ? size - 1 - i : i];
        if (negative) {
            byte = (0xFFu & ~byte) + carry;
            carry = byte >> 8;
        }
        room.data[i / 4] |= (uint32_t)(byte & 0xFF) << i % 4 * 8;
    }
    if (negative && carry != 0) room.data[size / 4] |= (uint32_t)1 << size % 4 * 8;
    Value result = int_from_mag(rt, negative, room.data, length);
    digits_free(&room);
    return result;
}

Value int_from_bytes(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    bool big = true;
    if (!is_given(rt, args, 2, "from_bytes", "byteorder")) return NO_VALUE;
    int is_signed = read_flag(rt, args[3]);
    if (is_signed < 0 || !read_order(rt, args[2], "from_bytes", &big)) return NO_VALUE;
    const char *data = NULL;
    size_t size = 0;
    Value bytes = NO_VALUE;
    ValueRef source = args[1];
    if (!bytes_view(rt, source, &data, &size)) {
        if (IS_INT(source) || IS_STR(source))
            return raise(rt, EXC_TypeError, "cannot convert '%s' object to bytes",
                         type_of(rt, source)->name->data);
        bytes = call1(rt, object_ref(TYPE_OF_ID(rt, BYTES)), source);
        if (IS_NULL(bytes)) return bytes;
        bytes_view(rt, ref(bytes), &data, &size);
    }
    Value result = from_data(rt, data, size, big, is_signed == 1);
    drop(rt, bytes);
    if (IS_NULL(result) || AS_TYPE(args[0]) == TYPE_OF_ID(rt, INT)) return result;
    Value instance = call1(rt, args[0], ref(result));
    drop(rt, result);
    return instance;
}
