#include "reading.hpp"

using namespace pursuit;

Codes codes_to_use(const Arguments& arguments) {
    const std::string path = *arguments.text("--codes");
    Codes codes = with_file(path, [&] { return load_codes(path); });
    if (const auto coder = arguments.text("--coder")) {
        if (codes.coder_column.empty()) {
            throw Complaint(fmt::format("--coder needs [coder] in {}", clean(path)));
        }
        codes.coder = *coder;
    }
    return codes;
}

Observed observed(const Arguments& arguments) {
    const std::string& path = arguments.operand();
    Observed out{codes_to_use(arguments), {}, {}};
    out.talks = with_file(path, [&] { return load_talks(path, out.codes, &out.counts); });
    return out;
}

Model model_to_use(const Arguments& arguments, const Codes& codes) {
    return with_file(*arguments.text("--codes"), [&] { return Model{codes.tables}; });
}

std::string rows_of(const Codes& codes, std::size_t rows) {
    const bool of_time = codes.row == Codes::Row::interval || codes.row == Codes::Row::talk;
    if (of_time) {
        return fmt::format("{} of {}", counted(rows, "interval"), duration(codes.interval_ms));
    }
    return counted(rows, name(codes.row));
}

std::string what_was_read(const RowCounts& counts) {
    std::string out =
        fmt::format("{} read with {}", counted(counts.read, "row"), counted(counts.acts, "code"));
    const auto also = [&](std::size_t n, const std::string& text) {
        if (n > 0) out += "; " + text;
    };
    also(counts.missing, counted(counts.missing, "code") + " missing");
    also(counts.gaps, counted(counts.gaps, "gap") + " in time");
    also(counts.blank, counted(counts.blank, "blank row"));
    also(counts.left_out, counted(counts.left_out, "row") + " left out as the codes say");
    also(counts.unknown_traits, counted(counts.unknown_traits, "trait") + " missing");
    if (!counts.short_talks.empty()) {
        out += fmt::format("; skipped, as {} a single row: ",
                           counts.short_talks.size() == 1 ? "it has" : "they have");
        constexpr std::size_t kMost = 10;
        for (std::size_t i = 0; i < counts.short_talks.size() && i < kMost; ++i) {
            out += fmt::format("{}{}", i == 0 ? "" : ", ", clean(counts.short_talks[i]));
        }
        if (counts.short_talks.size() > kMost) {
            out += fmt::format(" and {} more", counts.short_talks.size() - kMost);
        }
    }
    return out + ".";
}
