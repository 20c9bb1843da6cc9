// Objects and types: the header of every heap object, reference counts, and the slots through which
// the generic operations (ops.h) reach each type.
//
// Objects come from slabs of equal blocks (object_alloc), so that all live objects can be walked
// for the cycle collector and for teardown. An object whose count reaches zero is finalised, gives
// back what it holds (`destroy`) and then its block. Deep chains are freed without recursion.
#ifndef LS_OBJECT_OBJECT_H
#define LS_OBJECT_OBJECT_H

#include "object/value.h"

typedef struct Str Str;
typedef struct Dict Dict;
typedef struct Tuple Tuple;
typedef struct List List;
typedef struct Shape Shape;

struct Object {
    uint32_t refcount;
    uint32_t identity; // low 24 bits: serial number that id() gave, 0 while nobody asked; then the
                       // block's size in grains of 16 bytes (0: a large block); then the flags
    Type *type;        // borrowed, but instances of TYPE_HEAP types own a reference to it
};

#define OBJECT_HAS_WEAKREFS 0x80000000u
#define OBJECT_FINALIZED 0x40000000u
#define OBJECT_SERIAL 0x00FFFFFFu
#define OBJECT_GRAINS_SHIFT 24
#define OBJECT_GRAINS 0x3Fu

typedef enum CompareOp { CMP_LT, CMP_LE, CMP_EQ, CMP_NE, CMP_GT, CMP_GE } CompareOp;

typedef enum BinaryOp {
    BIN_ADD,
    BIN_SUB,
    BIN_MUL,
    BIN_MATMUL,
    BIN_TRUEDIV,
    BIN_FLOORDIV,
    BIN_MOD,
    BIN_POW,
    BIN_LSHIFT,
    BIN_RSHIFT,
    BIN_AND,
    BIN_OR,
    BIN_XOR,
    BIN_COUNT
} BinaryOp;

typedef enum UnaryOp { UN_NEG, UN_POS, UN_INVERT } UnaryOp;

// Called by `traverse` once for each reference that an object owns.
typedef void (*Visit)(ValueRef child, void *context);

// A native function. `args` are borrowed: `n` positional arguments, then, only for functions with
// NATIVE_KEYWORDS, the values of the keyword arguments whose names are in `names` (a Tuple of Str,
// or NULL). Returns an owned value, NO_VALUE with an exception pending, or PUSHED when it has
// pushed a frame whose result is the call's result.
typedef Value (*NativeFn)(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);

// The slots of a type. A slot that is NULL is inherited from the base when the type is made. For
// classes written in Python the slots call the class's dunder methods (see class.c).
typedef struct Slots {
    // Drops everything that the object owns and frees its side memory, not its own block.
    void (*destroy)(Runtime *rt, Object *self);
    void (*traverse)(Object *self, Visit visit, void *context);
    // Runs before destroy, once: may execute Python and may bring the object back to life.
    void (*finalize)(Runtime *rt, Object *self);
    Value (*repr)(Runtime *rt, ValueRef self);
    Value (*str)(Runtime *rt, ValueRef self);
    Value (*format)(Runtime *rt, ValueRef self, Str *spec);
    bool (*hash)(Runtime *rt, ValueRef self, int64_t *hash); // false: raised
    // One of two orders or equalities; NOT_IMPLEMENTED when it does not know `other`.
    Value (*compare)(Runtime *rt, ValueRef self, ValueRef other, CompareOp op);
    int (*truth)(Runtime *rt, ValueRef self); // 1, 0, or -1: raised. NULL: by length, else true
    bool (*length)(Runtime *rt, ValueRef self, int64_t *length); // false: raised
    Value (*getattr)(Runtime *rt, ValueRef self, Str *name);
    // `value` is NO_REF to delete. False: raised.
    bool (*setattr)(Runtime *rt, ValueRef self, Str *name, ValueRef value);
    Value (*getitem)(Runtime *rt, ValueRef self, ValueRef key);
    bool (*setitem)(Runtime *rt, ValueRef self, ValueRef key, ValueRef value); // NO_REF deletes
    int (*contains)(Runtime *rt, ValueRef self, ValueRef item);                // 1, 0, -1: raised
    Value (*iter)(Runtime *rt, ValueRef self);
    Value (*next)(Runtime *rt, ValueRef self); // NO_VALUE and nothing pending: exhausted
    // May return PUSHED. `args` as for a NativeFn with NATIVE_KEYWORDS; without self.
    Value (*call)(Runtime *rt, ValueRef self, const ValueRef *args, uint32_t n, Tuple *names);
    // Called with the operands in their order, for the type of either; NOT_IMPLEMENTED allowed.
    Value (*binary)(Runtime *rt, BinaryOp op, ValueRef left, ValueRef right);
    // In-place forms (list +=); NULL means the plain one.
    Value (*inplace)(Runtime *rt, BinaryOp op, ValueRef left, ValueRef right);
    Value (*unary)(Runtime *rt, UnaryOp op, ValueRef self);
    // Descriptors. `object` is NO_REF when looked up on the class.
    Value (*descr_get)(Runtime *rt, ValueRef self, ValueRef object, Type *owner);
    bool (*descr_set)(Runtime *rt, ValueRef self, ValueRef object, ValueRef value);
    // Called when an attribute is found nowhere: adds what the type has in Python and answers true
    // when it is to be looked for again. False: it has no such attribute, or raised.
    bool (*complete)(Runtime *rt, Str *name);
    // __new__ of builtin types: makes an instance of `cls` (this type or a subclass of it).
    Value (*create)(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names);
} Slots;

