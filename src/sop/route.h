// route.h -- which way each arrow of a flowchart runs, before anybody knows how large a symbol is.
//
// The flowchart is a grid: lanes stand side by side, lines of symbols one below the other, at most one symbol
// in a cell. Arrows run where there is never a symbol: above and below the symbols of a line, left and right
// of the symbols of a lane; or through the middle of cells that are empty. Each such channel has numbered
// tracks, so that arrows that run side by side do not lie on each other.
//
//              lane 0             lane 1
//     top                                         line 0
//     mid         [ A ]                           an arrow to another lane goes out at the bottom,
//     bottom        |
//     top           '------------------.          jogs in the top channel of the target's line,
//     mid                            [ B ]<--.    and comes in at the top
//     bottom                                 |    a return climbs along the edge of its target's lane
//                                            |    and comes in from the side
//
// Every arrow gets a way. What is always true of the ways:
//   1 legs alternate between vertical and horizontal
//   2 no leg meets the cell of a symbol that is not its own source or target, except in the channels around it
//   3 two arrows share a stretch of a track only where they end in the same symbol
//   4 a port of a symbol (top, left, right, bottom) is used by arrows in or by one arrow out, never by both
#pragma once

#include <cstddef>
#include <vector>

namespace sop {

enum class Climb { from_below, sideways }; // how a return prefers to leave a symbol

struct RouteNode {
    std::size_t line{}, lane{};
    Climb climb = Climb::from_below;
};

struct RouteArrow {
    std::size_t from{}, to{}; // places in the list of nodes
};

enum class Side { top, left, right, bottom };

struct Leg {
    enum class Channel { top, middle, bottom, left, center, right };
    Channel channel{};
    std::size_t index{}; // the line of a horizontal leg, the lane of a vertical one
    std::size_t track = 0;

    [[nodiscard]] bool is_horizontal() const {
        return channel == Channel::top || channel == Channel::middle || channel == Channel::bottom;
    }
};

struct Route {
    Side exit = Side::bottom;
    Side entry = Side::top;
    std::vector<Leg> legs;
};

struct Routing {
    std::vector<Route> routes;                          // one for each arrow
    std::vector<std::size_t> top_tracks, bottom_tracks; // used in each line
    std::size_t left_tracks = 0, right_tracks = 0;      // the most in any lane
};

// `nodes` have distinct cells; an arrow joins two different nodes; at most two arrows leave a node.
[[nodiscard]] Routing route(std::size_t lines, std::size_t lanes, const std::vector<RouteNode>& nodes,
                            const std::vector<RouteArrow>& arrows);

} // namespace sop
