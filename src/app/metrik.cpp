#include "app/metrik.h"

#include "base/bytes.h"

#include <fmt/format.h>

#include <fstream>
#include <unistd.h>
#include <utility>

namespace app {

namespace {

void one(std::string& out, std::string_view name, std::string_view kind, std::string_view help,
         std::uint64_t value) {
    out += fmt::format("# HELP teraju_{0} {2}\n# TYPE teraju_{0} {1}\nteraju_{0} {3}\n", name, kind, help,
                       value);
}

std::uint64_t resident_bytes() {
    std::ifstream statm("/proc/self/statm");
    std::uint64_t total = 0;
    std::uint64_t resident = 0;
    statm >> total >> resident;
    return resident * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

bool on_this_machine(const http::Request& request) {
    return request.address == "127.0.0.1" || request.address == "::1";
}

} // namespace

std::string metrik(const http::Counters& c, const std::string& program_version) {
    std::string out = fmt::format("# HELP teraju_info Version of the program.\n# TYPE teraju_info gauge\n"
                                  "teraju_info{{version=\"{}\"}} 1\n",
                                  program_version);
    one(out, "connections_open", "gauge", "Connections that are open now.", c.connections_open);
    one(out, "connections_total", "counter", "Connections accepted since the start.", c.connections_total);
    one(out, "requests_refused_total", "counter", "Malformed or oversized requests refused.", c.refused);
    one(out, "requests_timed_out_total", "counter", "Connections ended because a phase took too long.",
        c.timed_out);
    one(out, "workers_busy", "gauge", "Workers that serve a request now.", c.workers_busy);
    one(out, "requests_queued", "gauge", "Requests that wait for a worker.", c.queued);
    one(out, "process_resident_memory_bytes", "gauge", "Memory of the process.", resident_bytes());
    out += "# HELP teraju_requests_total Requests answered, by class of status.\n"
           "# TYPE teraju_requests_total counter\n";
    for (std::size_t status = 1; status <= 5; ++status)
        out += fmt::format("teraju_requests_total{{status=\"{}xx\"}} {}\n", status, c.by_class.at(status));
    out += "# HELP teraju_request_seconds From the head of a request to the last byte of its answer.\n"
           "# TYPE teraju_request_seconds histogram\n";
    std::uint64_t until = 0;
    for (std::size_t i = 0; i < c.took.size(); ++i) {
        until += c.took.at(i);
        const std::string bound =
            i < http::took_bounds.size()
                ? fmt::format("{}", static_cast<double>(http::took_bounds.at(i).count()) / 1e6)
                : "+Inf";
        out += fmt::format("teraju_request_seconds_bucket{{le=\"{}\"}} {}\n", bound, until);
    }
    out += fmt::format("teraju_request_seconds_sum {}\nteraju_request_seconds_count {}\n",
                       static_cast<double>(c.took_together.count()) / 1e6, until);
    return out;
}

http::Route rute_metrik(std::function<http::Counters()> counters, std::string program_version,
                        std::string token) {
    return {http::Method::get, "/metrik",
            [counters = std::move(counters), version = std::move(program_version),
             expected = "Bearer " + token, with_token = !token.empty()](http::Request& request) {
                const bool known = with_token && base::same_secret(request.header("authorization"), expected);
                if (!known && !on_this_machine(request)) return http::Response::text("", 404);
                http::Response response = http::Response::text(metrik(counters(), version));
                response.type = "text/plain; version=0.0.4; charset=utf-8";
                return response;
            }};
}

} // namespace app
