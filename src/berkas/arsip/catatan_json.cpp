#include "berkas/arsip/catatan_json.h"

#include "base/json.h"
#include "base/text.h"
#include "berkas/arsip/bagit.h"
#include "berkas/arsip/retensi.h"

#include <fmt/format.h>

#include <charconv>

namespace berkas {
namespace {

using base::Json;
using base::say;

constexpr std::size_t most_parts = 5000, most_rows = 100, longest = 2000;

// Members of one object; what is missing or strange is a finding with its way down.
class Benda {
  public:
    Benda(const Json& json, std::string way, base::Findings& wrong)
        : json_(json), way_(std::move(way)), wrong_(wrong) {}

    std::string teks(std::string_view key, bool needed = true) {
        const Json* found = json_.find(key);
        const auto* text = found == nullptr ? nullptr : found->as<std::string>();
        if (text == nullptr ? needed || found != nullptr
                            : text->size() > longest || (needed && text->empty())) {
            salah(key);
            return {};
        }
        return text == nullptr ? std::string() : *text;
    }
    std::int64_t angka(std::string_view key, bool needed = true) {
        const Json* found = json_.find(key);
        if (found == nullptr && !needed) return 0;
        const auto* number = found == nullptr ? nullptr : found->as<Json::Number>();
        std::int64_t value = 0;
        if (number != nullptr) {
            const char* end = number->text.data() + number->text.size();
            const auto [at, error] = std::from_chars(number->text.data(), end, value);
            if (error == std::errc{} && at == end && value >= 0 && value < std::int64_t{1} << 50U)
                return value;
        }
        salah(key);
        return 0;
    }
    template <class Kind>
    Kind kata(std::string_view key, Kind otherwise) {
        const std::string word = teks(key);
        const auto kind = dari_kode<Kind>(word);
        if (!kind && !word.empty()) salah(key);
        return kind.value_or(otherwise);
    }
    base::Sidik sidik(std::string_view key) {
        const std::string text = teks(key);
        const auto sum = base::Sidik::parse(text);
        if (!sum && !text.empty()) salah(key);
        return sum.value_or(base::Sidik{});
    }
    std::optional<calendar::Date> hari(std::string_view key, bool needed) {
        const std::string text = teks(key, needed);
        if (text.empty()) return std::nullopt;
        const auto day = calendar::read_date(text);
        if (!day) {
            salah(key);
            return std::nullopt;
        }
        return *day;
    }
    std::vector<Benda> daftar(std::string_view key, std::size_t most) {
        const Json* found = json_.find(key);
        const auto* list = found == nullptr ? nullptr : found->as<Json::Array>();
        std::vector<Benda> all;
        if (list == nullptr || list->size() > most)
            salah(key);
        else
            for (const Json& one : *list)
                all.emplace_back(one, fmt::format("{}{}[{}].", way_, key, all.size()), wrong_);
        return all;
    }
    void salah(std::string_view key) {
        const Json* found = json_.find(key);
        wrong_.push_back({way_ + std::string(key),
                          found == nullptr ? std::string() : base::shortened(found->written(), 80),
                          say("arsip.impor.isian")});
    }

  private:
    const Json& json_;
    std::string way_;
    base::Findings& wrong_;
};

IsiArsip part_of(Benda one) {
    IsiArsip part;
    part.nomor = static_cast<int>(one.angka("nomor"));
    part.peran = one.kata("peran", PeranIsi::dokumen);
    part.nama = one.teks("nama");
    part.sidik = one.sidik("sidik");
    part.ukuran = one.angka("ukuran");
    part.mime = one.teks("mime");
    // What was a paper of a case there lies with the record here, under its fingerprint.
    const bool of_case = part.peran == PeranIsi::formulir || part.peran == PeranIsi::penilaian;
    part.dokumen = of_case && part.mime == "application/json" ? 1 : 0;
    return part;
}

Pendaftaran row_of(Benda one) {
    Pendaftaran row;
    row.daftar = one.kata("daftar", DaftarArsip::kepegawaian);
    row.nomor = one.teks("nomor");
    row.kode = one.teks("kode");
    row.keadaan = one.kata("keadaan", KeadaanDaftar::berlaku);
    row.pemicu = one.teks("pemicu");
    if (!row.pemicu.empty() && !pemicu_dari(row.pemicu)) one.salah("pemicu");
    row.nasib = one.teks("nasib");
    if (!row.nasib.empty() && !nasib_dari(row.nasib)) one.salah("nasib");
    row.dasar = one.teks("dasar", false);
    row.aktif = static_cast<int>(one.angka("aktif", false));
    row.inaktif = static_cast<int>(one.angka("inaktif", false));
    if (row.aktif > 100 || row.inaktif > 100) one.salah("aktif");
    row.tanggal_pemicu = one.hari("tanggal_pemicu", false);
    row.aktif_sampai = one.hari("aktif_sampai", false);
    row.inaktif_sampai = one.hari("inaktif_sampai", false);
    row.tempat = one.teks("tempat", false);
    return row;
}

} // namespace

base::Result<CatatanPaket> baca_catatan(std::string_view json) {
    const auto parsed = base::parse_json(json, {.bytes = 4U << 20U, .depth = 8, .values = 100'000});
    if (!parsed) return base::refuse(parsed.error());
    base::Findings wrong;
    Benda all(*parsed, {}, wrong);
    CatatanPaket note;
    Arsip& a = note.arsip;
    a.id = ArsipId{all.angka("nomor")};
    a.judul = all.teks("judul");
    a.jenis = all.kata("jenis", JenisArsip::penilaian);
    a.nama = all.teks("nama");
    a.nip = all.teks("nip", false);
    a.nama_unit = all.teks("unit", false);
    a.tahun = static_cast<int>(all.angka("tahun"));
    if (a.tahun < 1900 || a.tahun > 9999) all.salah("tahun");
    const auto from = all.hari("dari", true), until = all.hari("sampai", true);
    if (from && until) a.kurun = {*from, *until};
    a.kelas = all.kata("kelas", KelasArsip::terbatas);
    a.tingkat = all.teks("tingkat_perkembangan");
    a.media = all.teks("media");
    a.nomor_dokumen = all.teks("nomor_dokumen", false);
    a.versi = static_cast<int>(all.angka("versi"));
    a.keterangan = all.teks("keterangan", false);
    a.pada = calendar::Instant(std::chrono::seconds(all.angka("diarsipkan")));
    a.daun = all.sidik("daun");
    for (Benda& one : all.daftar("isi", most_parts)) a.isi.push_back(part_of(one));
    for (Benda& one : all.daftar("pendaftaran", most_rows)) note.pendaftaran.push_back(row_of(one));
    if (!wrong.empty()) return base::refuse(std::move(wrong));
    return note;
}

} // namespace berkas
