// /arsip/cetak/...: what is in the register as PDF: lists, labels of folders and boxes, minutes of a month.
#include "berkas/arsip/pencetak.h"
#include "web/arsip/bantu.h"
#include "web/galat/galat.h"

#include <fmt/format.h>

namespace web {
namespace {

using berkas::BarisArsip;
using http::Response;
using pegawai::Perbuatan;

constexpr int most_printed = 500;

const berkas::PencetakArsip* printer(const Kunjungan& k) {
    return dynamic_cast<const berkas::PencetakArsip*>(k.situs.pencetak);
}

// Signed by whoever heads the subdivision that keeps the archive.
berkas::KopArsip head(const Kunjungan& k) {
    berkas::KopArsip kop;
    kop.instansi = k.instansi.nama;
    kop.daerah = k.instansi.daerah;
    kop.tempat = k.pengaturan.tempat;
    kop.tanggal = k.hari;
    kop.jabatan = "Kepala Subbagian Umum dan Kepegawaian";
    kop.disusun = k.kini;
    for (const pegawai::PegawaiId id : k.kantor->pemegang(pegawai::Fungsi::kasubbag_umpeg, k.hari))
        if (const pegawai::Pegawai* who = k.kantor->pegawai(id); who != nullptr && kop.nama.empty()) {
            kop.nama = who->nama_lengkap();
            kop.nip = who->nip;
            if (const auto* post = k.kantor->jabatan_utama(id, k.hari)) kop.jabatan = post->nama;
        }
    return kop;
}

std::vector<BarisArsip> rows_of(const Kunjungan& k, berkas::Baca& db,
                                const std::vector<berkas::Arsip>& records) {
    std::vector<BarisArsip> rows;
    const auto list = berkas::dari_kode<berkas::DaftarArsip>(k.request.query("daftar"));
    for (const berkas::Arsip& record : records)
        for (berkas::Pendaftaran& row : db.arsip().pendaftaran(k.situs.instansi, record.id))
            if (row.keadaan == berkas::KeadaanDaftar::berlaku && (!list || row.daftar == *list))
                rows.push_back({record, std::move(row)});
    return rows;
}

// As the register was filtered, or one record.
std::vector<BarisArsip> asked(const Kunjungan& k) {
    std::vector<BarisArsip> rows;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        if (const auto id = angka_dari(k.request.query("arsip"))) {
            if (const auto one = db.arsip().arsip(k.situs.instansi, berkas::ArsipId{*id}))
                rows = rows_of(k, db, {*one});
            return;
        }
        berkas::SaringanArsip f = saringan_arsip(k);
        f.banyak = most_printed;
        rows = rows_of(k, db, db.arsip().cari_arsip(k.situs.instansi, f).isi);
    });
    return rows;
}

Response pdf(const Kunjungan& k, const base::Result<berkas::Cetakan>& printed) {
    if (!printed) {
        Html out = ringkasan_galat(printed.error(), k.situs.wording);
        out.add<
            R"(<div class="judul"><div><h1>Tidak dapat dicetak</h1><p>Tidak ada yang diunduh.</p></div></div>)">();
        out += tautan_tombol("Kembali ke register", "/arsip");
        return Response::html(halaman(k, {.judul = "Cetak arsip", .aktif = Menu::arsip, .galat = true}, out),
                              422);
    }
    Response answer;
    answer.type = "application/pdf";
    answer.download_name = printed->nama;
    answer.body = printed->pdf;
    return answer;
}

Response daftar(Kunjungan& k) {
    const auto* paper = printer(k);
    return paper == nullptr ? halaman_tidak_ada(k) : pdf(k, paper->cetak_daftar(head(k), asked(k)));
}

Response label(Kunjungan& k) {
    const auto* paper = printer(k);
    if (paper == nullptr) return halaman_tidak_ada(k);
    const auto rows = asked(k);
    if (rows.empty()) return halaman_tidak_ada(k);
    return pdf(k, paper->cetak_label(head(k), rows, !k.request.query("boks").empty()));
}

Response minutes(Kunjungan& k) {
    const auto* paper = printer(k);
    const auto first = calendar::read_date(std::string(k.request.query("bulan")) + "-01");
    if (paper == nullptr || !first) return halaman_tidak_ada(k);
    std::optional<berkas::AkarBulanan> month;
    std::vector<BarisArsip> rows;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        for (const berkas::AkarBulanan& one : db.arsip().akar_bulanan(k.situs.instansi))
            if (one.tahun == int(first->year()) && one.bulan == static_cast<int>(unsigned(first->month())))
                month = one;
        if (!month) return;
        std::vector<berkas::Arsip> of_month;
        const calendar::Date last = first->year() / first->month() / std::chrono::last;
        const auto from = calendar::start_of(*first, k.instansi.zona),
                   until = calendar::end_of(last, k.instansi.zona);
        for (berkas::ArsipId at{};;) {
            auto some = db.arsip().arsip_sesudah(k.situs.instansi, at, 1000);
            for (berkas::Arsip& one : some)
                if (one.pada >= from && one.pada <= until) of_month.push_back(one);
            if (some.size() < 1000) break;
            at = some.back().id;
        }
        rows = rows_of(k, db, of_month);
    });
    return month ? pdf(k, paper->cetak_bulan(head(k), *month, rows)) : halaman_tidak_ada(k);
}

} // namespace

void tambah_cetak_arsip(Pintu& pintu) {
    const auto add = [&](const char* pattern, Response (*page)(Kunjungan&)) {
        pintu.buka({.pattern = pattern,
                    .perbuatan = Perbuatan::lihat_arsip,
                    .halaman = page,
                    .weight = http::Weight::heavy});
    };
    add("/arsip/cetak/daftar", daftar);
    add("/arsip/cetak/label", label);
    add("/arsip/cetak/berita-acara", minutes);
}

} // namespace web
