// Images between machines. image save FILE: plays a quarrel and saves it with its model.
// image load FILE: loads that, plays on, and prints the hash, which has to be that of
// image on: the same quarrel played on without a stop.
#include <cstdio>
#include <cstring>
#include <vector>

#include <pursuit/engine/couple.hpp>
#include <pursuit/record/snapshot.hpp>

using namespace pursuit;

namespace {

Couple quarrel() {
    Couple couple{Model::standard(),
                  {.anxiety = 0.78f, .avoidance = 0.25f},
                  {.anxiety = 0.3f, .avoidance = 0.75f},
                  7};
    if (couple.happens(Disagreement{0.7f, Seat::a})) std::puts("refused");
    couple.skip(17);
    if (couple.elapse(90000)) std::puts("refused");
    return couple;
}

int save_to(const char* path) {
    std::vector<std::byte> image(1 << 16);
    std::size_t needed = 0;
    if (const Fault fault = save(quarrel(), image, needed, true)) return std::puts(fault.text), 1;
    std::FILE* file = std::fopen(path, "wb");
    if (file == nullptr) return 1;
    const bool written = std::fwrite(image.data(), 1, needed, file) == needed;
    return std::fclose(file) == 0 && written ? 0 : 1;
}

int load_from(const char* path) {
    std::vector<std::byte> image(1 << 16);
    std::FILE* file = std::fopen(path, "rb");
    if (file == nullptr) return 1;
    image.resize(std::fread(image.data(), 1, image.size(), file));
    std::fclose(file);
    const Model model = load_model(image);
    Couple couple = load(image, model);
    couple.skip(40);
    std::printf("%016llx\n", static_cast<unsigned long long>(couple.hash()));
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 3 && std::strcmp(argv[1], "save") == 0) return save_to(argv[2]);
    if (argc == 3 && std::strcmp(argv[1], "load") == 0) return load_from(argv[2]);
    Couple couple = quarrel();
    couple.skip(40);
    std::printf("%016llx\n", static_cast<unsigned long long>(couple.hash()));
    return 0;
}
