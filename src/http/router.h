// router.h -- which function answers which path.
//
//     Router router;
//     router.add({Method::get, "/pegawai/{id}", [&](Request& r) { return page(r.param("id")); }});
//
// Patterns are literal pieces and {names} that match one piece that is not empty; "/pegawai/baru" goes before
// "/pegawai/{id}", in whatever order they were added. HEAD is answered by the GET route. A path that exists with another
// method is 405 with Allow; one that does not is 404, answered by otherwise() where a GET asks. A route found stays where it is until another is added.
#pragma once

#include "http/message.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace http {

// Where a route runs. Light ones (a few prepared reads and a template) run where the bytes are read, if the server is
// told so; heavy ones (password hashing, workbooks, acts that wait for the disk) always on a worker.
enum class Weight { light, heavy };

// What a POST may carry. Anything else is refused before its body is read.
enum class Body { none, form, upload };

using Handler = std::function<Response(Request&)>;

struct Route {
    Method method = Method::get;
    std::string pattern;
    Handler handler;
    Weight weight = Weight::light;
    Body body = Body::none;                 // of a POST
    std::uint64_t body_limit = 1ULL << 20U; // bytes; of an upload: of one file
};

struct Match {
    const Route* route = nullptr; // nullptr: status says why
    int status = 404;             // 404 or 405
    std::string allow;            // for 405
    Fields params;
};

class Router {
  public:
    void
    add(Route route); // what contradicts another route, or itself, is our mistake: throws std::logic_error
    void otherwise(Handler page); // a page for paths that nobody has; it says 404 itself
    [[nodiscard]] Match find(Method method, std::string_view path) const;
    [[nodiscard]] const std::vector<Route>& routes() const { return routes_; }

  private:
    struct Place {
        std::size_t route; // in routes_
        std::vector<std::string> pieces;
    };
    [[nodiscard]] Match among_routes(Method wanted, std::string_view path) const;
    static bool fits(const std::vector<std::string>& pieces, std::string_view path);

    std::vector<Route> routes_;
    Route otherwise_;
    std::vector<std::vector<Place>> by_length_; // number of pieces; the more literal first
};

} // namespace http
