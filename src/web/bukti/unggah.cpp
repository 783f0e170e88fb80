#include "web/bukti/unggah.h"

#include "kantor/gudang_isi.h"
#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"

#include <fmt/format.h>

#include <array>
#include <fstream>
#include <vector>

namespace web {
namespace {

using base::say;
using http::Response;
using http::html::make;
using kantor::JenisIsi;

constexpr std::array<std::string_view, 5> types{
    "application/pdf", "image/png", "image/jpeg",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}; // in the order of JenisIsi

base::Findings at(base::Findings findings, std::string_view field) {
    for (base::Finding& f : findings) f.place = std::string(field);
    return findings;
}

base::Result<kantor::BerkasIsi> keep(const Kunjungan& k, const http::Upload& upload) {
    auto incoming = k.situs.gudang.terima();
    std::ifstream in(upload.path, std::ios::binary);
    std::vector<char> piece(64U << 10U);
    while (in) {
        in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        const auto got = static_cast<std::size_t>(in.gcount());
        if (got == 0) break;
        if (auto fine = incoming->tulis({piece.data(), got}); !fine)
            return base::refuse(std::move(fine.error()));
    }
    return incoming->selesai(k.kini);
}

} // namespace

base::Result<Unggahan> terima_unggahan(const Kunjungan& k, std::initializer_list<std::string_view> fields) {
    for (const std::string_view field : fields) {
        const http::Upload* upload = k.request.upload(field);
        if (upload == nullptr || (upload->size == 0 && upload->filename.empty())) continue;
        if (upload->size == 0)
            return base::refuse(say("tahun.tolak.berkas_kosong"), upload->filename, std::string(field));
        const auto most = static_cast<std::uint64_t>(k.pengaturan.batas_unggah_mb) * 1'000'000;
        if (upload->size > most)
            return base::refuse(
                say("tahun.tolak.berkas_besar", {{"batas", std::to_string(k.pengaturan.batas_unggah_mb)}}),
                upload->filename, std::string(field));
        auto kept = keep(k, *upload);
        if (!kept) return base::refuse(at(std::move(kept.error()), field));
        return Unggahan{*kept, upload->filename};
    }
    return Unggahan{};
}

Response unduhan(const Kunjungan& k, const base::Sidik& file, std::string_view name) {
    std::optional<kantor::BerkasIsi> known;
    k.situs.simpanan.baca([&](kantor::Baca& db) { known = db.berkas_isi(k.situs.instansi, file); });
    auto bytes = k.situs.gudang.isi(file);
    if (!known || !bytes) {
        const base::Findings lost{{"", "", say("tahun.tolak.berkas_hilang", {{"nama", std::string(name)}})}};
        Html page = ringkasan_galat(lost, k.situs.wording);
        page.add<"<h1>Berkas tidak dapat dibuka</h1>">();
        return Response::html(
            halaman(k, {.judul = "Berkas tidak dapat dibuka", .galat = true, .sempit = true}, page), 500);
    }
    Response answer;
    answer.type = std::string(types.at(static_cast<std::size_t>(known->jenis)));
    answer.body = *std::move(bytes);
    answer.download_name = std::string(name);
    return answer;
}

} // namespace web
