#include "sop/route.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <numeric>
#include <optional>
#include <stdexcept>
#include <utility>

namespace sop {
namespace {

using Channel = Leg::Channel;
using Candidate = Route;

struct Span {
    std::size_t from, until; // both included
    std::size_t arrow, target;
};

constexpr std::size_t none = static_cast<std::size_t>(-1);

// Positions down a lane: three to a line. Positions along a line: a thousand to a lane, so that tracks have
// an order.
std::size_t down(std::size_t line, Channel band) {
    return 3 * line + (band == Channel::top ? 0U : band == Channel::middle ? 1U : 2U);
}
std::size_t across(const Leg& vertical) {
    const std::size_t lane = vertical.index * 1'000'000;
    if (vertical.channel == Channel::left) return lane + vertical.track;
    return vertical.channel == Channel::center ? lane + 500'000 : lane + 999'999 - vertical.track;
}

class Router {
  public:
    Router(std::size_t lines, std::size_t lanes, const std::vector<RouteNode>& nodes,
           const std::vector<RouteArrow>& arrows)
        : nodes_(nodes), arrows_(arrows), cells_(lines * lanes, none), lanes_(lanes), ports_(nodes.size()),
          exits_left_(nodes.size()) {
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            assert(cells_[cell(nodes[i].line, nodes[i].lane)] == none);
            cells_[cell(nodes[i].line, nodes[i].lane)] = i;
        }
        for (const RouteArrow& a : arrows) ++exits_left_[a.from];
        result_.routes.resize(arrows.size());
        result_.top_tracks.resize(lines);
        result_.bottom_tracks.resize(lines);
    }

