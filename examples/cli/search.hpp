// What a search for single changes has found, and what would weaken each link: told and tabled.
#pragma once

#include <span>
#include <string>

#include <pursuit/explain/telling.hpp>
#include <pursuit/study/search.hpp>

#include "terminal.hpp"

/// A change as a sentence, without its turn: "Ana's anxiety is lower by 0.2."
std::string change_text(const pursuit::Change& change, const pursuit::Model& model,
                        const pursuit::TwoNames& names);

/// What was found, lever by lever.
std::string findings_text(const Terminal& terminal, const pursuit::Model& model,
                          std::span<const pursuit::Finding> findings, const pursuit::Found& found,
                          const pursuit::Search& how, const pursuit::TwoNames& names);
std::string remedies_text(const Terminal& terminal, std::span<const pursuit::Remedy> remedies,
                          pursuit::Seat pursuer, const pursuit::TwoNames& names);
void write_findings(const std::string& path, const pursuit::Model& model,
                    std::span<const pursuit::Finding> findings);
