// What a module needs of its own: memory that a host may ask for, and running out of it as a fault.
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>

#include <__verbose_abort>

extern "C" std::byte __heap_base;

// Memory, in a seventh of the bytes that wasi-libc has for it: blocks of sizes in four steps to each power of two. One
// that is given back is taken again by what is as large or up to half as large.
namespace {

struct Block {  // stands before what it holds
    std::uint32_t size_class, offset;
    Block* next;
    std::uint32_t unused;
};
static_assert(sizeof(Block) == 16);
constexpr std::size_t kClasses = 32 * 4, kMost = std::size_t{1} << 30, kPage = 65536;

Block* free_blocks[kClasses];
std::uintptr_t top, end;

std::uint32_t class_of(std::size_t size) noexcept {
    const auto last = static_cast<std::uint32_t>(std::max<std::size_t>(size, 32) - 1);
    const auto power = static_cast<std::uint32_t>(std::bit_width(last)) - 1;
    return power * 4 + (last >> (power - 2)) - 4;
}
std::size_t size_of(std::uint32_t size_class) noexcept {
    return (size_class % 4 + 5) << (size_class / 4 - 2);
}

Block* fresh(std::uint32_t size_class) noexcept {
    const std::size_t whole = (size_of(size_class) + sizeof(Block) + 15) / 16 * 16;
    if (end == 0) {
        top = (reinterpret_cast<std::uintptr_t>(&__heap_base) + 15) / 16 * 16;
        end = __builtin_wasm_memory_size(0) * kPage;
    }
    if (end - top < whole) {
        const std::size_t pages = (whole - (end - top) + kPage - 1) / kPage;
        if (__builtin_wasm_memory_grow(0, pages) == SIZE_MAX) return nullptr;
        end += pages * kPage;
    }
    Block* block = reinterpret_cast<Block*>(top);
    top += whole;
    block->size_class = size_class;
    return block;
}
Block* before(void* memory) noexcept { return static_cast<Block*>(memory) - 1; }
/// What it lies in: of memory that was aligned, only the offset stands before it.
Block* block_of(void* memory) noexcept {
    return before(static_cast<std::byte*>(memory) - before(memory)->offset);
}

}  // namespace

extern "C" {
void* malloc(std::size_t size) {
    if (size > kMost) return nullptr;
    const std::uint32_t least = class_of(size);
    Block* block = nullptr;
    for (std::uint32_t c = least; block == nullptr && c < least + 4; ++c) {
        block = free_blocks[c];
        if (block != nullptr) free_blocks[c] = block->next;
    }
    if (block == nullptr) block = fresh(least);
    if (block == nullptr) return nullptr;
    block->offset = 0;
    return block + 1;
}
void free(void* memory) {
    if (memory == nullptr) return;
    Block* block = block_of(memory);
    block->next = free_blocks[block->size_class];
    free_blocks[block->size_class] = block;
}
void* aligned_alloc(std::size_t alignment, std::size_t size) {
    if (size > kMost || alignment > kPage) return nullptr;
    auto* memory = static_cast<std::byte*>(malloc(size + alignment));
    if (memory == nullptr) return nullptr;
    const auto offset =
        static_cast<std::uint32_t>(-reinterpret_cast<std::uintptr_t>(memory) % alignment);
    if (offset > 0) before(memory + offset)->offset = offset;  // a multiple of 16: there is room
    return memory + offset;
}
int posix_memalign(void** out, std::size_t alignment, std::size_t size) {
    *out = aligned_alloc(alignment, size);
    return *out == nullptr ? 12 : 0;
}
void* calloc(std::size_t count, std::size_t size) {
    if (size > 0 && count > kMost / size) return nullptr;
    void* memory = malloc(count * size);
    return memory == nullptr ? nullptr : std::memset(memory, 0, count * size);
}
void* realloc(void* memory, std::size_t size) {
    void* out = malloc(size);
    if (out == nullptr || memory == nullptr) return out;
    const std::size_t room = size_of(block_of(memory)->size_class) - before(memory)->offset;
    std::memcpy(out, memory, std::min(size, room));
    free(memory);
    return out;
}

__attribute__((export_name("allocate"))) void* allocate(std::size_t size) {
    return std::malloc(size);
}
__attribute__((export_name("release"))) void release(void* memory) { std::free(memory); }

// Nothing runs at the end of a module, and nobody reads what is written about its end.
int __cxa_atexit(void (*)(void*), void*, void*) { return 0; }
_Noreturn void abort(void) { __builtin_trap(); }
// fmt asks for it to write {:a}, which no text does; all that prints comes with it.
int snprintf(char*, std::size_t, const char*, ...) { __builtin_trap(); }
// By the instruction of WebAssembly for it, which all have that have simd128.
void* memcpy(void* to, const void* from, std::size_t size) {
    return __builtin_memcpy(to, from, size);
}
void* memmove(void* to, const void* from, std::size_t size) {
    return __builtin_memmove(to, from, size);
}
void* memset(void* to, int value, std::size_t size) { return __builtin_memset(to, value, size); }
// erfc asks for it; a table of two kilobytes comes with that of wasi-libc.
double exp(double x) {
    if (!(std::abs(x) < 746)) return x > 0 ? x * HUGE_VAL : x < 0 ? 0 : x;
    const int power = static_cast<int>(std::lround(x * 1.4426950408889634));
    constexpr double kUpper = 6.93147180369123816490e-01, kLower = 1.90821492927058770002e-10;
    return std::ldexp(1 + std::expm1((x - power * kUpper) - power * kLower), power);
}
_Noreturn void abort_message(const char*, ...) { __builtin_trap(); }
}

void std::__libcpp_verbose_abort(const char*, ...) { __builtin_trap(); }

void* operator new(std::size_t size) {
    for (;;) {
        if (void* memory = std::malloc(size > 0 ? size : 1)) return memory;
        const std::new_handler handler = std::get_new_handler();
        if (handler == nullptr) std::abort();
        handler();
    }
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