enum {
    TYPE_HEAP = 1 << 0,      // made at run time by a class statement or type()
    TYPE_BASE = 1 << 1,      // may be subclassed
    TYPE_EXCEPTION = 1 << 2, // a subclass of BaseException; this and the next are inherited
    TYPE_INT = 1 << 3,
    TYPE_STR = 1 << 4,
    TYPE_TUPLE = 1 << 5,
    TYPE_LIST = 1 << 6,
    TYPE_DICT = 1 << 7,
    TYPE_TYPE = 1 << 8, // a metaclass
    TYPE_FLOAT = 1 << 9,
    TYPE_BYTES = 1 << 10,
    TYPE_SET = 1 << 11,            // set or frozenset
    TYPE_FUTURE = 1 << 12,         // asyncio.Future or a subclass
    TYPE_ATTRS_AT_END = 1 << 13,   // instances have a variable size: attributes behind their end
    TYPE_METHOD_DESCR = 1 << 14,   // functions: obj.name(...) need not make a bound method
    TYPE_DATA_DESCR = 1 << 15,     // instances have descr_set
    TYPE_CUSTOM_GETATTR = 1 << 16, // class defines __getattribute__ or __getattr__
    TYPE_CUSTOM_SETATTR = 1 << 17, // class defines __setattr__ or __delattr__
    TYPE_SLOTTED = 1 << 19,        // has __slots__ and no __dict__: only those names may be set
    TYPE_ABSTRACT = 1 << 18,       // has __abstractmethods__ left
    TYPE_SEQUENCE = 1 << 20,       // sequence patterns match instances, of subclasses too
    TYPE_MAPPING = 1 << 21,        // the same for mapping patterns
    TYPE_WEAKREFS = 1 << 22,       // a class whose instances may be weakly referenced
    TYPE_OWN_SLOTS = 1 << 23,      // its own __slots__ has names of attributes
    TYPE_BOTH = 1 << 25,           // __slots__ and a __dict__: see object_slots
    TYPE_LIBRARY = 1 << 26,        // Python code makes it in CPython: programs may change it
    TYPE_DOTTED = 1 << 24,         // `name` has its module, as tp_name of CPython's C classes has
};

// The operators of a builtin type whose methods Python sees: `binary`, `unary` and `inplace` are
// one function each for all of them.
enum {
    DUNDER_NUMBER = 1 << 0, // + - * / ** and the signs
    DUNDER_FLOOR = 1 << 1,  // // % divmod
    DUNDER_BITS = 1 << 2,   // & | ^ << >> ~
    DUNDER_CONCAT = 1 << 3, // + and repetition
    DUNDER_MOD = 1 << 4,    // formatting with %
    DUNDER_SET = 1 << 5,    // & | ^ -
    DUNDER_OR = 1 << 6,
    DUNDER_ICONCAT = 1 << 7, // in place
    DUNDER_ISET = 1 << 8,
    DUNDER_IOR = 1 << 9,
    DUNDER_BOOL = 1 << 10,
};

