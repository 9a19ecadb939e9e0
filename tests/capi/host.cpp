// A host that brings two fmts of its own: one in another inline namespace, as another version would
// be, and functions under the very names that the library uses inside, which say something else.
// None of them may ever be the one that the library calls, nor the other way round.
#define FMT_HEADER_ONLY
#define FMT_BEGIN_NAMESPACE \
    namespace fmt {         \
    inline namespace v_host {
#define FMT_END_NAMESPACE \
    }                     \
    }
#include <fmt/format.h>

#include <cstdio>
#include <cstring>

#include <pursuit/pursuit.h>

const char* say_from_the_other_fmt(int number);

int main() {
    pursuit_model* model = nullptr;
    pursuit_couple* couple = nullptr;
    pursuit_traits a{}, b{};
    pursuit_turn turns[3] = {};
    a.struct_size = b.struct_size = sizeof a;
    turns[0].struct_size = sizeof turns[0];
    char text[600];
    const bool failed =
        pursuit_model_create(&model) || pursuit_model_profile(model, "pursuer", &a) ||
        pursuit_model_profile(model, "withdrawer", &b) ||
        pursuit_couple_create(model, &a, &b, 7, 0, &couple) ||
        pursuit_couple_play(couple, turns, 3) ||
        pursuit_why_text(model, turns, 3, 2, "Ana", "Ben", nullptr, text, sizeof text, nullptr);
    const bool complains =
        pursuit_couple_play(couple, turns, SIZE_MAX) == PURSUIT_STATUS_ARGUMENT &&
        std::strstr(pursuit_last_error(), "18446744073709551615") != nullptr;
    pursuit_couple_destroy(couple);
    pursuit_model_destroy(model);
    if (failed || !complains || std::strstr(text, "Ana") == nullptr) {
        std::printf("%s\n%s\n", pursuit_last_error(), text);
        return 1;
    }
    const bool own = fmt::format("{:>5.1f}", 2.5) == "  2.5";
    return own && std::strcmp(say_from_the_other_fmt(7), "the host's: 7") == 0 ? 0 : 1;
}
