#include "sheet/zip_file.h"

#include "sheet/zip_time.h"

#include <zip.h>

#include <algorithm>
#include <cstring>
#include <deque>
#include <stdexcept>

namespace sheet {
namespace {

constexpr std::uint64_t dense_from = 65'536; // bytes; smaller entries are packed

// One entry as libzip asks for it.
struct Entry {
    ZipFile::Bytes bytes;
    std::uint64_t size = 0;
    std::string now{}; // while it is read
    std::size_t at = 0;
    zip_error_t error{};

    zip_int64_t answer(void* data, zip_uint64_t room, zip_source_cmd_t what) {
        switch (what) {
        case ZIP_SOURCE_OPEN: {
            auto read = bytes();
            if (!read || read->size() != size) return refuse(ZIP_ER_READ);
            now = *std::move(read);
            at = 0;
            return 0;
        }
        case ZIP_SOURCE_READ: {
            const std::size_t some = std::min<std::size_t>(now.size() - at, room);
            std::memcpy(data, now.data() + at, some);
            at += some;
            return static_cast<zip_int64_t>(some);
        }
        case ZIP_SOURCE_CLOSE: now = {}; return 0;
        case ZIP_SOURCE_STAT: {
            auto* stat = static_cast<zip_stat_t*>(data);
            zip_stat_init(stat);
            stat->size = size;
            stat->valid = ZIP_STAT_SIZE;
            return sizeof(*stat);
        }
        case ZIP_SOURCE_ERROR: return zip_error_to_data(&error, data, room);
        case ZIP_SOURCE_FREE: return 0;
        case ZIP_SOURCE_SUPPORTS:
            return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                                  ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
        default: return refuse(ZIP_ER_OPNOTSUPP);
        }
    }
    zip_int64_t refuse(int why) {
        zip_error_set(&error, why, 0);
        return -1;
    }
};

zip_int64_t ask(void* entry, void* data, zip_uint64_t room, zip_source_cmd_t what) {
    return static_cast<Entry*>(entry)->answer(data, room, what);
}

} // namespace

struct ZipFile::Inside {
    zip_t* archive = nullptr;
    DosTime moment{};
    std::deque<Entry> entries{}; // they stay where they are
    std::function<bool(double)> go_on{};
    bool stopped = false;

    void tell(double share) { stopped = stopped || !go_on(share); }
};

ZipFile::ZipFile(const std::filesystem::path& file, std::chrono::sys_seconds when)
    : inside_(std::make_unique<Inside>()) {
    int error = 0;
    inside_->archive = zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (inside_->archive == nullptr) throw std::runtime_error("ZIP: cannot be begun: " + file.string());
    inside_->moment = dos_time(when);
}

ZipFile::~ZipFile() {
    if (inside_->archive != nullptr) zip_discard(inside_->archive);
}

void ZipFile::add(const std::string& name, std::uint64_t size, Bytes bytes) {
    Entry& entry = inside_->entries.emplace_back();
    entry.bytes = std::move(bytes);
    entry.size = size;
    zip_source_t* source = zip_source_function(inside_->archive, ask, &entry);
    if (source == nullptr) throw std::runtime_error("ZIP: no memory");
    const auto at = zip_file_add(inside_->archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (at < 0) {
        zip_source_free(source);
        throw std::logic_error("ZIP: a name twice: " + name);
    }
    const auto index = static_cast<zip_uint64_t>(at);
    if (zip_file_set_dostime(inside_->archive, index, inside_->moment.time, inside_->moment.date, 0) != 0 ||
        zip_set_file_compression(inside_->archive, index, size < dense_from ? ZIP_CM_DEFLATE : ZIP_CM_STORE,
                                 0) != 0)
        throw std::runtime_error("ZIP: an entry cannot be described");
}

ZipFile::End ZipFile::finish(const std::function<bool(double)>& go_on) {
    inside_->go_on = go_on;
    zip_register_progress_callback_with_state(
        inside_->archive, 0.001,
        [](zip_t*, double share, void* in) { static_cast<Inside*>(in)->tell(share); }, nullptr,
        inside_.get());
    zip_register_cancel_callback_with_state(
        inside_->archive, [](zip_t*, void* in) { return static_cast<Inside*>(in)->stopped ? 1 : 0; }, nullptr,
        inside_.get());
    if (zip_close(inside_->archive) == 0) {
        inside_->archive = nullptr;
        return End::whole;
    }
    return inside_->stopped ? End::cancelled : End::unreadable;
}

} // namespace sheet
