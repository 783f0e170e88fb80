#include "web/pegawai/bantu.h"

#include "base/text.h"

#include <fmt/format.h>

#include <charconv>

namespace web {
namespace {

using base::say;
using http::html::make;
} // namespace

std::string_view nama(pegawai::JenisUnit jenis) {
    switch (jenis) {
    case pegawai::JenisUnit::instansi: return "instansi";
    case pegawai::JenisUnit::sekretariat: return "sekretariat";
    case pegawai::JenisUnit::irban: return "wilayah Irban";
    case pegawai::JenisUnit::subbagian: return "subbagian";
    case pegawai::JenisUnit::lain: return "lain";
    }
    return "";
}

std::string_view nama(pegawai::Fungsi fungsi) {
    switch (fungsi) {
    case pegawai::Fungsi::inspektur: return "Inspektur";
    case pegawai::Fungsi::sekretaris: return "Sekretaris";
    case pegawai::Fungsi::irban: return "Irban";
    case pegawai::Fungsi::kasubbag_umpeg: return "Kasubbag Umum dan Kepegawaian";
    case pegawai::Fungsi::kasubbag: return "Kasubbag lain";
    case pegawai::Fungsi::fungsional: return "jabatan fungsional (JFT)";
    case pegawai::Fungsi::pelaksana: return "jabatan pelaksana (JFU)";
    }
    return "";
}

std::string_view nama(pegawai::JenisPegawai jenis) {
    switch (jenis) {
    case pegawai::JenisPegawai::pns: return "PNS";
    case pegawai::JenisPegawai::cpns: return "CPNS";
    case pegawai::JenisPegawai::pppk: return "PPPK";
    }
    return "";
}

std::vector<Pilihan> pilihan_jabatan(const Kunjungan& k, std::optional<pegawai::JabatanId> also) {
    std::vector<Pilihan> all{{"", "Pilih jabatan"}};
    for (const pegawai::JabatanUnit& post : k.kantor->jabatan()) {
        if (!post.masa.berlaku(k.hari) && post.id != also) continue;
        const pegawai::Unit* unit = k.kantor->unit(post.unit);
        all.push_back({std::to_string(post.id.value()),
                       unit == nullptr ? post.nama : fmt::format("{}: {}", unit->nama, post.nama)});
    }
    return all;
}

std::vector<Pilihan> pilihan_unit(const Kunjungan& k, bool none) {
    std::vector<Pilihan> all;
    if (none) all.push_back({"", "Tidak ada"});
    for (const pegawai::Unit& unit : k.kantor->unit())
        if (unit.masa.berlaku(k.hari)) all.push_back({std::to_string(unit.id.value()), unit.nama});
    return all;
}

std::optional<std::int64_t> nomor(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value <= 0) return std::nullopt;
    return value;
}

http::Response lembar(const Kunjungan& k, const Lembar& sheet, const Html& fields,
                      const base::Findings& errors, int status) {
    Html page = ringkasan_galat(errors, k.situs.wording);
    page.add<"<h1>{}</h1>">(sheet.judul);
    if (!sheet.penjelasan.empty()) page.add<R"(<p class="sekunder">{}</p>)">(sheet.penjelasan);
    page += formulir_buka(k, sheet.tujuan);
    page += fields;
    page.add<R"(<div class="tombol-baris aksi">{}{}</div></form>)">(tombol(sheet.tombol),
                                                                    tautan_tombol("Batal", sheet.kembali));
    return http::Response::html(halaman(k,
                                        {.judul = sheet.judul,
                                         .aktif = Menu::pegawai,
                                         .galat = !errors.empty(),
                                         .sempit = true,
                                         .remah = sheet.remah},
                                        page),
                                status);
}

Html pesan(const Kunjungan& k) {
    const std::string_view code = k.request.query("sudah");
    const auto told = [&](const base::Sentence& sentence) {
        return make<R"(<p class="sisip beres" role="status">{}</p>)">(k.situs.wording.render(sentence));
    };
    if (code == "tersimpan") return told(say("orang.pesan_tersimpan"));
    if (code == "terkunci") return told(say("orang.pesan_terkunci"));
    if (code == "terbuka") return told(say("orang.pesan_terbuka"));
    if (code == "faktor") return told(say("orang.pesan_faktor_dihapus"));
    return {};
}

} // namespace web
