// body.h -- what a POST carries: a form, or a form with files that go to disk while they come in.
//
//     BodyReader body(route.body, content_type, {route.body_limit, options.max_body, folder});
//     while (...) if (!body.feed(bytes)) return body.refusal();
//     if (!body.finish(request)) return body.refusal();
//     ... the handler runs ...                          // and with `body` the temporary files go
//
// 415 for a type that the route does not take, 413 beyond a limit, 400 for what is malformed, 507 when the disk is full.
// Files get names of ours, mode 0600; their SHA-256 is computed on the way. A file field without a file is left out.
// An upload route also takes a plain form: that is what a browser sends when the page's form forgets its enctype.
#pragma once

#include "base/sha256.h"
#include "http/form.h"
#include "http/head.h"
#include "http/multipart.h"
#include "http/router.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace http {

struct BodyLimits {
    std::uint64_t one = 1ULL << 20U;    // a form; of an upload: one file
    std::uint64_t whole = 25ULL << 20U; // an upload with everything around it
    std::filesystem::path folder;       // for temporary files
    std::size_t files = 20;
    std::size_t fields = 1U << 20U; // bytes of an upload's fields together
};

class BodyReader {
  public:
    BodyReader(Body kind, std::string_view content_type, std::optional<std::uint64_t> length,
               BodyLimits limits);
    BodyReader(const BodyReader&) = delete;
    BodyReader& operator=(const BodyReader&) = delete;
    ~BodyReader();

    [[nodiscard]] const Refusal& refusal() const { return refusal_; } // may be there before anything was fed
    [[nodiscard]] std::uint64_t so_far() const { return so_far_; }
    [[nodiscard]] bool feed(std::string_view bytes);
    [[nodiscard]] bool finish(Request& request);

  private:
    bool refuse(int status, std::string_view why);
    bool begin(const Part& part);
    bool data(std::string_view bytes);
    bool end();
    void close();

    BodyLimits limits_;
    Refusal refusal_;
    std::uint64_t most_ = 0;
    std::uint64_t so_far_ = 0;
    std::string form_;
    std::optional<Multipart> parts_;
    // The part that is coming in:
    Part part_;
    std::string value_;
    std::optional<base::Sha256> sum_;
    int file_ = -1;
    std::size_t field_bytes_ = 0;
    // What has come:
    Fields fields_;
    std::vector<Upload> uploads_;
    std::vector<std::filesystem::path> temporary_;
};

// Removes what a server that was killed has left in the folder.
void remove_left_uploads(const std::filesystem::path& folder);

} // namespace http