struct Type {
    Object head;   // its type is the metaclass
    Str *name;     // owned
    Str *qualname; // owned
    Type *base;    // owned; the base whose struct layout instances extend; NULL for object
    Tuple *bases;  // owned; NULL for object
    Type **mro;    // owned array of borrowed types; itself first
    uint32_t mro_length;
    uint32_t version; // unique over all types and times; new when the type or a base changes
    uint32_t flags;   // TYPE_...
    uint32_t size;    // bytes of an instance, attributes apart (for variable sizes: of its head)
    uint32_t attrs_offset; // where instances keep their Attrs; 0: they have none
    uint32_t inline_attrs; // attribute values that new instances have room for in their own block;
                           // grows with what instances were seen to need
    Dict *dict;            // owned; the class's attributes
    Type **subclasses;     // owned array of borrowed types
    uint32_t subclass_count;
    uint32_t subclass_capacity;
    Shape *root_shape; // owned; the shape of an instance without attributes
    Slots slots;
};

// ------------------------------------------------------------------ reference counts

// Ends an object whose count has reached zero.
void object_release(Runtime *rt, Object *object);

static inline void object_retain(void *object) {
    ((Object *)object)->refcount++;
}

// One more reference to what a ValueRef borrows.
static inline Value own(ValueRef v) {
    if (IS_OBJECT(v)) AS_OBJECT(v)->refcount++;
    return (Value){v.bits};
}

// As own, for a Value that stays with its owner.
static inline Value copy(Value v) {
    return own(ref(v));
}

// Gives a reference up. NO_VALUE is allowed.
static inline void drop(Runtime *rt, Value v) {
    if (IS_OBJECT(v)) {
        Object *object = AS_OBJECT(v);
        if (--object->refcount == 0) object_release(rt, object);
    }
}

// Gives up a reference that a struct owns through a pointer. NULL is allowed.
static inline void drop_object(Runtime *rt, void *object) {
    if (object != NULL && --((Object *)object)->refcount == 0) object_release(rt, object);
}

// Replaces an owned slot and drops what it held. The slot is consistent before anything is freed.
static inline void replace(Runtime *rt, Value *slot, Value value) {
    Value old = *slot;
    *slot = value;
    drop(rt, old);
}

// Empties an owned slot.
static inline void clear(Runtime *rt, Value *slot) {
    replace(rt, slot, NO_VALUE);
}

// ------------------------------------------------------------------ allocation

// A new object of `size` bytes (at least sizeof(Object)), zero-filled behind its header, with one
// reference. For heap types the instance owns a reference to its type. On failure returns NULL with
// MemoryError pending.
void *object_alloc(Runtime *rt, Type *type, size_t size);

// As object_alloc for a type of fixed size: type->size, and room for attributes when it has some.
void *object_new(Runtime *rt, Type *type);

// Bytes of an object's block.
size_t object_block_size(const Object *object);

// What stands for an object's address in reprs and id(): 0x7f0000000000 and 16 times its serial
// number. NULL: 0x7f0000000000.
uint64_t object_address(Runtime *rt, Object *object);

struct StrBuf;
// Appends "0x" and the address that reprs show: made from the serial number, so deterministic.
void append_address(Runtime *rt, struct StrBuf *buf, Object *object);

// Visits everything that an object owns, its attributes and its heap type too.
void object_traverse(Object *object, Visit visit, void *context);

// Finds objects that only refer to each other, finalises and frees them. Returns how many. Does
// nothing when memory runs out.
size_t collect_cycles(Runtime *rt);

// The serial number of an object, given at the first question: deterministic, from 1.
uint32_t object_serial(Runtime *rt, Object *object);

// ------------------------------------------------------------------ types of values

// The class of a value (never NULL).
Type *type_of(Runtime *rt, ValueRef v);
// A type's name with its module, unless that is builtins or __main__
// (PyType_GetFullyQualifiedName). NO_VALUE: raised.
Value type_full_name(Runtime *rt, Type *type);

// __name__: `name` without the module that error messages show with it. Borrowed.
static inline Str *type_short_name(const Type *type) {
    return (type->flags & TYPE_DOTTED) != 0 ? type->qualname : type->name;
}

// Whether `type` is `base` or inherits from it.
bool type_is_subtype(const Type *type, const Type *base);

// isinstance() for a real class, without __instancecheck__.
bool is_instance(Runtime *rt, ValueRef v, const Type *type);

