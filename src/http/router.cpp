#include "http/router.h"

#include "base/text.h"

#include <algorithm>
#include <stdexcept>

namespace http {
namespace {

bool is_parameter(std::string_view piece) { return piece.starts_with('{'); }

// Whether two patterns match the same paths.
bool same_shape(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const std::string& x, const std::string& y) {
        return is_parameter(x) ? is_parameter(y) : x == y;
    });
}

} // namespace

void Router::add(Route route) {
    const auto wrong = [&](const std::string& why) {
        throw std::logic_error("route " + std::string(method_name(route.method)) + " " + route.pattern +
                               ": " + why);
    };
    if (route.method == Method::head) wrong("HEAD is answered by GET");
    if (!route.pattern.starts_with('/')) wrong("a pattern begins with a slash");
    if (route.method == Method::get && route.body != Body::none) wrong("a GET carries nothing");
    if (!route.handler) wrong("no handler");
    std::vector<std::string> pieces;
    for (const std::string_view piece : base::split(std::string_view(route.pattern).substr(1), '/')) {
        if (is_parameter(piece) && (piece.size() < 3 || !piece.ends_with('}')))
            wrong("a parameter is {name}");
        pieces.emplace_back(piece);
    }
    if (pieces.size() >= by_length_.size()) by_length_.resize(pieces.size() + 1);
    auto& others = by_length_[pieces.size()];
    for (const Place& other : others)
        if (routes_[other.route].method == route.method && same_shape(other.pieces, pieces))
            wrong("there already as " + routes_[other.route].pattern);
    // Where two patterns match, the one with the literal piece further to the left goes first.
    const Place place{routes_.size(), std::move(pieces)};
    const auto before = [](const Place& a, const Place& b) {
        return std::lexicographical_compare(
            a.pieces.begin(), a.pieces.end(), b.pieces.begin(), b.pieces.end(),
            [](const std::string& x, const std::string& y) { return !is_parameter(x) && is_parameter(y); });
    };
    others.insert(std::upper_bound(others.begin(), others.end(), place, before), place);
    routes_.push_back(std::move(route));
}

void Router::otherwise(Handler page) { otherwise_.handler = std::move(page); }

Match Router::find(Method method, std::string_view path) const {
    const Method wanted = method == Method::head ? Method::get : method;
    Match match = among_routes(wanted, path);
    if (match.status == 404 && wanted == Method::get && otherwise_.handler) match.route = &otherwise_;
    return match;
}

Match Router::among_routes(Method wanted, std::string_view path) const {
    Match match;
    if (!path.starts_with('/')) return match;
    const auto length = static_cast<std::size_t>(std::count(path.begin(), path.end(), '/'));
    if (length >= by_length_.size()) return match;
    for (const Place& place : by_length_[length]) {
        const Route& route = routes_[place.route];
        if (route.method != wanted && match.status == 405) continue;
        if (!fits(place.pieces, path)) continue;
        if (route.method == wanted) {
            match.route = &route;
            match.status = 200;
            std::size_t at = 1;
            for (const std::string& piece : place.pieces) {
                const auto end = std::min(path.find('/', at), path.size());
                if (is_parameter(piece))
                    match.params.emplace_back(piece.substr(1, piece.size() - 2), path.substr(at, end - at));
                at = end + 1;
            }
            break;
        }
        match.status = 405;
        match.allow = route.method == Method::get ? "GET, HEAD" : "POST";
    }
    if (match.route != nullptr) match.allow.clear();
    return match;
}

bool Router::fits(const std::vector<std::string>& pieces, std::string_view path) {
    std::size_t at = 1;
    for (const std::string& piece : pieces) {
        const auto end = std::min(path.find('/', at), path.size());
        const std::string_view here = path.substr(at, end - at);
        if (is_parameter(piece) ? here.empty() : here != piece) return false;
        at = end + 1;
    }
    return true;
}

} // namespace http
