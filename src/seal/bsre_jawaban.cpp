#include "seal/bsre_jawaban.h"

#include "base/json.h"
#include "base/text.h"
#include "seal/base64.h"
#include "seal/bidang.h"

#include <algorithm>

namespace seal {

namespace {

constexpr base::JsonLimits limits{96U << 20U, 16, 10'000};

std::string member(const base::Json& json, std::string_view key) {
    const base::Json* found = json.find(key);
    return found == nullptr ? std::string() : found->written();
}

std::string first_of(const base::Json& json, std::initializer_list<std::string_view> keys) {
    for (const std::string_view key : keys)
        if (std::string text = member(json, key); !text.empty()) return text;
    return {};
}

bool is_pdf(std::string_view bytes) { return bytes.substr(0, 5) == "%PDF-"; }

HasilBsre ended(AkhirBsre how, base::Sentence why, std::string code = {}) {
    HasilBsre result;
    result.akhir = how;
    result.kode = std::move(code);
    result.temuan = {base::Finding{{}, {}, std::move(why)}};
    return result;
}

HasilBsre unknown(std::string why) {
    return ended(AkhirBsre::tidak_diketahui,
                 base::say("segel.bsre_tidak_diketahui", {{"rincian", std::move(why)}}));
}

// The signed file in an answer of any shape: the body itself, or base64 inside JSON.
std::optional<std::string> file_in(const JawabanHttp& answer) {
    if (is_pdf(answer.isi)) return answer.isi;
    const auto json = base::parse_json(answer.isi, limits);
    if (!json) return std::nullopt;
    const base::Json* text = json->find("base64_signed_file");
    if (const base::Json* files = json->find("file"); text == nullptr && files != nullptr) {
        const auto* all = files->as<base::Json::Array>();
        text = all == nullptr ? files : all->size() == 1 ? &all->front() : nullptr;
    }
    const auto* encoded = text == nullptr ? nullptr : text->as<std::string>();
    auto bytes = encoded == nullptr ? std::nullopt : from_base64(*encoded);
    return bytes && is_pdf(*bytes) ? std::move(bytes) : std::nullopt;
}

std::string id_in(const JawabanHttp& answer) {
    for (const char* name : {"id_dokumen", "id-dokumen"})
        if (const std::string_view id = answer.kepala_bernama(name); !id.empty()) return std::string(id);
    if (is_pdf(answer.isi)) return {};
    const auto json = base::parse_json(answer.isi, limits);
    return json ? member(*json, "id_dokumen") : std::string();
}

std::size_t signatures_in(const std::string& pdf) {
    const auto fields = bidang_tanda_tangan(pdf);
    if (!fields) return 0;
    return static_cast<std::size_t>(std::count_if(fields->begin(), fields->end(),
                                                  [](const BidangTandaTangan& one) { return one.terisi; }));
}

void warn(base::Findings& findings, base::Sentence sentence) {
    findings.push_back({{}, {}, std::move(sentence), base::Severity::peringatan});
}

} // namespace

std::optional<PenolakanBsre> penolakan_bsre(const JawabanHttp& answer) {
    if (is_pdf(answer.isi)) return std::nullopt;
    const auto json = base::parse_json(answer.isi, limits);
    if (!json || json->as<base::Json::Object>() == nullptr) return std::nullopt;
    const bool error = json->find("error") != nullptr && !json->find("error")->is_null();
    if (answer.status == 200 && !error) return std::nullopt;
    const std::string words = first_of(*json, {"error", "message", "status"});
    if (words.empty()) return std::nullopt;
    return PenolakanBsre{first_of(*json, {"status_code", "code"}), base::shortened(words, 200)};
}

base::Sentence kalimat_bsre(const PenolakanBsre& refusal) {
    if (refusal.kode == "2031") return base::say("segel.bsre_frasa_salah");
    if (refusal.kode == "2011") return base::say("segel.bsre_belum_terdaftar");
    if (refusal.kode == "4044") return base::say("segel.bsre_sudah_diunduh");
    if (refusal.kode == "4014" || refusal.kode == "4015")
        return base::say("segel.bsre_isian", {{"pesan", refusal.pesan}});
    return base::say("segel.bsre_menolak",
                     {{"kode", refusal.kode.empty() ? "-" : refusal.kode}, {"pesan", refusal.pesan}});
}

base::Result<StatusBsre> baca_status_bsre(VersiBsre version, const JawabanHttp& answer) {
    if (answer.status == 401) return base::refuse(base::say("segel.bsre_klien"));
    const auto json = base::parse_json(answer.isi, limits);
    const bool object = answer.status < 500 && json && json->as<base::Json::Object>() != nullptr;
    StatusBsre status;
    if (object && version == VersiBsre::v1) { // decided by code: the texts vary
        status = {false, member(*json, "status_code"), first_of(*json, {"message", "status", "error"})};
        status.boleh = answer.status == 200 && status.kode == "1111";
    } else if (object) {
        const base::Json* data = json->find("data");
        status.kode = first_of(*json, {"status", "userStatus"});
        if (status.kode.empty() && data != nullptr) status.kode = member(*data, "status");
        status.pesan = first_of(*json, {"message", "error"});
        status.boleh = answer.status == 200 && status.kode == "ISSUE";
    }
    if (status.kode.empty())
        return base::refuse(
            base::say("segel.bsre_jawaban", {{"rincian", "HTTP " + std::to_string(answer.status)}}));
    status.pesan = base::shortened(status.pesan.empty() ? status.kode : status.pesan, 200);
    return status;
}

HasilBsre baca_hasil_bsre(VersiBsre, const JawabanHttp& answer, const std::string& sent) {
    const std::string http = "HTTP " + std::to_string(answer.status);
    if (answer.status == 401) return ended(AkhirBsre::ditolak, base::say("segel.bsre_klien"));
    if (answer.status == 429 || answer.status == 503) // turned away at the door
        return ended(AkhirBsre::tidak_sampai, base::say("segel.bsre_tidak_terhubung", {{"rincian", http}}));
    if (answer.status >= 500) return unknown(http); // something broke, after it was taken in
    if (const auto refusal = penolakan_bsre(answer))
        return ended(AkhirBsre::ditolak, kalimat_bsre(*refusal), refusal->kode);
    if (answer.status != 200)
        return ended(AkhirBsre::ditolak, base::say("segel.bsre_menolak", {{"kode", http}, {"pesan", "-"}}));
    auto pdf = file_in(answer);
    if (!pdf) {
        HasilBsre lost = unknown("jawaban bukan PDF");
        lost.id_dokumen = id_in(answer); // what it fetches, where there is one
        return lost;
    }
    HasilBsre result;
    result.akhir = AkhirBsre::selesai;
    result.pdf = *std::move(pdf);
    result.id_dokumen = id_in(answer);
    if (sent.empty()) return result;
    if (!result.pdf.starts_with(sent)) warn(result.temuan, base::say("segel.bsre_bukan_tambahan"));
    if (signatures_in(result.pdf) != signatures_in(sent) + 1)
        warn(result.temuan, base::say("segel.bsre_tanpa_tanda"));
    return result;
}

} // namespace seal
