#include "http/multipart.h"

#include "base/text.h"
#include "http/form.h"

#include <algorithm>
#include <utility>

namespace http {
namespace {

constexpr auto npos = std::string_view::npos;

bool is_boundary(std::string_view s) { // RFC 2046, 5.1.1
    return !s.empty() && s.size() <= 70 && s.back() != ' ' && std::all_of(s.begin(), s.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("'()+_,-./:=? ").find(c) != npos;
    });
}

std::string_view without_path(std::string_view filename) {
    const auto slash = filename.find_last_of("/\\");
    return slash == npos ? filename : filename.substr(slash + 1);
}

// The lines of a part's head. False: not one that a browser writes.
bool read_head(std::string_view lines, Part& part) {
    bool said = false;
    while (!lines.empty()) {
        const auto end = lines.find("\r\n");
        const std::string_view line = lines.substr(0, end);
        lines.remove_prefix(end == npos ? lines.size() : end + 2);
        const auto colon = line.find(':');
        if (colon == npos || !is_clean(line, true)) return false;
        if (!base::equal_fold(line.substr(0, colon), "content-disposition")) continue;
        const std::string_view value = base::trim(line.substr(colon + 1));
        if (std::exchange(said, true) ||
            !base::equal_fold(base::trim(value.substr(0, value.find(';'))), "form-data"))
            return false;
        if (!parameter(value, "name", part.name)) return false;
        std::string filename;
        part.is_file = parameter(value, "filename", filename);
        part.filename = without_path(filename);
    }
    return said && !part.name.empty() && is_clean(part.name, false) && is_clean(part.filename, false);
}

} // namespace

bool parameter(std::string_view field, std::string_view name, std::string& value) {
    std::size_t at = field.find(';');
    while (at != npos) {
        const auto begin = field.find_first_not_of(" \t", at + 1);
        if (begin == npos) return false;
        const auto stop = field.find_first_of("=;", begin);
        if (stop == npos) return false;
        if (field[stop] == ';') {
            at = stop;
            continue;
        }
        const bool found = base::equal_fold(field.substr(begin, stop - begin), name);
        std::string read;
        at = stop + 1;
        if (at < field.size() && field[at] == '"') {
            for (++at; at < field.size() && field[at] != '"'; ++at) {
                if (field[at] == '\\' && at + 1 < field.size() &&
                    (field[at + 1] == '"' || field[at + 1] == '\\'))
                    ++at;
                read += field[at];
            }
            if (at >= field.size()) return false; // the quotation does not end
            at = field.find(';', at);
        } else {
            const auto end = field.find(';', at);
            read = base::trim(field.substr(at, end == npos ? npos : end - at));
            at = end;
        }
        if (found) {
            value = std::move(read);
            return true;
        }
    }
    return false;
}

std::string boundary_of(std::string_view content_type) {
    std::string boundary;
    if (!base::equal_fold(base::trim(content_type.substr(0, content_type.find(';'))), "multipart/form-data"))
        return {};
    if (!parameter(content_type, "boundary", boundary) || !is_boundary(boundary)) return {};
    return boundary;
}

Multipart::Multipart(std::string_view boundary, Sink sink, MultipartLimits limits)
    : delimiter_("\r\n--" + std::string(boundary)),
      buffer_("\r\n"), // so that the first delimiter looks like the others
      sink_(std::move(sink)), limits_(limits) {}

bool Multipart::feed(std::string_view bytes) {
    if (state_ == State::bad) return false;
    if (state_ == State::done) return true; // an epilogue says nothing
    buffer_.append(bytes);
    Step step = Step::on;
    while (step == Step::on) {
        switch (state_) {
        case State::preamble: step = preamble(); break;
        case State::after_boundary: step = after_boundary(); break;
        case State::head: step = head(); break;
        case State::body: step = body(); break;
        case State::done: buffer_.clear(); return true;
        case State::bad: return false;
        }
    }
    if (step == Step::bad) state_ = State::bad;
    return step != Step::bad;
}

// Whether what ends at `found`, or has not ended yet, is longer than `limit`: the same wherever the input is cut.
bool Multipart::is_beyond(std::size_t limit, std::size_t found, std::size_t mark) const {
    return found == npos ? buffer_.size() >= limit + mark : found > limit;
}

Multipart::Step Multipart::preamble() {
    const auto at = buffer_.find(delimiter_);
    if (is_beyond(limits_.preamble, at, delimiter_.size())) return Step::bad;
    if (at == npos) return Step::wait;
    buffer_.erase(0, at + delimiter_.size());
    state_ = State::after_boundary;
    return Step::on;
}

Multipart::Step Multipart::after_boundary() { // "--" closes; blanks and CRLF open a part
    if (buffer_.size() >= 2 && buffer_.starts_with("--")) {
        state_ = State::done;
        return Step::on;
    }
    const auto blanks = std::min(buffer_.find_first_not_of(" \t"), buffer_.size());
    if (blanks > 16) return Step::bad;
    if (buffer_.size() < blanks + 2) return Step::wait;
    if (buffer_.compare(blanks, 2, "\r\n") != 0 || ++parts_ > limits_.parts) return Step::bad;
    buffer_.erase(0, blanks + 2);
    state_ = State::head;
    return Step::on;
}

Multipart::Step Multipart::head() {
    const auto end = buffer_.find("\r\n\r\n");
    if (is_beyond(limits_.head, end, 4)) return Step::bad;
    if (end == npos) return Step::wait;
    Part part;
    if (!read_head(std::string_view(buffer_).substr(0, end), part) || !sink_.begin(part)) return Step::bad;
    // The last CRLF stays: the delimiter of an empty body begins with it.
    buffer_.erase(0, end + 2);
    fresh_ = true;
    state_ = State::body;
    return Step::on;
}

Multipart::Step Multipart::body() {
    if (fresh_ && buffer_.size() < delimiter_.size()) return Step::wait;
    const bool empty = fresh_ && buffer_.starts_with(delimiter_);
    if (fresh_ && !empty) buffer_.erase(0, 2);
    fresh_ = false;
    const auto end = buffer_.find(delimiter_);
    // What could be the beginning of a delimiter is kept back.
    const std::size_t sure =
        end != npos ? end : buffer_.size() - std::min(buffer_.size(), delimiter_.size() - 1);
    if (sure > 0 && !sink_.data(std::string_view(buffer_).substr(0, sure))) return Step::bad;
    if (end == npos) {
        buffer_.erase(0, sure);
        return Step::wait;
    }
    if (!sink_.end()) return Step::bad;
    buffer_.erase(0, end + delimiter_.size());
    state_ = State::after_boundary;
    return Step::on;
}

} // namespace http
