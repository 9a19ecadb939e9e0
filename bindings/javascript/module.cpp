// What a module needs of its own: memory that a host may ask for, and running out of it as a fault.
#include <cstdlib>
#include <new>

#include <__verbose_abort>

extern "C" {
__attribute__((export_name("allocate"))) void* allocate(std::size_t size) {
    return std::malloc(size);
}
__attribute__((export_name("release"))) void release(void* memory) { std::free(memory); }

// Nothing runs at the end of a module, and nobody reads what is written about its end.
int __cxa_atexit(void (*)(void*), void*, void*) { return 0; }
_Noreturn void abort(void) { __builtin_trap(); }
// fmt asks for it to write {:a}, which no text does; all that prints comes with it.
int snprintf(char*, std::size_t, const char*, ...) { __builtin_trap(); }
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
