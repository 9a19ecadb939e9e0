// Whatever bytes come in: no crash, no undefined behaviour, a status that is known, a message of one
// line, nothing made where it fails; and what is read can be written, read again and used. One file
// a target; targets.txt says which function is whose.
#include "fuzz.hpp"

#include <bit>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <string_view>

<<<<<<< HEAD
#include <fuzzer/FuzzedDataProvider.h>
#include <pursuit/pursuit.h>

#include "../capi/some.hpp"
#include "record/image.hpp"

    namespace {

    using Bytes = std::vector<std::uint8_t>;
    using Data = FuzzedDataProvider;

#define REQUIRE(condition) \
    ((condition) ? void() : fail(#condition, __LINE__))  // stays in with NDEBUG
    [[noreturn]] void fail(const char* what, int line) {
        std::fprintf(stderr, "line %d: %s; last error: %s\n", line, what, pursuit_last_error());
=======
        void fail(const char* what, const char* file, int line) {
            std::fprintf(stderr, "%s:%d: %s; last error: %s\n", file, line, what,
                         pursuit_last_error());
>>>>>>> fuzz
            std::abort();
        }

        bool did(pursuit_status status) {
            if (status == PURSUIT_OK) return true;
            REQUIRE(status > PURSUIT_OK && status < PURSUIT_STATUS_INTERNAL);
            const std::string_view why = pursuit_last_error();
            REQUIRE(!why.empty() && why.size() < 240 && why.find('\n') == why.npos);
            return false;
        }

        float Choices::share() {
            if (!seldom(8)) return ConsumeProbability<float>();
            return std::bit_cast<float>(ConsumeIntegral<std::uint32_t>());
        }

        double Choices::number() {
            using Limits = std::numeric_limits<double>;
            static constexpr double kEdges[] = {0,
                                                -0.0,
                                                1,
                                                -1,
                                                1e3,
                                                -1e3,
                                                1e9,
                                                -1e9,
                                                1e20,
                                                1e160,
                                                -1e160,
                                                1e308,
                                                -1e308,
                                                Limits::max(),
                                                Limits::min(),
                                                Limits::denorm_min(),
                                                Limits::epsilon(),
                                                1 - Limits::epsilon(),
                                                Limits::infinity(),
                                                -Limits::infinity(),
                                                Limits::quiet_NaN()};
            switch (up_to(7)) {
                case 0:
                    return std::bit_cast<double>(ConsumeIntegral<std::uint64_t>());
                case 1:
                    return PickValueInArray(kEdges);
                case 2:
                case 3:
                    return ConsumeIntegral<std::int8_t>() / 16.0;
                default:
                    return ConsumeProbability<double>();
            }
        }

        pursuit_traits Choices::person() {
            auto out = sized<pursuit_traits>();
            REQUIRE(pursuit_traits_init(&out) == PURSUIT_OK);
            float* const numbers = &out.anxiety;
            for (std::uint32_t left = up_to(4); left > 0; --left) numbers[up_to(18)] = share();
            return out;
        }

        const pursuit_model* standard() {
            static const Held<pursuit_model> model = standard_model();
            return model.get();
        }

        Held<pursuit_model> some_model(Choices & choices) {
            std::vector<const char*> names(choices.up_to(3));
            std::vector<float> values;
            for (const char*& name : names) {
                auto about = sized<pursuit_coefficient>();
                const auto last = static_cast<std::uint32_t>(pursuit_coefficient_count() - 1);
                REQUIRE(pursuit_coefficient_at(choices.up_to(last), &about) == PURSUIT_OK);
                name = about.name;
                values.push_back(about.least + (about.most - about.least) * choices.share());
            }
            auto model = made<pursuit_model>([&](auto** out) {
                return pursuit_model_override(standard(), names.data(), values.data(), names.size(),
                                              out);
            });
            if (model) return model;
            return made<pursuit_model>(
                [](auto** out) { return pursuit_model_copy(standard(), out); });
        }

        Held<pursuit_couple> lived(Choices & choices, const pursuit_model* model) {
            const pursuit_traits a = choices.person(), b = choices.person();
            auto couple = made<pursuit_couple>([&](auto** out) {
                return pursuit_couple_create(model, &a, &b,
                                             choices.ConsumeIntegral<std::uint16_t>(), 0, out);
            });
            if (!couple) couple = some_couple(model);
            did(pursuit_couple_disagree(couple.get(), choices.share(),
                                        choices.id(PURSUIT_SEAT_END)));
            auto turn = sized<pursuit_turn>();
            for (std::uint32_t left = choices.up_to(4); left > 0; --left) {
                did(pursuit_couple_act(couple.get(), choices.id(PURSUIT_SEAT_END),
                                       choices.id(PURSUIT_MOVE_END), choices.share(), &turn));
            }
            REQUIRE(pursuit_couple_skip(couple.get(), choices.up_to(6)) == PURSUIT_OK);
            return couple;
        }

        namespace {

<<<<<<< HEAD
        [[maybe_unused]] void scenario(const Bytes& in) {
            const auto read = read_scenario(reinterpret_cast<const char*>(in.data()), in.size());
            if (!read) return;
            const auto text =
                all_of<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
                    return pursuit_scenario_write(read.get(), buffer, size, needed);
                });
            const auto again = read_scenario(text.data(), text.size() - 1);
            REQUIRE(again != nullptr);
            const auto same =
                all_of<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
                    return pursuit_scenario_write(again.get(), buffer, size, needed);
                });
            REQUIRE(text == same);
            play(read.get());
            play_many(read.get());
        }

        void use(const pursuit_model* model) {
            std::uint64_t hash = 0, loaded_hash = 1;
            REQUIRE(pursuit_model_hash(model, &hash) == PURSUIT_OK);
            const auto image =
                all_of<std::byte>([&](void* buffer, std::size_t size, std::size_t* needed) {
                    return pursuit_model_save(model, buffer, size, needed);
                });
            const auto loaded = made<pursuit_model>(
                [&](auto** out) { return pursuit_model_load(image.data(), image.size(), 0, out); });
            REQUIRE(loaded && pursuit_model_hash(loaded.get(), &loaded_hash) == PURSUIT_OK);
            REQUIRE(hash == loaded_hash);
            for (pursuit_chart_format format = 0; format < PURSUIT_CHART_END; ++format) {
                all_of<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
                    return pursuit_model_chart(model, format, buffer, size, needed);
                });
            }
            const auto couple = some_couple(model);
            auto gains = sized<pursuit_gains>();
            did(pursuit_couple_gains(couple.get(), PURSUIT_SEAT_A, &gains));
            turns_of(couple.get(), 30);
        }

        [[maybe_unused]] void model(const Bytes& in) {
            const auto* text = reinterpret_cast<const char*>(in.data());
            const auto read = made<pursuit_model>(
                [&](auto** out) { return pursuit_model_parse(text, in.size(), nullptr, out); });
            if (read) use(read.get());
        }

        /// Codes, a byte of 0, and the table.
        [[maybe_unused]] void talks(const Bytes& in) {
            const auto middle = std::find(in.begin(), in.end(), std::uint8_t{0});
            const std::string codes(in.begin(), middle),
                table(middle == in.end() ? middle : middle + 1, in.end());
            const auto read = made<pursuit_talks>([&](auto** out) {
                return pursuit_talks_parse(codes.data(), codes.size(), table.data(), table.size(),
                                           nullptr, out);
            });
            if (!read) return;
            auto baselines = sized<pursuit_baselines>();
            did(pursuit_talks_baselines(read.get(), &baselines));
            for (std::size_t i = 0; i < std::min<std::size_t>(pursuit_talks_count(read.get()), 5);
                 ++i) {
                auto info = sized<pursuit_talk_info>();
                REQUIRE(pursuit_talks_about(read.get(), i, &info) == PURSUIT_OK);
                const std::size_t count = info.intervals * info.columns;
                std::vector<pursuit_turn> turns(count, sized<pursuit_turn>());
                std::vector<double> logs(count);
                double sum = 0;
                did(pursuit_talks_replay(read.get(), i, standard(), nullptr, turns.data(),
                                         logs.data(), count, nullptr, &sum));
                std::vector<pursuit_seat> seats(count);
                std::vector<pursuit_kind> kinds(count);
                std::vector<std::uint32_t> times(count);
                std::size_t acts = 0;
                did(pursuit_acts_of_talk(read.get(), i, seats.data(), kinds.data(), times.data(),
                                         count, &acts));
                REQUIRE(acts == count);
            }
        }

        /// A base of two traits, and an axis a line.
        [[maybe_unused]] void axes(const Bytes& in) {
            Data data(in.data(), in.size());
            const auto repeat = data.ConsumeIntegral<std::uint64_t>();
            const auto seed = data.ConsumeIntegral<std::uint64_t>();
            std::vector<std::string> texts;
            while (data.remaining_bytes() > 0) texts.push_back(data.ConsumeRandomLengthString(60));
            std::vector<const char*> axes;
            for (const std::string& text : texts) axes.push_back(text.c_str());
            const pursuit_traits a = traits(0.5f, 0.5f);
            auto scatter = sized<pursuit_scatter>();
            did(pursuit_scatter_init(&scatter));
            scatter.anxiety[0] = 0.2f;
            const auto grid = made<pursuit_population>([&](auto** out) {
                return pursuit_population_grid(&a, &a, axes.data(), axes.size(), repeat, &scatter,
                                               seed, out);
            });
            if (!grid) return;
            auto info = sized<pursuit_population_info>();
            REQUIRE(pursuit_population_about(grid.get(), &info) == PURSUIT_OK);
            REQUIRE(info.couples > 0 && info.couples / info.repeat == info.cells);
            auto somebody = sized<pursuit_traits>(), other = sized<pursuit_traits>();
            std::array<float, 8> values{};
            for (const std::uint64_t id : {std::uint64_t{0}, info.couples / 2, info.couples - 1}) {
                REQUIRE(pursuit_population_traits(grid.get(), id, &somebody, &other) == PURSUIT_OK);
                REQUIRE(pursuit_population_cell(grid.get(), id / info.repeat, values.data(), 8,
                                                nullptr) == PURSUIT_OK);
                const auto couple = made<pursuit_couple>([&](auto** out) {
                    return pursuit_couple_create(standard(), &somebody, &other, 1, id, out);
                });
                REQUIRE(couple != nullptr);
            }
            REQUIRE(!did(pursuit_population_traits(grid.get(), info.couples, &somebody, &other)));
            REQUIRE(
                !did(pursuit_population_cell(grid.get(), info.cells, values.data(), 8, nullptr)));
        }

        /// Names and sentences of the host's in pictures, which are XML whatever is in them.
        [[maybe_unused]] void pictures(const Bytes& in) {
            static const Held<pursuit_couple> couple = some_couple(standard());
            static const std::vector<pursuit_turn> turns = turns_of(couple.get(), 12);
            Data data(in.data(), in.size());
            pursuit_frame frame = sized<pursuit_frame>();
            frame.width = data.ConsumeFloatingPoint<float>();
            if (data.ConsumeBool()) frame.width = 500;
            frame.no_style = data.ConsumeBool();
            const std::string a = data.ConsumeRandomLengthString(),
                              b = data.ConsumeRandomLengthString(),
                              id = data.ConsumeRandomLengthString(20),
                              text = data.ConsumeRandomLengthString();
            frame.names[0] = a.c_str(), frame.names[1] = b.c_str();
            frame.id = data.ConsumeBool() ? nullptr : id.c_str();
            const auto well = [](const std::vector<char>& svg) {
                if (svg.empty()) return;
                const std::string_view all(svg.data(), svg.size() - 1);
                REQUIRE(all.starts_with("<svg") && all.find('\0') == all.npos);
                REQUIRE(std::count(all.begin(), all.end(), '<') ==
                        std::count(all.begin(), all.end(), '>'));
            };
            well(all_of<char>(
                [&](char* buffer, std::size_t size, std::size_t* needed) {
                    return pursuit_picture_loop(couple.get(), turns.data(), turns.size(),
                                                PURSUIT_NONE, &frame, buffer, size, needed);
                },
                true));
            const pursuit_mark mark{sizeof mark, data.ConsumeBool(),
                                    data.ConsumeIntegralInRange<std::size_t>(0, 14), text.c_str()};
            well(all_of<char>(
                [&](char* buffer, std::size_t size, std::size_t* needed) {
                    return pursuit_picture_timeline(turns.data(), turns.size(), &mark, 1, &frame,
                                                    buffer, size, needed);
                },
                true));
            pursuit_map map = sized<pursuit_map>();
            map.columns = map.rows = 2;
            float values[4];
            for (float& value : values) value = data.ConsumeFloatingPoint<float>();
            const char* classes[] = {a.c_str(), text.c_str()};
            if (data.ConsumeBool()) {
                map.class_count = 2, map.classes = classes;
                for (float& value : values) value = data.ConsumeBool();
            }
            map.values = values;
            map.title = text.c_str(), map.across = a.c_str(), map.up = b.c_str();
            for (double& end : map.across_range) end = data.ConsumeFloatingPoint<double>();
            for (double& end : map.up_range) end = data.ConsumeFloatingPoint<double>();
            well(all_of<char>(
                [&](char* buffer, std::size_t size, std::size_t* needed) {
                    return pursuit_picture_map(&map, &frame, buffer, size, needed);
                },
                true));
        }

        // ---- Images -------------------------------------------------------------------------------------

        /// Mutations are to get further than the checksum and the names of the standard model.
        Bytes repaired(Bytes image) {
            if (image.size() < pursuit::kHeaderBytes) return image;
            const auto span = std::as_writable_bytes(std::span(image));
            const std::uint64_t sum = pursuit::checksum(span);
            for (std::size_t i = 0; i < 8; ++i) {
                image[pursuit::kChecksumAt + i] = static_cast<std::uint8_t>(sum >> (8 * i));
            }
            return image;
        }

        void load(const Bytes& image, const pursuit_model* under, std::int32_t other) {
            const auto couple = made<pursuit_couple>([&](auto** out) {
                return pursuit_couple_load(image.data(), image.size(), under, other, out);
            });
            if (!couple) return;
            const auto saved =
                all_of<std::byte>([&](void* buffer, std::size_t size, std::size_t* needed) {
                    return pursuit_couple_save(couple.get(), 1, buffer, size, needed);
                });
            const auto again = made<pursuit_couple>([&](auto** out) {
                return pursuit_couple_load(saved.data(), saved.size(), nullptr, 0, out);
            });
            REQUIRE(again && hash_of(again.get()) == hash_of(couple.get()));
            turns_of(couple.get(), 20), turns_of(again.get(), 20);
            REQUIRE(hash_of(again.get()) == hash_of(couple.get()));
        }

        [[maybe_unused]] void couple(const Bytes& in) {
            for (const Bytes& image : {in, repaired(in)}) {
                auto info = sized<pursuit_image_info>();
                did(pursuit_image_inspect(image.data(), image.size(), &info));
                for (const std::int32_t other : {0, 1}) {
                    load(image, nullptr, other);
                    load(image, standard(), other);
                    const auto carried = made<pursuit_model>([&](auto** out) {
                        return pursuit_model_load(image.data(), image.size(), other, out);
                    });
                    if (carried) use(carried.get());
                }
            }
        }

        [[maybe_unused]] void recording(const Bytes& in) {
            const Bytes image = repaired(in);
            auto out = sized<pursuit_divergence>();
            did(pursuit_recording_validate(image.data(), image.size(), nullptr, &out));
            const bool valid =
                did(pursuit_recording_validate(image.data(), image.size(), standard(), &out));
            if (!valid || out.turn > 500) return;
            auto run = sized<pursuit_run>();
            run.recording = image.data(), run.recording_size = image.size();
            const pursuit_reporting how{sizeof how, 0, 2, 0, nullptr};
            std::vector<char> page(400000);
            did(pursuit_report(&run, 1, &how, page.data(), page.size(), nullptr));
        }

        // ---- Numbers ------------------------------------------------------------------------------------

        /// Acts of up to four talks.
        [[maybe_unused]] void acts(const Bytes& in) {
            Data data(in.data(), in.size());
            const auto number = [&](auto most) {
                return data.ConsumeIntegralInRange<int>(-1, most);
            };
            const bool wild = data.ConsumeBool(), timed = data.ConsumeBool();
            std::vector<std::size_t> lengths(data.ConsumeIntegralInRange<std::size_t>(0, 4));
            for (std::size_t& length : lengths) {
                length = data.ConsumeIntegralInRange<std::size_t>(0, 300);
                if (wild && data.ConsumeBool()) length = data.ConsumeIntegral<std::size_t>();
            }
            const auto seed = data.ConsumeIntegral<std::uint64_t>();
            std::vector<pursuit_seat> seats;
            std::vector<pursuit_kind> kinds;
            std::vector<std::uint32_t> times;
            while (data.remaining_bytes() > 0 && seats.size() < 1200) {
                seats.push_back(wild ? number(3) : number(1) > 0);
                kinds.push_back(std::max(number(PURSUIT_KIND_END - 1 + wild), wild ? -1 : 0));
                times.push_back((times.empty() ? 0 : times.back()) +
                                data.ConsumeIntegral<std::uint8_t>());
                if (wild) times.back() = data.ConsumeIntegral<std::uint32_t>();
            }
            const std::uint32_t* when = timed ? times.data() : nullptr;

            const auto bulk = made<pursuit_watch>(pursuit_watch_create),
                       single = made<pursuit_watch>(pursuit_watch_create);
            bool all = true;
            for (std::size_t i = 0; all && i < seats.size(); ++i) {
                all = did(pursuit_watch_add(single.get(), &seats[i], &kinds[i],
                                            timed ? when + i : nullptr, 1));
            }
            REQUIRE(all == did(pursuit_watch_add(bulk.get(), seats.data(), kinds.data(), when,
                                                 seats.size())));
            auto finding = sized<pursuit_pattern_finding>(), other = finding;
            REQUIRE(pursuit_watch_finding(single.get(), &finding) == PURSUIT_OK);
            REQUIRE(pursuit_watch_finding(bulk.get(), &other) == PURSUIT_OK);
            REQUIRE(!all || std::memcmp(&finding, &other, sizeof finding) == 0);
            char text[4000];
            REQUIRE(pursuit_pattern_text(&finding, "Ana", "Ben", text, sizeof text, nullptr) ==
                    PURSUIT_OK);

            std::vector<pursuit_association> associations(8, sized<pursuit_association>());
            REQUIRE(pursuit_watch_associations(bulk.get(), associations.data(), 8, nullptr) ==
                    PURSUIT_OK);
            const auto tell = [&] {
                for (const pursuit_association& one : associations) {
                    REQUIRE(pursuit_association_text(&one, "Ana", "Ben", text, sizeof text,
                                                     nullptr) == PURSUIT_OK);
                    REQUIRE(one.q_low <= one.q_high && one.q >= -1 && one.q <= 1 && one.p >= 0 &&
                            one.p <= 1);
                }
                for (pursuit_pattern pattern = 0; pattern < PURSUIT_PATTERN_END; ++pattern) {
                    pursuit_verdict verdict = 0;
                    REQUIRE(pursuit_pattern_feeds(pattern, associations.data(), 8, &verdict) ==
                            PURSUIT_OK);
                }
            };
            tell();
            if (did(pursuit_acts_associations(seats.data(), kinds.data(), when, seats.size(),
                                              lengths.empty() ? nullptr : lengths.data(),
                                              std::max<std::size_t>(lengths.size(), 1), 3, seed,
                                              nullptr, associations.data(), 8, nullptr))) {
                tell();
            }
            std::vector<pursuit_prevalence> shares(PURSUIT_PATTERN_END,
                                                   sized<pursuit_prevalence>());
            did(pursuit_acts_prevalences(seats.data(), kinds.data(), when, seats.size(),
                                         lengths.empty() ? nullptr : lengths.data(),
                                         std::max<std::size_t>(lengths.size(), 1), 3, seed, nullptr,
                                         shares.data(), shares.size(), nullptr));
            std::vector<pursuit_stretch> stretches(seats.size() + 1, sized<pursuit_stretch>());
            std::vector<std::int32_t> speaks(seats.size() + 1);
            std::size_t needed = 0, covered = 0;
            if (!did(pursuit_acts_stretches(seats.data(), kinds.data(), when, seats.size(),
                                            speaks.data(), stretches.data(), stretches.size(),
                                            &needed))) {
                return;
            }
            for (std::size_t i = 0; i < needed; ++i) covered += stretches[i].length;
            REQUIRE(covered == seats.size());
        }

        /// A loop of any numbers, and all that is asked of one.
        [[maybe_unused]] void loop(const Bytes& in) {
            Data data(in.data(), in.size());
            const auto number = [&] {
                switch (data.ConsumeIntegralInRange(0, 3)) {
                    case 0:
                        return data.ConsumeFloatingPoint<double>();
                    case 1:
                        return data.ConsumeIntegral<std::int8_t>() / 16.0;
                    default:
                        return data.ConsumeProbability<double>();
                }
            };
            auto loop = sized<pursuit_loop>();
            REQUIRE(pursuit_loop_init(&loop) == PURSUIT_OK);
            loop.order = data.ConsumeIntegralInRange(0, 1);
            for (pursuit_loop_sides side = 0; side < 2; ++side) {
                for (pursuit_loop_member member = 0; member < PURSUIT_LOOP_MEMBER_RANGE_LOW;
                     ++member) {
                    if (data.ConsumeBool()) did(pursuit_loop_set(&loop, side, member, number()));
                }
            }
            if (data.ConsumeBool()) loop.low = number(), loop.high = loop.low + number();
            pursuit_loop_analysis analysis = sized<pursuit_loop_analysis>();
            if (!did(pursuit_loop_analyse(&loop, &analysis))) return;
            std::vector<pursuit_fixed_point> points(40, sized<pursuit_fixed_point>());
            std::size_t count = 0;
            did(pursuit_loop_fixed_points(&loop, points.data(), points.size(), &count));
            REQUIRE(count <= points.size());
            pursuit_outlook outlook = 0;
            did(pursuit_loop_outlook(&loop, &outlook));
            auto window = sized<pursuit_window>();
            if (!did(pursuit_loop_window(&loop, &window))) return;
            std::vector<pursuit_point> corners(2000), starts(16, pursuit_point{number(), number()});
            std::vector<double> sides(16);
            std::size_t needed = 0;
            for (pursuit_loop_sides side = 0; side < 2; ++side) {
                did(pursuit_loop_null_cline(&loop, side, &window, corners.data(), 16, &needed));
                REQUIRE(needed <= 16);
            }
            for (std::size_t i = 0; i <= count; ++i) {
                std::int32_t whole = 0;
                if (!did(pursuit_loop_separatrix(&loop, i, &window, corners.data(), corners.size(),
                                                 &needed, &whole))) {
                    continue;
                }
                did(pursuit_loop_side_of(corners.data(), needed, starts.data(), 16, sides.data()));
            }
            std::int32_t escalates = 0;
            did(pursuit_loop_escalates(&loop, starts.data(), &escalates));
            did(pursuit_loop_run(&loop, starts.data(), 16, corners.data()));
            pursuit_grid grid = sized<pursuit_grid>();
            grid.columns = grid.rows = 4, grid.rounds = 200,
            grid.near = data.ConsumeBool() ? number() : 0;
            std::int32_t fates[16], ends[16], rounds_until[16];
            std::uint32_t rounds[16];
            did(pursuit_loop_portrait(&loop, &grid, corners.data(), fates, ends, rounds, 16));
            const pursuit_point least{number(), number()};
            did(pursuit_loop_rounds_until(&loop, &grid, &least, rounds_until, 16));
            pursuit_loop_sweep sweep = sized<pursuit_loop_sweep>();
            sweep.sides = data.ConsumeIntegralInRange(0, 2);
            sweep.member = data.ConsumeIntegralInRange(0, PURSUIT_LOOP_MEMBER_END - 1);
            sweep.steps = 3, sweep.from = number(), sweep.to = number();
            double gains[3];
            did(pursuit_loop_landscape(&loop, &sweep, 1, nullptr, fates, ends, gains, 3));
            pursuit_episodes episodes = sized<pursuit_episodes>();
            episodes.rounds = 100, episodes.sides = sweep.sides, episodes.member = sweep.member;
            episodes.steps = 3, episodes.from = sweep.from, episodes.to = sweep.to;
            episodes.lift = {number(), number()};
            auto hysteresis = sized<pursuit_hysteresis>();
            did(pursuit_loop_hysteresis(&loop, &episodes, corners.data(), fates, 6, &hysteresis));
            if (!data.ConsumeBool()) return;
            std::vector<char> svg(200000);  // once, as it takes a second where nothing settles
            if (!did(pursuit_picture_portrait(&loop, PURSUIT_SEAT_A, starts.data(), 3, nullptr,
                                              svg.data(), svg.size(), nullptr))) {
                return;
            }
            const std::string_view all(svg.data());
            for (const char* wrong : {"nan", "\"inf", "-inf", ",inf"})
                REQUIRE(all.find(wrong) == all.npos);
        }

        /// Changes of any kind at any turn, compared and searched.
        [[maybe_unused]] void what_if(const Bytes& in) {
            static const Held<pursuit_couple> couple = some_couple(standard());
            Data data(in.data(), in.size());
            auto trial = sized<pursuit_trial>();
            REQUIRE(pursuit_trial_init(&trial) == PURSUIT_OK);
            trial.pairs = 2, trial.turns = data.ConsumeIntegralInRange(0u, 40u);
            trial.from = data.ConsumeIntegralInRange(0u, 41u);
            trial.own_turns = data.ConsumeIntegralInRange(0u, 41u);
            trial.follow_up = data.ConsumeIntegralInRange(0, 1);
            trial.pursuer = data.ConsumeIntegralInRange(-1, 1);
            if (data.ConsumeBool()) trial.days = data.ConsumeFloatingPoint<float>();
            if (data.ConsumeBool()) trial.severity = data.ConsumeProbability<float>();
            trial.owner = data.ConsumeIntegralInRange(-1, 1);
            std::vector<pursuit_change> changes;
            while (data.remaining_bytes() > 0 && changes.size() < 66) {
                auto change = sized<pursuit_change>();
                change.turn = data.ConsumeIntegralInRange(0u, 50u);
                change.kind = data.ConsumeIntegralInRange(-1, PURSUIT_ENUM_END - 10);
                change.seat = data.ConsumeIntegralInRange(-1, 2);
                change.id = data.ConsumeIntegralInRange(-1, 40);
                change.amount = data.ConsumeBool() ? data.ConsumeProbability<float>()
                                                   : data.ConsumeFloatingPoint<float>();
                if (data.ConsumeBool()) change.ms = data.ConsumeIntegral<std::int64_t>();
                changes.push_back(change);
            }
            auto out = sized<pursuit_compared>();
            std::vector<pursuit_contrast> contrasts(PURSUIT_OUTCOME_END, sized<pursuit_contrast>());
            std::vector<double> course(2 * trial.turns);
            if (!did(pursuit_couple_what_if(couple.get(), changes.data(), changes.size(), &trial,
                                            &out, contrasts.data(), contrasts.size(),
                                            course.data()))) {
                return;
            }
            for (const double share : course) REQUIRE(share >= 0 && share <= 1);
            std::vector<double> pairs(4 * PURSUIT_OUTCOME_END);
            std::int32_t flags[2];
            const auto first = data.ConsumeIntegral<std::uint32_t>();
            did(pursuit_couple_what_if_pairs(couple.get(), changes.data(), changes.size(), &trial,
                                             first, 2, pairs.data(),
                                             pairs.data() + 2 * PURSUIT_OUTCOME_END, flags));
        }

        /// Everything that can be done to a couple, in any order, while it is recorded and while it is not.
        [[maybe_unused]] void life(const Bytes& in) {
            Data data(in.data(), in.size());
            const auto couple = some_couple(standard(), data.ConsumeIntegral<std::uint64_t>());
            auto* const c = couple.get();
            const auto process =
                made<pursuit_process>([&](auto** out) { return pursuit_process_create(c, out); });
            const auto id = [&](int most) { return data.ConsumeIntegralInRange(-1, most); };
            const auto share = [&] {
                return data.ConsumeBool() ? data.ConsumeProbability<float>()
                                          : data.ConsumeFloatingPoint<float>();
            };
            bool recorded = false;
            auto turn = sized<pursuit_turn>();
            for (int calls = 0; data.remaining_bytes() > 0 && calls < 100; ++calls) {
                switch (data.ConsumeIntegralInRange(0, 17)) {
                    case 0:
                        did(pursuit_couple_step(c, &turn));
                        break;
                    case 1:
                        did(pursuit_couple_skip(c, data.ConsumeIntegral<std::uint8_t>()));
                        break;
                    case 2:
                        did(pursuit_couple_act(c, id(2), id(32), share(), &turn));
                        break;
                    case 3:
                        did(pursuit_couple_disagree(c, share(), id(2)));
                        break;
                    case 4:
                        did(pursuit_couple_open_issue(c, share(), id(2)));
                        break;
                    case 5:
                        did(pursuit_couple_separate(c, id(2), data.ConsumeIntegral<int64_t>()));
                        break;
                    case 6:
                        did(pursuit_couple_reunite(c));
                        break;
                    case 7:
                        did(pursuit_couple_stress(c, id(2), share()));
                        break;
                    case 8:
                        did(pursuit_couple_good_time(c, data.ConsumeIntegral<std::uint16_t>()));
                        break;
                    case 9:
                        did(pursuit_couple_intervene(c, id(12), id(2), share()));
                        break;
                    case 10:
                        did(pursuit_couple_elapse(c, data.ConsumeIntegral<std::int64_t>()));
                        break;
                    case 11:
                        did(pursuit_couple_give_floor(c, id(2)));
                        break;
                    case 12:
                        did(pursuit_couple_set_turn_ms(c, data.ConsumeIntegral<uint32_t>()));
                        break;
                    case 13: {
                        auto person = sized<pursuit_traits>();
                        REQUIRE(pursuit_traits_init(&person) == PURSUIT_OK);
                        auto* numbers = &person.anxiety;
                        numbers[data.ConsumeIntegralInRange(0u, 18u)] = share();
                        did(pursuit_couple_set_traits(c, id(2), &person));
                        break;
                    }
                    case 14: {
                        const std::int32_t quantity = PURSUIT_QUANTITY_OF(id(2), id(40));
                        const float value = share();
                        did(pursuit_couple_write(c, &quantity, &value, 1));
                        break;
                    }
                    case 15: {
                        std::array<float, PURSUIT_MOVE_SLOTS> shares{};
                        for (int i = 0; i < 3; ++i) {
                            shares[data.ConsumeIntegralInRange<std::size_t>(0, shares.size() - 1)] =
                                share();
                        }
                        did(pursuit_couple_observe(c, id(2), shares.data(), shares.size(), &turn));
                        break;
                    }
                    case 16:
                        if (did(pursuit_couple_record(c, data.ConsumeIntegral<std::uint16_t>())))
                            recorded = true;
                        break;
                    default: {
                        auto peek = sized<pursuit_peek>();
                        did(pursuit_couple_peek(c, &peek));
                        break;
                    }
                }
                did(pursuit_process_observe(process.get(), c));
            }
            std::array<pursuit_remedy, 4> remedies{};
            remedies[0].struct_size = sizeof remedies[0];
            did(pursuit_couple_remedies(c, PURSUIT_SEAT_A, remedies.data(), 4));
            auto standing = sized<pursuit_standing>();
            REQUIRE(pursuit_process_standing(process.get(), &standing) == PURSUIT_OK);
            if (!recorded) return;
            const auto image = all_of<std::byte>(
                [&](void* buffer, std::size_t size, std::size_t* needed) {
                    return pursuit_couple_save_recording(c, 0, buffer, size, needed);
                },
                true);
            if (image.empty()) return;
            auto divergence = sized<pursuit_divergence>();
            REQUIRE(pursuit_recording_validate(image.data(), image.size(), standard(),
                                               &divergence) == PURSUIT_OK);
            REQUIRE(divergence.diverged == 0);
=======
        /// Before one of so many turns.
        std::string happening(Choices& choices, std::uint32_t turns) {
            static constexpr const char* kWhat[] = {
                "event = \"disagreement\"\nseverity = 0.9\nowner = \"b\"",
                "event = \"open_issue\"\nseverity = 0.4",
                "event = \"separation\"\nstepped_back = \"a\"",
                "event = \"reunion\"",
                "event = \"stress\"\nseat = \"a\"\nseverity = 0.7",
                "event = \"good_time\"\nexchanges = 3",
                "event = \"elapse\"\nhours = 5",
                "intervention = \"uncover\"\nwho = \"a\"\nstrength = 0.5",
                "intervention = \"promised_pause\"\nwho = \"b\"",
                "intervention = \"session\"\nstrength = 0.3",
                "move = \"leave\"\nseat = \"b\"",
                "move = \"soften\"\nseat = \"a\"\nintensity = 0.5"};
            return "[[happens]]\nturn = " + std::to_string(choices.up_to(turns - 1)) + "\n" +
                   choices.PickValueInArray(kWhat) + "\n";
>>>>>>> fuzz
        }

        }  // namespace

        Held<pursuit_scenario> some_scenario(Choices & choices) {
            const std::uint32_t turns = 1 + choices.up_to(7);
            const std::string head =
                "title = \"t\"\nseed = " + std::to_string(choices.up_to(999)) +
                "\nturns = " + std::to_string(turns) +
                "\n[a]\nprofile = \"pursuer\"\n[b]\nprofile = \"withdrawer\"\nanxiety = " +
                std::to_string(choices.ConsumeProbability<float>()) + "\n";
            std::string text = head;
            for (std::uint32_t left = choices.up_to(5); left > 0; --left)
                text += happening(choices, turns);
            auto out = made<pursuit_scenario>([&](auto** to) {
                return pursuit_scenario_parse(text.data(), text.size(), nullptr, to);
            });
            return out ? std::move(out)
                       : scenario_of(head);  // no two host moves have the same turn
        }

        extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
            fuzz(Bytes(data, data + size));
            return 0;
        }
