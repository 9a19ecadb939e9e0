#include "report/report_parts.hpp"

#include <algorithm>

#include "base/names.hpp"

namespace pursuit {

std::string html(std::string_view text) { return markup::escaped(text); }

std::string name_of(const Story& story, Seat seat) {
    return fmt::format("<bdi>{}</bdi>", html(story.names[at(seat)]));
}

std::string folded(std::string_view summary, const std::string& body) {
    return fmt::format("<details>\n<summary>{}</summary>\n{}</details>\n", summary, body);
}

std::string filled(std::string_view text, const std::string& me, const std::string& other) {
    std::string out;
    while (!text.empty()) {
        const std::size_t brace = std::min(text.find('{'), text.size());
        out += html(text.substr(0, brace));
        text.remove_prefix(brace);
        if (text.empty()) break;
        const std::size_t end = std::min(text.find('}'), text.size() - 1);
        out += text.substr(0, end + 1) == "{me}" ? me : other;
        text.remove_prefix(end + 1);
    }
    return out;
}

}  // namespace pursuit
