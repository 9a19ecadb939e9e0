// Reading pictures back, for tests: as XML, with their texts and where they stand.
#pragma once

#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "picture/markup.hpp"

namespace pursuit::svg {

using Tree = boost::property_tree::ptree;

inline Tree parse(const std::string& xml) {
    std::istringstream in{xml};
    Tree tree;
    boost::property_tree::read_xml(in, tree);
    return tree;
}

/// Calls `visit` for each element with its name.
template <class Visit>
void each(const Tree& tree, Visit&& visit) {
    for (const auto& [tag, child] : tree) {
        if (tag == "<xmlattr>" || tag == "<xmltext>" || tag == "<xmlcomment>") continue;
        visit(tag, child);
        each(child, visit);
    }
}

struct Text {
    double left = 0, right = 0, y = 0, size = 0;
    std::string text;
};

/// Of the widest font in use.
inline std::vector<Text> texts(const Tree& tree) {
    std::vector<Text> out;
    each(tree, [&](const std::string& tag, const Tree& node) {
        if (tag != "text") return;
        const auto look = node.get<std::string>("<xmlattr>.class");
        const bool bold =
            look.find("t-strong") == 0 || look.find("t-heading") == 0 || look.find("t-large") == 0;
        const double size = look.find("t-small") == 0     ? 12
                            : look.find("t-heading") == 0 ? 17
                            : look.find("t-large") == 0   ? 24
                                                          : 14;
        const double width = markup::width_of(node.data(), size, bold);
        const auto anchor = node.get<std::string>("<xmlattr>.text-anchor", "start");
        const double shift = anchor == "end" ? width : anchor == "middle" ? width / 2 : 0;
        const double left = node.get<double>("<xmlattr>.x") - shift;
        out.push_back({left, left + width, node.get<double>("<xmlattr>.y"), size, node.data()});
    });
    return out;
}

/// Anywhere in the texts, which may be broken into lines.
inline bool says(const Tree& tree, std::string_view what) {
    std::string all;
    for (const Text& text : texts(tree)) all += text.text + " ";
    return all.find(what) != std::string::npos;
}

/// What holds of every picture: it is XML, has a title and a description, its ids are its own, its
/// numbers are numbers, and no text leaves it or stands on another one.
inline Tree checked(const std::string& xml, std::string_view id = "picture") {
    const Tree tree = parse(xml);
    const Tree& root = tree.get_child("svg");
    const double width = root.get<double>("<xmlattr>.width");
    const double height = root.get<double>("<xmlattr>.height");
    BOOST_TEST(root.get<std::string>("<xmlattr>.role") == "img");
    BOOST_TEST(!root.get<std::string>("title").empty());
    BOOST_TEST(!root.get<std::string>("desc").empty());
    BOOST_TEST(xml.find("nan") == xml.npos);
    BOOST_TEST(xml.find("\"inf") == xml.npos);
    std::set<std::string> ids;
    each(tree, [&](const std::string&, const Tree& node) {
        const auto own = node.get<std::string>("<xmlattr>.id", "");
        if (own.empty()) return;
        BOOST_TEST(own.find(std::string(id) + "-") == 0u);
        BOOST_TEST(ids.insert(own).second);
    });
    for (auto at = xml.find("url(#"); at != xml.npos; at = xml.find("url(#", at + 1)) {
        BOOST_TEST(ids.count(xml.substr(at + 5, xml.find(')', at) - at - 5)) == 1u);
    }
    const auto all = texts(tree);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Text& x = all[i];
        BOOST_TEST((x.left >= -0.5 && x.right <= width + 0.5 && x.y <= height && x.y >= 8),
                   x.text << " at " << x.left << "-" << x.right << ", " << x.y);
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            const Text& y = all[j];
            const bool apart = x.right <= y.left + 0.5 || y.right <= x.left + 0.5 ||
                               x.y <= y.y - 0.8 * y.size || y.y <= x.y - 0.8 * x.size;
            BOOST_TEST(apart, "'" << x.text << "' on '" << y.text << "'");
        }
    }
    return tree;
}

}  // namespace pursuit::svg
