// Acts, patterns and associations: what is called does what the C++ API does.
#include "calls.hpp"

BOOST_FIXTURE_TEST_SUITE(pattern, Fixture)

BOOST_AUTO_TEST_CASE(patterns_and_associations) {
    const std::vector<pursuit_turn> turns = turns_of(couple.get(), 60);
    std::vector<pursuit_seat> seats(60);
    std::vector<pursuit_kind> kinds(60);
    std::vector<std::uint32_t> times(60);
    must(pursuit_acts_of_turns(model.get(), turns.data(), 60, seats.data(), kinds.data(),
                               times.data()));
    std::vector<pursuit::Turn> record(60);
    same.play(record);
    const std::vector<pursuit::Act> acts = pursuit::acts_of(pursuit::Model::standard(), record);
    pursuit::Watch expected;
    for (const pursuit::Act& act : acts) BOOST_TEST(!expected.add(act));

    // All at once, and one by one with numbers of their own.
    pursuit_watch *out = nullptr, *one_by_one = nullptr, *copy = nullptr;
    must(pursuit_watch_create(&out));
    const Held<pursuit_watch> watch(out);
    must(pursuit_watch_create(&one_by_one));
    const Held<pursuit_watch> other(one_by_one);
    must(pursuit_watch_add(out, seats.data(), kinds.data(), times.data(), 60));
    for (std::size_t i = 0; i < 60; ++i) {
        must(pursuit_watch_add(one_by_one, &seats[i], &kinds[i], nullptr, 1));
    }
    must(pursuit_watch_copy(out, &copy));
    const Held<pursuit_watch> held(copy);
    must(pursuit_watch_add(out, seats.data(), kinds.data(), nullptr, 3));  // the copy stays
    auto finding = sized<pursuit_pattern_finding>(), again = sized<pursuit_pattern_finding>();
    must(pursuit_watch_finding(copy, &finding));
    must(pursuit_watch_finding(one_by_one, &again));
    BOOST_TEST(std::memcmp(&finding, &again, sizeof finding) == 0);
    const pursuit::PatternFinding f = expected.finding();
    BOOST_TEST(finding.pattern == static_cast<int>(f.pattern));
    BOOST_TEST(finding.pattern == PURSUIT_PATTERN_A_PURSUES);
    BOOST_TEST(finding.acts == 60u);
    BOOST_TEST(finding.since == f.since);
    BOOST_TEST(finding.length == f.length);
    BOOST_TEST(finding.speaking == f.speaking);
    BOOST_TEST(finding.lead == f.lead);
    BOOST_TEST(finding.probability[1] == f.probability[1]);
    BOOST_TEST(finding.ranges == f.ranges);
    BOOST_TEST(finding.evidence[0] == f.evidence[0].first);
    BOOST_TEST(finding.evidence[1] == f.evidence[0].last);

    std::vector<pursuit_association> all(8, sized<pursuit_association>());
    std::size_t needed = 0;
    must(pursuit_watch_associations(copy, all.data(), 8, &needed));
    BOOST_TEST(needed == 8u);
    const pursuit::Associations x = expected.associations();
    const std::vector<std::size_t> lengths{25, 0, 35};
    for (std::size_t i = 0; i < 8; ++i) {
        BOOST_TEST(all[i].lag == static_cast<int>(i / 2));
        BOOST_TEST(all[i].pairs == x[i].pairs);
        BOOST_TEST(all[i].table[1] == x[i].table[1]);
        BOOST_TEST(all[i].adjusted == x[i].adjusted);
        BOOST_TEST(all[i].more == x[i].more);
    }
    must(pursuit_acts_associations(seats.data(), kinds.data(), times.data(), 60, lengths.data(), 3,
                                   99, 5, nullptr, all.data(), 8, nullptr));
    const auto cut = acts.begin() + 25;
    const std::vector<std::vector<pursuit::Act>> talks{{acts.begin(), cut}, {}, {cut, acts.end()}};
    const pursuit::Associations y = pursuit::associations(talks, {99, 5});
    for (std::size_t i = 0; i < 8; ++i) {
        BOOST_TEST(all[i].q == y[i].q);
        BOOST_TEST(all[i].shuffled_mean == y[i].shuffled.mean);
        BOOST_TEST(all[i].partners_high == y[i].partners.high);
        BOOST_TEST(all[i].shuffles == 99u);
        BOOST_TEST(all[i].partner_shuffles == 99u);
    }
    std::vector<pursuit_prevalence> shares(5, sized<pursuit_prevalence>());
    must(pursuit_acts_prevalences(seats.data(), kinds.data(), times.data(), 60, lengths.data(), 3,
                                  19, 5, nullptr, shares.data(), 5, &needed));
    const pursuit::Prevalences z = pursuit::prevalences(talks, {19, 5});
    for (std::size_t i = 0; i < 5; ++i) {
        BOOST_TEST(shares[i].share == z[i].share);
        BOOST_TEST(shares[i].talks == z[i].talks);
        BOOST_TEST(shares[i].partners_mean == z[i].partners.mean);
    }
    std::vector<pursuit_stretch> stretches(60, sized<pursuit_stretch>());
    std::vector<std::int32_t> speaks(60, 7);
    must(pursuit_acts_stretches(seats.data(), kinds.data(), nullptr, 60, speaks.data(),
                                stretches.data(), 60, &needed));
    const std::vector<pursuit::Stretch> s = pursuit::stretches(acts);
    BOOST_TEST(needed == s.size());
    std::uint32_t marked = 0, told = 0;
    for (const std::int32_t mark : speaks) marked += static_cast<std::uint32_t>(mark);
    for (std::size_t i = 0; i < s.size(); ++i) {
        BOOST_TEST(stretches[i].pattern == static_cast<int>(s[i].pattern));
        BOOST_TEST(stretches[i].first == s[i].first);
        BOOST_TEST(stretches[i].length == s[i].length);
        told += stretches[i].speaking;
    }
    BOOST_TEST(marked == told);

    pursuit_verdict verdict = 77;
    must(pursuit_pattern_feeds(PURSUIT_PATTERN_A_PURSUES, all.data(), 8, &verdict));
    BOOST_TEST(verdict == static_cast<int>(pursuit::feeds(pursuit::Pattern::a_pursues, y)));
    char text[400];
    must(pursuit_pattern_text(&finding, "Ana", "Ben", text, sizeof text, nullptr));
    BOOST_TEST(text == pursuit::sentence(f, "Ana", "Ben"));
    must(pursuit_association_text(&all[1], "Ana", "Ben", text, sizeof text, nullptr));
    BOOST_TEST(text == pursuit::sentence(y[1], "Ana", "Ben"));
}

BOOST_AUTO_TEST_CASE(time_ends_where_its_numbers_end) {
    pursuit_watch* out = nullptr;
    must(pursuit_watch_create(&out));
    const Held<pursuit_watch> watch(out);
    const pursuit_seat seats[] = {PURSUIT_SEAT_A, PURSUIT_SEAT_B};
    const pursuit_kind kinds[] = {PURSUIT_KIND_PURSUE, PURSUIT_KIND_WITHDRAW};
    const std::uint32_t last = 0xFFFFFFFFu;
    must(pursuit_watch_add(out, seats, kinds, &last, 1));
    must(pursuit_watch_add(out, seats + 1, kinds + 1, nullptr, 1));  // at the same time
    auto finding = sized<pursuit_pattern_finding>();
    must(pursuit_watch_finding(out, &finding));
    BOOST_TEST(finding.acts == 2u);
}

BOOST_AUTO_TEST_CASE(of_no_turns_there_are_no_acts) {
    must(pursuit_acts_of_turns(model.get(), nullptr, 0, nullptr, nullptr, nullptr));
}

BOOST_AUTO_TEST_SUITE_END()
