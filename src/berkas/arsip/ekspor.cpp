#include "berkas/arsip/ekspor.h"

#include "base/text.h"
#include "berkas/arsip/pohon.h"
#include "berkas/laku.h"
#include "journal/rantai.h"

#include <fmt/format.h>

namespace berkas {
namespace {

using base::say;

// A name as a file of the package may have it.
std::string file_name(std::string_view name) {
    std::string out;
    for (const char c : base::shortened(base::trim(name), 80))
        out +=
            static_cast<unsigned char>(c) < 0x20 || c == '/' || c == '\\' || c == ':' || c == '~' || c == 0x7f
                ? '_'
                : c;
    while (!out.empty() && (out.back() == '.' || out.back() == ' ')) out.pop_back();
    return out.empty() ? "isi" : out;
}

std::string day_or_empty(const std::optional<calendar::Date>& day) {
    return day ? calendar::iso(*day) : std::string();
}

std::string iso_day(calendar::Instant when) {
    return calendar::iso(calendar::Date(std::chrono::floor<std::chrono::days>(when)));
}

} // namespace

std::string tulis_json(const Arsip& a, const std::vector<Pendaftaran>& rows) {
    std::string text;
    base::JsonWriter json(text, 2);
    json.begin_object()
        .key("nomor")
        .number(std::to_string(a.id.value()))
        .member("judul", a.judul)
        .member("jenis", kode(a.jenis));
    json.member("nama", a.nama)
        .member("nip", a.nip)
        .member("unit", a.nama_unit)
        .key("tahun")
        .number(std::to_string(a.tahun));
    json.member("dari", calendar::iso(a.kurun.from))
        .member("sampai", calendar::iso(a.kurun.until))
        .member("kelas", kode(a.kelas));
    json.member("tingkat_perkembangan", a.tingkat).member("media", a.media).member("bahasa", "id");
    json.member("nomor_dokumen", a.nomor_dokumen)
        .key("versi")
        .number(std::to_string(a.versi))
        .member("keterangan", a.keterangan);
    json.key("diarsipkan")
        .number(std::to_string(a.pada.time_since_epoch().count()))
        .member("daun", a.daun.hex());
    if (a.mengoreksi) json.key("mengoreksi").number(std::to_string(a.mengoreksi.value()));
    json.key("isi").begin_array();
    for (const IsiArsip& part : a.isi)
        json.begin_object()
            .key("nomor")
            .number(std::to_string(part.nomor))
            .member("peran", kode(part.peran))
            .member("nama", part.nama)
            .member("sidik", part.sidik.hex())
            .key("ukuran")
            .number(std::to_string(part.ukuran))
            .member("mime", part.mime)
            .end_object();
    json.end_array().key("pendaftaran").begin_array();
    for (const Pendaftaran& row : rows)
        json.begin_object()
            .member("daftar", kode(row.daftar))
            .member("nomor", row.nomor)
            .member("kode", row.kode)
            .member("keadaan", kode(row.keadaan))
            .member("pemicu", row.pemicu)
            .key("aktif")
            .number(std::to_string(row.aktif))
            .key("inaktif")
            .number(std::to_string(row.inaktif))
            .member("tanggal_pemicu", day_or_empty(row.tanggal_pemicu))
            .member("aktif_sampai", day_or_empty(row.aktif_sampai))
            .member("inaktif_sampai", day_or_empty(row.inaktif_sampai))
            .member("nasib", row.nasib)
            .member("dasar", row.dasar)
            .member("tempat", row.tempat)
            .end_object();
    json.end_array().end_object();
    return text + "\n";
}

std::string jalur_isi(const Arsip& record, const IsiArsip& part) {
    return fmt::format("data/{}/{:02}-{}", record.id.value(), part.nomor, file_name(part.nama));
}

InfoBag info_paket(Baca& db, InstansiId office, calendar::Instant now, std::size_t records,
                   std::string_view kantor) {
    return {{"Source-Organization", std::string(kantor)},
            {"Bagging-Date", iso_day(now)},
            {"External-Description", fmt::format("AIP: {} arsip", records)},
            {"Bag-Software-Agent", "Teraju"},
            {"Teraju-Akar-Arsip",
             fmt::format("{}:{}", db.arsip().banyak_arsip(office), akar_arsip(db.arsip(), office).hex())},
            {"Teraju-Kepala-Jurnal", journal::tulis_kepala(db.kantor().kepala_jurnal(office))}};
}

base::Result<std::vector<IsiBag>> ekspor_arsip(const GudangArsip& from, const Asal& asal,
                                               const std::vector<ArsipId>& ids, std::string_view nama,
                                               std::string_view kantor) {
    if (ids.empty()) return base::refuse(say("arsip.ekspor.kosong"));
    std::vector<IsiBag> payload;
    base::Findings wrong;
    std::uint64_t bytes = 0;
    InfoBag info;
    from.simpanan.baca_berkas([&](Baca& db) {
        for (const ArsipId id : ids) {
            const auto record = db.arsip().arsip(from.instansi, id);
            if (!record) {
                wrong.push_back({std::to_string(id.value()), {}, say("arsip.tolak.tidak_ada")});
                continue;
            }
            for (const IsiArsip& part : record->isi) {
                bytes += static_cast<std::uint64_t>(part.ukuran);
                if (bytes > ekspor_terbesar) break;
                auto content = baca_isi(db, from.gudang, from.instansi, *record, part);
                if (content)
                    payload.push_back({jalur_isi(*record, part), *std::move(content)});
                else
                    base::append(wrong, base::placed(content.error(), fmt::format("arsip {}", id.value())));
            }
            payload.push_back({fmt::format("data/{}/arsip.json", id.value()),
                               tulis_json(*record, db.arsip().pendaftaran(from.instansi, id))});
        }
        info = info_paket(db, from.instansi, from.kini, ids.size(), kantor);
    });
    if (bytes > ekspor_terbesar)
        wrong.push_back(
            {{}, {}, say("arsip.ekspor.terlalu_besar", {{"batas", std::to_string(ekspor_terbesar >> 20U)}})});
    if (!wrong.empty()) return base::refuse(std::move(wrong));
    auto files = susun_bag(nama, std::move(payload), std::move(info));
    const auto done = from.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        for (const ArsipId id : ids)
            db.tulis_arsip().simpan(from.instansi, PeristiwaArsip{id, 0, JenisPeristiwaArsip::diekspor,
                                                                  std::string(nama), from.kini, asal.pelaku});
        journal::Entri entry = kantor::entri(asal, from.kini, "arsip.ekspor");
        entry.objek = "arsip";
        entry.sesudah = {{"isi", std::string(nama)},
                         {"arsip", std::to_string(ids.size())},
                         {"byte", std::to_string(bytes)}};
        db.kantor().catat(from.instansi, std::move(entry));
        return {};
    });
    if (!done) return base::refuse(done.error());
    return files;
}

} // namespace berkas
