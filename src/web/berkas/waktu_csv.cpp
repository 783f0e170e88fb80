// Visits of all cases as a file that `teraju sop ukur` measures.
#include "berkas/kejadian.h"
#include "web/berkas/bantu.h"
#include "web/berkas/meja.h"
#include "web/berkas/rute.h"

#include <fmt/format.h>

#include <charconv>

namespace web {

void tambah_waktu_csv(Pintu& pintu);

namespace {

using http::Response;

std::optional<int> number_of(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value > 0 ? std::optional(value)
                                                                                 : std::nullopt;
}

// Of everybody, by one SOP version: who asks for another one names it.
Response waktu_csv(Kunjungan& k) {
    if (!berkas::terlihat_oleh(*k.kantor, k.saya->id, k.hari).semua) return Response::see_other("/berkas");
    std::vector<berkas::Perjalanan> cases;
    std::shared_ptr<const sop::Sop> sop;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        const auto now = db.kantor().sop_berlaku(k.situs.instansi);
        if (!now) return;
        const auto other = number_of(k.request.query("sop"));
        const kantor::SopId wanted = other ? kantor::SopId{*other} : now->id;
        cases = berkas::perjalanan_sop(db, k.situs.instansi, wanted, number_of(k.request.query("tahun")));
        sop = k.situs.perkakas.sop.ambil(db.kantor(), k.situs.instansi, cases.empty() ? now->id : wanted);
    });
    catat_ekspor(k, "waktu tiap langkah", cases.size());
    return berkas_csv(sop == nullptr ? std::string()
                                     : berkas::kejadian_csv(*sop, k.situs.perkakas.kalender, cases),
                      fmt::format("kunjungan-{}.csv", calendar::iso(k.hari)));
}

} // namespace

void tambah_waktu_csv(Pintu& pintu) {
    pintu.buka({.pattern = "/berkas/kunjungan.csv",
                .perbuatan = pegawai::Perbuatan::buka_beranda,
                .halaman = waktu_csv,
                .weight = http::Weight::heavy});
}

} // namespace web