    Routing all() {
        std::vector<std::size_t> order(arrows_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
        for (std::size_t a : order) place(a);
        number_tracks();
        return std::move(result_);
    }

  private:
    struct Ports {
        bool in[4] = {false, false, false, false};
        bool out[4] = {false, false, false, false};
    };

    [[nodiscard]] std::size_t cell(std::size_t line, std::size_t lane) const { return line * lanes_ + lane; }
    [[nodiscard]] bool empty(std::size_t line, std::size_t lane) const {
        return cells_[cell(line, lane)] == none;
    }

    // Straight neighbours first, then downward, then returns; near before far.
    [[nodiscard]] std::pair<int, std::size_t> rank(std::size_t arrow) const {
        const RouteNode& s = nodes_[arrows_[arrow].from];
        const RouteNode& t = nodes_[arrows_[arrow].to];
        if (s.line == t.line) return {0, s.lane > t.lane ? s.lane - t.lane : t.lane - s.lane};
        if (s.line < t.line) return {1, t.line - s.line};
        return {2, s.line - t.line};
    }

    // --- ports

    [[nodiscard]] bool may_leave(std::size_t node, Side side) const {
        const auto p = static_cast<std::size_t>(side);
        return !ports_[node].in[p] && !ports_[node].out[p];
    }
    // A side may be entered while enough ports are left for the arrows that still have to leave.
    [[nodiscard]] bool may_enter(std::size_t node, Side side) const {
        const auto p = static_cast<std::size_t>(side);
        if (side == Side::top || ports_[node].in[p]) return !ports_[node].out[p];
        if (ports_[node].out[p]) return false;
        std::size_t free = 0;
        for (Side s : {Side::left, Side::right, Side::bottom})
            if (may_leave(node, s)) ++free;
        return free > exits_left_[node];
    }

    // --- cells

    [[nodiscard]] bool clear_down(std::size_t lane, std::size_t above,
                                  std::size_t below) const { // lines between
        for (std::size_t g = above + 1; g < below; ++g)
            if (!empty(g, lane)) return false;
        return true;
    }
    [[nodiscard]] bool clear_across(std::size_t line, std::size_t from,
                                    std::size_t to) const { // `to` included
        for (std::size_t l = from; l != to;) {
            l = l < to ? l + 1 : l - 1;
            if (!empty(line, l)) return false;
        }
        return true;
    }

    // --- candidates

    static Leg v(Channel c, std::size_t lane) { return {c, lane}; }
    static Leg h(Channel c, std::size_t line) { return {c, line}; }
    static Channel gutter(Side side) { return side == Side::left ? Channel::left : Channel::right; }

    std::vector<Candidate> candidates(const RouteNode& s, const RouteNode& t) const {
        std::vector<Candidate> ways;
        if (s.line < t.line) downward(s, t, ways);
        if (s.line == t.line && clear_across(s.line, s.lane, t.lane < s.lane ? t.lane + 1 : t.lane - 1))
            ways.push_back({t.lane > s.lane ? Side::right : Side::left,
                            t.lane > s.lane ? Side::left : Side::right,
                            {h(Channel::middle, s.line)}});
        if (s.line >= t.line) upward(s, t, ways);
        return ways;
    }

    void downward(const RouteNode& s, const RouteNode& t, std::vector<Candidate>& ways) const {
        const Leg leave = v(Channel::center, s.lane);
        const Leg arrive = v(Channel::center, t.lane);
        const Side toward = t.lane < s.lane ? Side::left : Side::right;
        const Side away = toward == Side::left ? Side::right : Side::left;
        const Leg jog = h(Channel::top, t.line);
        if (s.lane == t.lane && clear_down(s.lane, s.line, t.line))
            ways.push_back({Side::bottom, Side::top, {leave}});
        if (s.lane != t.lane) {
            if (clear_down(s.lane, s.line, t.line) && empty(t.line, s.lane))
                ways.push_back({Side::bottom, Side::top, {leave, jog, arrive}});
            if (clear_down(t.lane, s.line, t.line) && empty(s.line, t.lane)) {
                ways.push_back({Side::bottom, Side::top, {leave, h(Channel::bottom, s.line), arrive}});
                if (clear_across(s.line, s.lane, t.lane))
                    ways.push_back({toward, Side::top, {h(Channel::middle, s.line), arrive}});
            }
        }
        for (Side side : {away, toward}) // around what stands in the way: along the lane of the target
            ways.push_back({Side::bottom,
                            Side::top,
                            {leave, h(Channel::bottom, s.line), v(gutter(side), t.lane), jog, arrive}});
        for (Side side : {toward, away})
            ways.push_back(
                {side, Side::top, {h(Channel::middle, s.line), v(gutter(side), s.lane), jog, arrive}});
    }

    static Side opposite(Side side) { return side == Side::left ? Side::right : Side::left; }

    // Out of the decision, along the far edge of the target's lane, up, and in from the side.
    void upward(const RouteNode& s, const RouteNode& t, std::vector<Candidate>& ways) const {
        const Side far = t.lane < s.lane ? Side::left : Side::right;
        const Leg leave = v(Channel::center, s.lane);
        const Leg below = h(Channel::bottom, s.line);
        for (Side entry : {far, opposite(far), Side::top}) {
            const Side edge = entry == Side::top ? far : entry;
            std::vector<Leg> end{v(gutter(edge), t.lane)};
            if (entry == Side::top)
                end.insert(end.end(), {h(Channel::top, t.line), v(Channel::center, t.lane)});
            else
                end.push_back(h(Channel::middle, t.line));
            const auto add = [&](Side exit, std::vector<Leg> start) {
                start.insert(start.end(), end.begin(), end.end());
                ways.push_back({exit, entry, std::move(start)});
            };
            if (s.climb == Climb::from_below) add(Side::bottom, {leave, below});
            if (s.line != t.line) {
                if (s.lane == t.lane)
                    add(edge, {h(Channel::middle, s.line)});
                else if (clear_across(s.line, s.lane, t.lane))
                    add(far, {h(Channel::middle, s.line)});
            }
            for (Side exit : {far, opposite(far)})
                add(exit, {h(Channel::middle, s.line), v(gutter(exit), s.lane), below});
            if (s.climb == Climb::sideways) add(Side::bottom, {leave, below});
        }
    }

    // --- taking a way

    [[nodiscard]] std::pair<std::size_t, std::size_t> reach(const Candidate& way, std::size_t i,
                                                            const RouteNode& s, const RouteNode& t) const {
        const auto position = [&](std::size_t neighbour, const RouteNode& node, bool exists) -> std::size_t {
            const Leg& leg = way.legs[i];
            if (leg.is_horizontal())
                return exists ? across(way.legs[neighbour]) : across(v(Channel::center, node.lane));
            return exists ? down(way.legs[neighbour].index, way.legs[neighbour].channel)
                          : down(node.line, Channel::middle);
        };
        const std::size_t a = position(i - 1, s, i > 0);
        const std::size_t b = position(i + 1, t, i + 1 < way.legs.size());
        return {std::min(a, b), std::max(a, b)};
    }

    static bool has_tracks(const Leg& leg) {
        return leg.channel != Channel::center && leg.channel != Channel::middle;
    }

    [[nodiscard]] bool free(std::size_t arrow, const Candidate& way) const {
        const RouteNode& s = nodes_[arrows_[arrow].from];
        const RouteNode& t = nodes_[arrows_[arrow].to];
        if (!may_leave(arrows_[arrow].from, way.exit) || !may_enter(arrows_[arrow].to, way.entry))
            return false;
        for (std::size_t i = 0; i < way.legs.size(); ++i) {
            if (has_tracks(way.legs[i])) continue;
            const auto [from, until] = reach(way, i, s, t);
            const auto taken = taken_.find({way.legs[i].channel, way.legs[i].index});
            if (taken == taken_.end()) continue;
            for (const Span& other : taken->second)
                if (other.from <= until && from <= other.until && other.target != arrows_[arrow].to) {
                    // Two arrows may touch only in the symbol that one leaves and the other enters.
                    const bool at_a_symbol = arrows_[other.arrow].from == arrows_[arrow].to ||
                                             arrows_[other.arrow].to == arrows_[arrow].from ||
                                             arrows_[other.arrow].from == arrows_[arrow].from;
                    if (!at_a_symbol || std::min(until, other.until) != std::max(from, other.from))
                        return false;
                }
        }
        return true;
    }

    void place(std::size_t arrow) {
        const RouteArrow& a = arrows_[arrow];
        const RouteNode& s = nodes_[a.from];
        const RouteNode& t = nodes_[a.to];
        for (Candidate& way : candidates(s, t)) {
            if (!free(arrow, way)) continue;
            for (std::size_t i = 0; i < way.legs.size(); ++i) {
                const auto [from, until] = reach(way, i, s, t);
                if (!has_tracks(way.legs[i]))
                    taken_[{way.legs[i].channel, way.legs[i].index}].push_back({from, until, arrow, a.to});
            }
            ports_[a.from].out[static_cast<std::size_t>(way.exit)] = true;
            ports_[a.to].in[static_cast<std::size_t>(way.entry)] = true;
            --exits_left_[a.from];
            result_.routes[arrow] = std::move(way);
            return;
        }
        throw std::logic_error("route: an arrow found no way");
    }

    // --- tracks: vertical channels first, because where horizontal legs end depends on them

    void number_tracks() {
        number(false);
        number(true);
    }

    void number(bool horizontal) {
        struct Stretch {
            std::size_t arrow, leg, from, until;
        };
        std::map<std::pair<Channel, std::size_t>, std::vector<Stretch>> stretches;
        for (std::size_t a = 0; a < arrows_.size(); ++a) {
            const Route& way = result_.routes[a];
            for (std::size_t i = 0; i < way.legs.size(); ++i) {
                if (!has_tracks(way.legs[i]) || way.legs[i].is_horizontal() != horizontal) continue;
                const auto [from, until] = reach(way, i, nodes_[arrows_[a].from], nodes_[arrows_[a].to]);
                stretches[{way.legs[i].channel, way.legs[i].index}].push_back({a, i, from, until});
            }
        }
        for (auto& [channel, list] : stretches) {
            // Short stretches lie nearest to what they serve, so that they cross fewer of the others.
            std::stable_sort(list.begin(), list.end(), [](const Stretch& x, const Stretch& y) {
                return x.until - x.from < y.until - y.from;
            });
            std::vector<std::vector<Stretch>> tracks;
            for (const Stretch& s : list) {
                std::size_t track = 0;
                const auto clash = [&](const Stretch& other) {
                    return other.from <= s.until && s.from <= other.until &&
                           !may_merge(other.arrow, other.leg, s.arrow, s.leg);
                };
                while (track < tracks.size() &&
                       std::any_of(tracks[track].begin(), tracks[track].end(), clash))
                    ++track;
                if (track == tracks.size()) tracks.emplace_back();
                tracks[track].push_back(s);
                result_.routes[s.arrow].legs[s.leg].track = track;
            }
            widen(channel.first, channel.second, tracks.size());
        }
    }

    // Arrows into the same symbol may run together on their last legs.
    [[nodiscard]] bool may_merge(std::size_t a, std::size_t leg_a, std::size_t b, std::size_t leg_b) const {
        const Route& x = result_.routes[a];
        const Route& y = result_.routes[b];
        return arrows_[a].to == arrows_[b].to && x.entry == y.entry &&
               x.legs.size() - leg_a == y.legs.size() - leg_b;
    }

    void widen(Channel channel, std::size_t index, std::size_t tracks) {
        std::size_t& have = channel == Channel::top      ? result_.top_tracks[index]
                            : channel == Channel::bottom ? result_.bottom_tracks[index]
                            : channel == Channel::left   ? result_.left_tracks
                                                         : result_.right_tracks;
        have = std::max(have, tracks);
    }

    const std::vector<RouteNode>& nodes_;
    const std::vector<RouteArrow>& arrows_;
    std::vector<std::size_t> cells_;
    std::size_t lanes_;
    std::vector<Ports> ports_;
    std::vector<std::size_t> exits_left_;
    std::map<std::pair<Channel, std::size_t>, std::vector<Span>> taken_;
    Routing result_;
};

} // namespace

Routing route(std::size_t lines, std::size_t lanes, const std::vector<RouteNode>& nodes,
              const std::vector<RouteArrow>& arrows) {
    return Router(lines, lanes, nodes, arrows).all();
}

} // namespace sop
