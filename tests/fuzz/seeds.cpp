// What fuzzing starts from, beside the repo's own examples: a file each in <folder>/<target>/.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "../capi/some.hpp"

namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

class Seeds {
public:
    explicit Seeds(fs::path folder) : folder_(std::move(folder)) {}
    void add(std::string_view target, std::string_view bytes) {
        fs::create_directories(folder_ / target);
        std::ofstream file(folder_ / target / ("seed_" + std::to_string(++count_)),
                           std::ios::binary);
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!file) throw std::runtime_error("cannot write into " + folder_.string());
    }

private:
    fs::path folder_;
    int count_ = 0;
};

template <class Save>
std::string image(Save&& save) {
    const auto bytes = filled<char>(save);
    return {bytes.begin(), bytes.end()};
}

/// Bytes that go on for long enough to be many choices.
std::string noise(std::size_t size) {
    std::string out;
    for (std::uint32_t x = 7; out.size() < size; x = x * 1664525u + 1013904223u) {
        out += static_cast<char>(x >> 24);
    }
    return out;
}

void texts(const fs::path& root, Seeds& seeds) {
    for (const auto& file : fs::directory_iterator(root / "examples/scenarios")) {
        seeds.add("scenario", read(file.path()));
    }
    const std::string_view zero("\0", 1);
    const std::string codes = read(root / "examples/codes/couplescope.toml");
    for (const auto& file : {root / "bindings/python/tests/custom.toml"}) {
        seeds.add("model", read(file));
    }
    seeds.add("model", kModelText + std::string(zero) + noise(200));
    seeds.add("scenario", kScenarioText);
    seeds.add("talks", kCodesText + std::string(zero) + kTalkText);
    seeds.add("talks", codes + std::string(zero) + kTalkText);
    seeds.add("talks", read(root / "examples/codes/gseq.toml") + std::string(zero) +
                           "Timed; <x> ,0 Ana_asks,1-2 Ben_withdraws,0:03- & Ana_neutral,4 ,9 ; "
                           "Ana_asks,1 Ben_asks,2 /");
    std::string windows = "\xEF\xBB\xBF";
    for (const char c : kTalkText) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    seeds.add("talks", kCodesText + std::string(zero) + windows);
}

void images(Seeds& seeds) {
    const auto model = standard_model();
    const auto couple = some_couple(model.get());
    auto* const c = couple.get();
    pursuit_turn turn{};
    turn.struct_size = sizeof turn;
    must(pursuit_couple_record(c, 10));
    must(pursuit_couple_skip(c, 15));
    must(pursuit_couple_act(c, PURSUIT_SEAT_A, PURSUIT_MOVE_BLAME, 0.5f, &turn));
    must(pursuit_couple_stress(c, PURSUIT_SEAT_B, 0.4f));
    must(pursuit_couple_separate(c, PURSUIT_SEAT_B, 60000));
    must(pursuit_couple_elapse(c, 120000));
    must(pursuit_couple_reunite(c));
    must(pursuit_couple_good_time(c, 3));
    must(pursuit_couple_intervene(c, PURSUIT_INTERVENTION_AFFIRM, PURSUIT_NONE, 1));
    must(pursuit_couple_skip(c, 4));
    const std::vector<pursuit_turn> turns = turns_of(c, 9);
    for (const std::int32_t with_model : {0, 1}) {
        seeds.add("couple", image([&](char* to, std::size_t size, std::size_t* needed) {
                      return pursuit_couple_save_with_turns(c, turns.data(), turns.size(),
                                                            with_model, to, size, needed);
                  }));
        seeds.add("couple", image([&](char* to, std::size_t size, std::size_t* needed) {
                      return pursuit_couple_save(c, with_model, to, size, needed);
                  }));
        seeds.add("recording", image([&](char* to, std::size_t size, std::size_t* needed) {
                      return pursuit_couple_save_recording(c, with_model, to, size, needed);
                  }));
    }
    seeds.add("couple", image([&](char* to, std::size_t size, std::size_t* needed) {
                  return pursuit_model_save(model.get(), to, size, needed);
              }));
}

}  // namespace

int main(int, char** arguments) try {
    Seeds seeds(arguments[2]);
    texts(arguments[1], seeds);
    images(seeds);
    for (const char* target : {"acts", "ensemble", "gain", "life", "loop", "pictures", "population",
                               "portrait", "report", "what_if", "why"}) {
        for (const std::size_t size : {50, 300, 2000}) seeds.add(target, noise(size));
    }
    return 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "seeds: %s\n", error.what());
    return 1;
}
