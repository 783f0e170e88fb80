#include "app/catatan.h"

#include "base/json.h"

#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace app {

namespace {

std::string json_text(std::string_view text) {
    std::string out;
    base::JsonWriter json(out);
    json.text(text);
    return out;
}

std::string object(std::string_view what, const Catatan::Rincian& details) {
    std::string line = "\"apa\":" + json_text(what);
    for (const auto& [name, value] : details) line += "," + json_text(name) + ":" + json_text(value);
    return line;
}

} // namespace

Catatan::Catatan(const std::filesystem::path& file) {
    spdlog::sink_ptr sink;
    if (file.empty())
        sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
    else
        sink = std::make_shared<spdlog::sinks::basic_file_sink_mt>(file.string());
    logger_ = std::make_shared<spdlog::logger>("teraju", std::move(sink));
    logger_->set_pattern(R"({"waktu":"%Y-%m-%dT%H:%M:%S.%eZ","tingkat":"%l",%v})",
                         spdlog::pattern_time_type::utc);
    logger_->flush_on(spdlog::level::err);
}

Catatan::~Catatan() { logger_->flush(); }

void Catatan::info(std::string_view what, const Rincian& details) {
    logger_->info("{}", object(what, details));
}
void Catatan::galat(std::string_view what, const Rincian& details) {
    logger_->error("{}", object(what, details));
}

void Catatan::layani(const http::Served& served) {
    logger_->info(
        R"("apa":"layani","permintaan":{},"cara":{},"pola":{},"status":{},"bita":{},"mikrodetik":{})",
        json_text(served.id), json_text(served.method), json_text(served.pattern), served.status,
        served.bytes, served.took.count());
}

} // namespace app
