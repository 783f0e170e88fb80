#include "http/body.h"

#include "base/text.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace http {
namespace {

constexpr std::string_view prefix = "teraju-unggah-";

bool is_form(std::string_view type) {
    return base::equal_fold(base::trim(type.substr(0, type.find(';'))), "application/x-www-form-urlencoded");
}

} // namespace

BodyReader::BodyReader(Body kind, std::string_view type, std::optional<std::uint64_t> length,
                       BodyLimits limits)
    : limits_(std::move(limits)), most_(kind == Body::none ? 0 : limits_.one) {
    const bool nothing = length == std::uint64_t{0};
    if (kind == Body::none) {
        if (!nothing) refuse(415, "a body where the route takes none");
    } else if (std::string boundary = boundary_of(type); kind == Body::upload && !boundary.empty()) {
        most_ = limits_.whole;
        parts_.emplace(boundary, Multipart::Sink{[this](const Part& part) { return begin(part); },
                                                 [this](std::string_view bytes) { return data(bytes); },
                                                 [this] { return end(); }});
    } else if (!is_form(type) && !(nothing && type.empty())) {
        refuse(415, "a type that the route does not take");
    }
    if (refusal_.status == 0 && length > most_) refuse(413, "body is too long");
}

BodyReader::~BodyReader() {
    close();
    for (const auto& file : temporary_) {
        std::error_code gone; // a handler may have moved it
        std::filesystem::remove(file, gone);
    }
}

bool BodyReader::refuse(int status, std::string_view why) {
    if (refusal_.status == 0) refusal_ = {status, why};
    return false;
}

bool BodyReader::feed(std::string_view bytes) {
    if (refusal_.status != 0) return false;
    so_far_ += bytes.size();
    if (so_far_ > most_) return refuse(413, "body is too long");
    if (!parts_) {
        form_.append(bytes);
        return true;
    }
    return parts_->feed(bytes) || refuse(400, "multipart is malformed");
}

bool BodyReader::finish(Request& request) {
    if (refusal_.status != 0) return false;
    if (parts_) {
        if (!parts_->finished()) return refuse(400, "multipart does not end");
        request.form_fields = std::move(fields_);
        request.uploads = std::move(uploads_);
        return true;
    }
    // A plan of 200 activities has 24 fields for each.
    FormLimits limits;
    limits.fields = 6000;
    auto fields = decode_form(form_, limits);
    if (!fields) return refuse(400, "form is not readable");
    request.form_fields = *std::move(fields);
    return true;
}

bool BodyReader::begin(const Part& part) {
    part_ = part;
    value_.clear();
    if (!part.is_file) return true;
    sum_.emplace();
    uploads_.push_back({part.name, part.filename, {}, 0, {}});
    if (part.filename.empty()) return true; // no file was chosen
    if (temporary_.size() == limits_.files) return refuse(413, "too many files");
    std::string path = (limits_.folder / (std::string(prefix) + "XXXXXX")).string();
    file_ = mkostemp(path.data(), O_CLOEXEC);
    if (file_ < 0) return refuse(errno == ENOSPC || errno == EDQUOT ? 507 : 500, "no temporary file");
    temporary_.emplace_back(path);
    uploads_.back().path = path;
    return true;
}

bool BodyReader::data(std::string_view bytes) {
    if (!part_.is_file) {
        field_bytes_ += bytes.size();
        if (field_bytes_ > limits_.fields) return refuse(413, "fields are too long");
        value_.append(bytes);
        return true;
    }
    Upload& upload = uploads_.back();
    upload.size += bytes.size();
    if (upload.size > limits_.one) return refuse(413, "file is too long");
    sum_->update(bytes);
    while (file_ >= 0 && !bytes.empty()) {
        const ssize_t written = ::write(file_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0)
            return refuse(errno == ENOSPC || errno == EDQUOT ? 507 : 500, "file could not be written");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool BodyReader::end() {
    if (part_.is_file) {
        uploads_.back().sha256 = sum_->finish().hex();
        close();
        if (uploads_.back().filename.empty()) uploads_.pop_back();
        return true;
    }
    if (!is_clean(value_, true)) return refuse(400, "field is not readable");
    fields_.emplace_back(part_.name, std::move(value_));
    return true;
}

void BodyReader::close() {
    if (file_ >= 0) ::close(std::exchange(file_, -1));
}

void remove_left_uploads(const std::filesystem::path& folder) {
    std::error_code failed;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failed))
        if (entry.path().filename().string().starts_with(prefix))
            std::filesystem::remove(entry.path(), failed);
}

} // namespace http
