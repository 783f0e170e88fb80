// Plans and cases of the invented office.
#include "base/text.h"
#include "berkas/rencana.h"
#include "pegawai/penilai.h"
#include "web/kantor_uji.h"

#include <fmt/format.h>

#include <stdexcept>

namespace uji {

namespace {

template <class T>
T made(base::Result<T> result, const char* what) {
    if (result) return *std::move(result);
    std::string why = what;
    for (const base::Finding& f : result.error()) why += fmt::format("\n  {}: {}", f.place, f.sentence.key);
    throw std::runtime_error(why);
}

skp::Rencana plan() {
    skp::Rencana p;
    p.jenis_jabatan = skp::JenisJabatan::jft;
    p.kegiatan.push_back({.id = p.berikut++,
                          .uraian = "Melaksanakan audit operasional",
                          .target = {.kuantitas = 6, .satuan = "LHA", .kualitas = 100, .waktu = 12}});
    p.kegiatan.push_back({.id = p.berikut++,
                          .uraian = "Mereviu laporan keuangan",
                          .target = {.kuantitas = 1,
                                     .satuan = "laporan",
                                     .kualitas = 100,
                                     .waktu = 3,
                                     .satuan_waktu = "bulan",
                                     .biaya = 18'000'000}});
    return p;
}

} // namespace

berkas::Meja KantorUji::meja() {
    store->baca(
        [&](kantor::Baca& db) { snapshot_ = std::make_unique<pegawai::Organisasi>(db.susunan(office)); });
    return {*store,       clock, random, office, *snapshot_, perkakas->kalender, perkakas->timbangan,
            perkakas->sop};
}

berkas::Asal KantorUji::asal(std::string_view siapa) const { return {id(siapa), "192.0.2.7", "uji", "uji"}; }

berkas::Skp KantorUji::skp_uji(std::string_view siapa) {
    const berkas::Meja desk = meja();
    const auto person = id(siapa);
    const auto assessor = pegawai::penilai(desk.kantor, person, desk.hari()).siapa.value();
    berkas::Skp row =
        made(berkas::mulai_rencana(desk, asal(siapa), {.pegawai = person, .tahun = 2026}), "mulai");
    row = made(berkas::simpan_rencana(desk, asal(siapa), {row.id, row.kunci}, plan()), "simpan");
    row = made(berkas::ajukan_rencana(desk, asal(siapa), {row.id, row.kunci}), "ajukan");
    return made(berkas::tetapkan_rencana(desk, {assessor, "192.0.2.7", "uji", "uji"}, {row.id, row.kunci}),
                "tetapkan");
}

berkas::Berkas KantorUji::berkas_uji(std::string_view siapa) {
    const berkas::Skp set = skp_uji(siapa);
    return made(berkas::buka(meja(), asal("kasubbag"), {set.pegawai, set.tahun, set.id}), "buka");
}

berkas::Berkas KantorUji::berkas(berkas::BerkasId which) {
    std::optional<berkas::Berkas> row;
    store->baca_berkas([&](berkas::Baca& db) { row = db.berkas(office, which); });
    return row.value();
}

} // namespace uji