static inline bool has_type_flag(ValueRef v, uint32_t flag) {
    return IS_OBJECT(v) && (AS_OBJECT(v)->type->flags & flag) != 0;
}

#define IS_STR(v) has_type_flag((ValueRef){(v).bits}, TYPE_STR)
#define IS_TUPLE(v) has_type_flag((ValueRef){(v).bits}, TYPE_TUPLE)
#define IS_LIST(v) has_type_flag((ValueRef){(v).bits}, TYPE_LIST)
#define IS_DICT(v) has_type_flag((ValueRef){(v).bits}, TYPE_DICT)
#define IS_BYTES(v) has_type_flag((ValueRef){(v).bits}, TYPE_BYTES)
#define IS_SET(v) has_type_flag((ValueRef){(v).bits}, TYPE_SET)
#define IS_TYPE(v) has_type_flag((ValueRef){(v).bits}, TYPE_TYPE)
#define IS_EXCEPTION(v) has_type_flag((ValueRef){(v).bits}, TYPE_EXCEPTION)

// Whether a value is a class of exceptions.
static inline bool is_exception_class(ValueRef v) {
    return IS_TYPE(v) && (((const Type *)AS_OBJECT(v))->flags & TYPE_EXCEPTION) != 0;
}
// Any int: small, big, bool, or an instance of a subclass.
#define IS_INT(v) (IS_SMALL(v) || IS_BOOL(v) || has_type_flag((ValueRef){(v).bits}, TYPE_INT))
#define IS_FLOAT(v) (IS_DOUBLE(v) || has_type_flag((ValueRef){(v).bits}, TYPE_FLOAT))

#define AS_STR(v) ((Str *)AS_OBJECT(v))
#define AS_TUPLE(v) ((Tuple *)AS_OBJECT(v))
#define AS_LIST(v) ((List *)AS_OBJECT(v))
#define AS_DICT(v) ((Dict *)AS_OBJECT(v))
#define AS_TYPE(v) ((Type *)AS_OBJECT(v))

// ------------------------------------------------------------------ builtin types, from tables

// One native function or method.
typedef struct NativeDef {
    const char *name;
    NativeFn fn;
    int8_t min, max;    // number of positional arguments, self included for methods; max -1: any
    uint8_t flags;      // NATIVE_...
    const char *params; // names for arguments that may be passed by keyword, separated by blanks,
                        // in order, self left out: "delay result"; "*" before the first
                        // keyword-only one; "/" after the last positional-only. NULL: none may be.
                        // With names, `fn` gets an array of all of them (n is their number, plus
                        // self), NO_REF where nothing was passed.
} NativeDef;

enum {
    NATIVE_KEYWORDS = 1, // takes any keywords: gets them as they are, in `names`
    NATIVE_STATIC = 2,   // a static method
    NATIVE_CLASS = 4,    // a class method: self is the class
    NATIVE_PYTHON = 8,   // Python code in CPython: wrong arguments are told in Python's words
    NATIVE_PARSED =
        16, // its arguments were read by a format up to 3.12: other words for a wrong number
    NATIVE_NAMED_13 = 32, // its parameters have names from 3.13 on
};

// A computed attribute of a builtin type. `set` may be NULL (read-only).
typedef struct GetSetDef {
    const char *name;
    Value (*get)(Runtime *rt, ValueRef self);
    bool (*set)(Runtime *rt, ValueRef self, ValueRef value); // NO_REF deletes
} GetSetDef;

// What a builtin type is made from, once in each runtime. Static and const.
typedef struct TypeSpec {
    const char *name; // "list", or with its module: "asyncio.Future"
    const char *doc;  // one line, or NULL
    uint32_t size;    // sizeof the struct
    uint32_t flags;   // TYPE_...; TYPE_BASE where Python may subclass it
    bool attrs;       // whether instances of the type itself have a __dict__
    uint16_t dunders; // DUNDER_...
    Slots slots;
    const NativeDef *methods; // ends with a row without a name; or NULL
    const GetSetDef *getset;  // ends with a row without a name; or NULL
} TypeSpec;

// Makes a type. `base` NULL is object. Returns a pointer that the caller owns, or NULL: raised.
Type *type_from_spec(Runtime *rt, const TypeSpec *spec, Type *base);

#endif
