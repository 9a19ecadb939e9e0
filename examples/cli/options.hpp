// The command line: commands, their options, and what is wrong with what was typed.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// Anything that ends the program: one line for the reader, exit status 2.
struct Complaint : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct Option {
    /// What becomes of the file that its value names.
    enum class File { none, read, written, written_with_settings };

    std::string_view name;   // with its dashes
    std::string_view value;  // what follows it, as help calls it; empty for a switch
    std::string_view help;
    bool required = false;
    bool repeats = false;  // may be there more than once
    File file = File::none;
};
constexpr Option read_from(Option option) {
    option.file = Option::File::read;
    return option;
}
constexpr Option written_to(Option option) {
    option.file = Option::File::written;
    return option;
}

class Arguments;
/// How many files a command works on.
enum class Operands { one, one_or_none, some };
struct Command {
    std::string_view name;
    std::string_view operand;  // the file it works on, as help calls it
    std::string_view help;
    std::span<const Option> options;
    void (*run)(const Arguments&);
    Operands operands = Operands::one;
};

/// What was typed after a command.
class Arguments {
public:
    /// Throws Complaint for what the command does not know, for what is missing or twice there, and
    /// where a file that is to be written is read or written otherwise, too.
    Arguments(const Command& command, std::span<const std::string_view> words);

    /// The first, or empty where there may be none.
    const std::string& operand() const { return operand_; }
    const std::vector<std::string>& operands() const { return operands_; }
    bool has(std::string_view option) const { return values_.count(option) > 0; }
    std::optional<std::string> text(std::string_view option) const;
    /// All that were given, in their order.
    std::vector<std::string> texts(std::string_view option) const;
    /// Throws Complaint unless it is a whole number in the range.
    std::optional<std::uint64_t> number(std::string_view option, std::uint64_t least,
                                        std::uint64_t most) const;
    /// Likewise for a decimal number.
    std::optional<float> decimal(std::string_view option, float least, float most) const;
    /// Which of these names it is; throws Complaint, with a hint, for any other.
    std::optional<std::size_t> choice(std::string_view option,
                                      std::span<const std::string_view> names) const;

private:
    void expect_files_apart(std::span<const Option> options) const;

    std::string operand_;
    std::vector<std::string> operands_;
    std::multimap<std::string_view, std::string> values_;
};

/// Each throws Complaint, with the nearest known name or, where none is near, what there is.
const Option& find_option(std::span<const Option> options, std::string_view name);
const Command& find_command(std::span<const Command> commands, std::string_view name);
