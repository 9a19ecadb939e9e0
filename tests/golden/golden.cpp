// Plays the golden trajectories. Prints their hashes; with --write FILE writes them there, with
// --check FILE compares and says which differ (exit status 1).
#include <cstdio>
#include <cstring>
#include <string>

#include "trajectories.hpp"

namespace {

std::string read(const char* path) {
    std::string text;
    if (std::FILE* file = std::fopen(path, "rb")) {
        char buffer[4096];
        for (std::size_t n; (n = std::fread(buffer, 1, sizeof buffer, file)) > 0;)
            text.append(buffer, n);
        std::fclose(file);
    }
    return text;
}

int write(const char* path, const std::string& text) {
    std::FILE* file = std::fopen(path, "wb");
    const bool written =
        file != nullptr && std::fwrite(text.data(), 1, text.size(), file) == text.size();
    if (file != nullptr && std::fclose(file) == 0 && written) return 0;
    std::fprintf(stderr, "golden: cannot write %s\n", path);
    return 2;
}

}  // namespace

int main(int argc, char** argv) {
    const std::string text = pursuit::trajectories::played();
    if (argc == 3 && std::strcmp(argv[1], "--write") == 0) return write(argv[2], text);
    std::fputs(text.c_str(), stdout);
    if (argc == 1) return 0;
    if (argc != 3 || std::strcmp(argv[1], "--check") != 0) {
        std::fputs("usage: golden [--write FILE | --check FILE]\n", stderr);
        return 2;
    }
    if (read(argv[2]) == text) return 0;
    std::fprintf(stderr, "golden: the bits differ from %s\n", argv[2]);
    return 1;
}
