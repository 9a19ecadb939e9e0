// std::sort; in modules for WebAssembly, which are sent, by a heap, in a fifth of the bytes.
#pragma once

#include <algorithm>
#include <functional>

namespace pursuit {

/// Of what is equal only if it is the same: any other order would be that of one library.
template <typename Iterator, typename Less = std::less<>>
void arrange(Iterator first, Iterator last, Less less = {}) {
#if defined(__wasm__)
    std::make_heap(first, last, less);
    std::sort_heap(first, last, less);
#else
    std::sort(first, last, less);
#endif
}

}  // namespace pursuit
