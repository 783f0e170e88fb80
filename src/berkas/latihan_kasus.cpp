// Cases of the training office: what happens to each, and how long it takes.
#include "berkas/latihan_isi.h"
#include "berkas/latihan_panggung.h"
#include "berkas/latihan_sah.h"
#include "berkas/latihan_tuntas.h"
#include "berkas/pemeriksaan.h"
#include "berkas/tahun.h"

#include <fmt/format.h>

#include <algorithm>

namespace berkas::latihan {
namespace {

using calendar::Instant;
using sop::Kerja;

enum class Babak { // what is done; in the order of the SOP's steps, with what may come between
    buka,
    bukti,
    simpan,
    serah,
    kembali_periksa,
    jeda,
    lanjut,
    lolos,
    input,
    kembali_valid,
    valid,
    nilai,
    sah,   // at the signatures
    tuntas // copies and archive
};
struct Adegan {
    Babak babak;
    std::size_t saat; // moments of five minutes that it takes
    std::optional<BabakSah> sah{};
    std::optional<BabakTuntas> tuntas{};
};

struct Kasus {
    PegawaiId siapa{};
    int tahun = 0;
    std::size_t nth = 0;
    bool sekar = false;
    BerkasId id{};
    bool berhenti = false; // waits for somebody who is not there
};

Berkas row_of(Panggung& stage, const Kasus& one) {
    return stage.db().berkas(stage.instansi(), one.id).value();
}
Terlihat seen(const Berkas& row) { return {row.id, row.kunci}; }

skp::Isi form_of(Panggung& stage, const Kasus& one) {
    const auto paper = stage.db().dokumen(stage.instansi(), one.id, JenisDokumen::isi, 0);
    return skp::baca_isi(paper.value().naskah).value();
}

Asal giliran_di(Panggung& stage, const Kasus& one) {
    const Berkas row = row_of(stage, one);
    const Giliran turn = giliran(stage.kantor(), row, stage.hari());
    if (turn.siapa.empty()) throw std::logic_error("data latihan: tidak ada giliran, " + row.nomor);
    const PegawaiId typist = stage.orang("Melati Sampel");
    if (row.kerja == Kerja::input && one.nth % 10 == 7 &&
        boleh_bertindak(stage.kantor(), row, typist, stage.hari()))
        return Panggung::oleh(typist);
    return Panggung::oleh(turn.siapa.front().siapa);
}

void buka_satu(Panggung& stage, Kasus& one) {
    const auto heads = stage.kantor().pemegang(pegawai::Fungsi::kasubbag_umpeg, stage.hari());
    if (heads.empty()) throw std::logic_error("data latihan: tanpa kasubbag");
    one.id =
        Panggung::harus(buka(stage.meja(), Panggung::oleh(heads.front()), {one.siapa, one.tahun, {}}), "buka")
            .id;
}

void pasang_bukti(Panggung& stage, const Kasus& one) {
    const Berkas row = row_of(stage, one);
    const skp::Isi isi = form_of(stage, one);
    const Meja desk = stage.meja();
    const auto today = std::chrono::sys_days(stage.hari());
    for (std::size_t i = 0; i < isi.kegiatan.size(); ++i) {
        if (one.nth % 8 == 6 && i == 1) continue; // the machine will say so
        const skp::KegiatanRencana& k = isi.kegiatan[i].rencana;
        const auto day = std::min({std::chrono::sys_days(row.periode.from) + std::chrono::days(40 + 45 * i),
                                   std::chrono::sys_days(row.periode.until), today});
        IsianBukti line;
        line.skp = row.skp;
        line.berkas = row.id;
        line.kegiatan = k.id;
        line.tanggal = calendar::iso(calendar::Date(day));
        std::vector<std::string> files;
        if (one.sekar) files = bukti_sekar(i);
        if (!one.sekar && one.nth % 9 == 2 && i == 0) files = {fmt::format("Laporan {}.pdf", one.nth)};
        for (const std::string& name : files) {
            auto incoming = stage.bahan().gudang.terima();
            Panggung::harus(incoming->tulis(pdf(fmt::format("{} {}", name, one.tahun))), "bukti");
            line.file = Panggung::harus(incoming->selesai(stage.kini()), "bukti");
            line.nama = name;
            (void)Panggung::harus(tambah_bukti(desk, Panggung::oleh(one.siapa), line), "bukti");
        }
        if (!files.empty()) continue;
        line.nama = fmt::format("Laporan fisik dan kegiatan, baris {}: {}", i + 1, k.uraian);
        line.keterangan = "Laporan triwulan IV";
        (void)Panggung::harus(tambah_bukti(desk, Panggung::oleh(one.siapa), line), "bukti");
    }
}

LembarPeriksa lembar(Panggung& stage, const Berkas& row, bool to_mend, std::string_view why) {
    const BahanPeriksa material = bahan_periksa(stage.db(), stage.meja(), row);
    LembarPeriksa sheet;
    sheet.baris = baris_periksa(material);
    for (const Temuan& t : temuan(material)) sheet.temuan_mesin.push_back(t.kunci);
    if (to_mend && !sheet.baris.empty()) {
        sheet.baris.front().jawaban = JawabanPeriksa::perlu_diperbaiki;
        sheet.baris.front().catatan = why;
    }
    return sheet;
}

SimpanIsi terisi(Panggung& stage, const Kasus& one) {
    SimpanIsi filled{form_of(stage, one), {}};
    realisasikan(filled.isi, one.nth, one.sekar);
    return filled;
}

std::optional<SimpanIsi> diketik(Panggung& stage, const Kasus& one) {
    if (one.nth % 12 != 2 || one.sekar) return std::nullopt;
    SimpanIsi typed{form_of(stage, one), {}};
    skp::IsiKegiatan& k = typed.isi.kegiatan.front();
    if (k.realisasi.kuantitas <= 1) return std::nullopt;
    k.realisasi.kuantitas -= 1;
    typed.alasan_ubah[fmt::format("{}.realisasi.kuantitas", k.rencana.id)] =
        "Satu laporan terhitung dua kali pada formulir.";
    return typed;
}

void mainkan(Panggung& stage, Kasus& one, Babak what) {
    const Meja desk = stage.meja();
    if (what == Babak::buka) return buka_satu(stage, one);
    if (what == Babak::bukti) return pasang_bukti(stage, one);
    const Berkas row = row_of(stage, one);
    const Asal turn = giliran_di(stage, one);
    const std::string where = row.nomor + " di " + row.simbol;
    switch (what) {
    case Babak::simpan:
        (void)Panggung::harus(simpan_isi(desk, turn, seen(row), terisi(stage, one)), where);
        break;
    case Babak::serah:
        (void)Panggung::harus(serahkan(desk, turn, seen(row), terisi(stage, one)), where);
        break;
    case Babak::kembali_periksa: {
        const std::string why(alasan(one.nth));
        (void)Panggung::harus(kembalikan(desk, turn, seen(row), {1, why, lembar(stage, row, true, why)}),
                              where);
        break;
    }
    case Babak::jeda:
        (void)Panggung::harus(jeda(desk, turn, seen(row), AlasanJeda::menunggu_dokumen, ""), where);
        break;
    case Babak::lanjut: (void)Panggung::harus(lanjutkan(desk, turn, seen(row)), where); break;
    case Babak::lolos:
        (void)Panggung::harus(loloskan(desk, turn, seen(row), {lembar(stage, row, false, ""), ""}), where);
        break;
    case Babak::input:
        (void)Panggung::harus(serahkan(desk, turn, seen(row), diketik(stage, one)), where);
        break;
    case Babak::kembali_valid:
        (void)Panggung::harus(kembalikan(desk, turn, seen(row), {3, std::string(alasan(one.nth + 1)), {}}),
                              where);
        break;
    case Babak::valid: (void)Panggung::harus(loloskan(desk, turn, seen(row), {}), where); break;
    case Babak::nilai: {
        SimpanIsi marks{form_of(stage, one), {}};
        latihan::nilai(marks.isi, one.nth, one.sekar);
        (void)Panggung::harus(tetapkan_nilai(desk, turn, seen(row), marks), where);
        break;
    }
    case Babak::buka:
    case Babak::bukti:
    case Babak::sah:
    case Babak::tuntas: break;
    }
}

// The whole way: `langkah` main acts of it (0: opened; 8: archived), with what comes between by its number. Without papers it ends at the
// signatures.
std::vector<Adegan> naskah(std::size_t nth, std::size_t langkah, bool sekar,
                           const std::vector<AdeganSah>& signatures) {
    const auto some = [nth](std::size_t least, std::size_t more) { return least + nth * 13 % more; };
    const auto then = [](BabakTuntas what, std::size_t moments) {
        return Adegan{Babak::tuntas, moments, {}, what};
    };
    std::vector<Adegan> all{{Babak::buka, 0}, {Babak::bukti, some(4, 5)}};
    if (sekar && langkah == 0) all.push_back({Babak::simpan, 6});
    const std::vector<std::vector<Adegan>> main{
        {{Babak::serah, some(8, 8)}},
        {{Babak::lolos, nth % 5 == 2 ? 41 : some(9, 12)}},
        {{Babak::input, some(5, 5)}},
        {{Babak::valid, some(3, 3)}},
        {{Babak::nilai, nth % 7 == 5 ? 19 : some(3, 4)}},
        {},
        {then(BabakTuntas::salin, some(2, 4)),
         then(BabakTuntas::terima_salinan, nth % 8 == 1 ? 14 : some(1, 4)), then(BabakTuntas::gandakan, 1)},
        {then(BabakTuntas::arsip, nth % 10 == 4 ? 6 : some(1, 2))}};
    for (std::size_t step = 0; step < std::min(langkah, main.size()); ++step) {
        if (step == 5 && signatures.empty()) return all;
        if (step == 5)
            for (const AdeganSah& scene : signatures)
                all.push_back({Babak::sah, scene.saat, scene.babak, {}});
        if (step == 1 && nth % 7 == 3) {
            all.push_back({Babak::kembali_periksa, some(8, 9)});
            all.push_back({Babak::serah, some(6, 8)});
        }
        if (step == 1 && nth % 9 == 4) {
            all.push_back({Babak::jeda, 3});
            all.push_back({Babak::lanjut, 45});
        }
        if (step == 3 && nth % 11 == 5) {
            all.push_back({Babak::kembali_valid, 3});
            all.push_back({Babak::input, some(4, 4)});
        }
        for (const Adegan& scene : main[step]) all.push_back(scene);
    }
    return all;
}

std::size_t lamanya(const std::vector<Adegan>& script) {
    std::size_t sum = 0;
    for (const Adegan& scene : script) sum += scene.saat;
    return sum;
}

// Puts one case on the stage: its first scene at moment `first` of `saat`.
void jadwalkan(Panggung& stage, Kasus start, const std::vector<Adegan>& script,
               const std::vector<Instant>& saat, std::size_t first) {
    const auto one = std::make_shared<Kasus>(start);
    std::size_t at = first;
    for (const Adegan& scene : script) {
        if (scene.babak > Babak::bukti && scene.babak < Babak::sah && scene.babak != Babak::lanjut &&
            scene.saat > 2)
            stage.pada(saat.at(std::min(at + scene.saat / 3, saat.size() - 1)),
                       [&stage, one] { mulai_kerja(stage.meja(), giliran_di(stage, *one), one->id); });
        at += scene.saat;
        stage.pada(saat.at(std::min(at, saat.size() - 1)), [&stage, one, scene] {
            if (one->berhenti) return;
            if (scene.sah)
                one->berhenti = !mainkan_sah(stage, one->id, *scene.sah);
            else if (scene.tuntas)
                mainkan_tuntas(stage, one->id, *scene.tuntas, one->nth);
            else
                mainkan(stage, *one, scene.babak);
        });
    }
}

std::vector<AdeganSah> jalan(Panggung& stage, PegawaiId who, std::size_t nth, const calendar::Date& day,
                             bool soon) {
    return stage.menerbitkan() ? jalan_sah(stage, who, nth, day, soon) : std::vector<AdeganSah>();
}

bool akan_bersasaran(Panggung& stage, PegawaiId who, int year) { // is assessed by somebody here, had a post
    const calendar::Date last = *calendar::date_of(year, 12, 31);
    return stage.kantor().jabatan_utama(who, last) != nullptr &&
           pegawai::penilai(stage.kantor(), who, last).siapa.has_value();
}

} // namespace

void nilai_tahun_lalu(Panggung& stage) {
    const int year = stage.tahun() - 1;
    const auto zone = stage.bahan().kalender.zone();
    const auto saat = stage.saat_kerja(*calendar::date_of(year + 1, 1, 5),
                                       calendar::end_of(*calendar::date_of(year + 1, 5, 29), zone));
    std::size_t nth = 0;
    for (const PegawaiId who : stage.pelaku()) {
        ++nth;
        if (!akan_bersasaran(stage, who, year) || nth % stage.bahan().setiap != 0) continue;
        const bool sekar = who == stage.orang("Sekar Fiktif");
        const auto signatures = jalan(stage, who, nth, *calendar::date_of(year + 1, 2, 1), false);
        jadwalkan(stage, {who, year, nth, sekar, {}}, naskah(nth, 8, sekar, signatures), saat, nth * 26);
    }
}

void nilai_tahun_ini(Panggung& stage) {
    const int year = stage.tahun();
    const auto zone = stage.bahan().kalender.zone();
    const auto from =
        std::chrono::sys_days(calendar::local_day(stage.bahan().kini, zone)) - std::chrono::days(40);
    const auto saat = stage.saat_kerja(calendar::Date(from), stage.bahan().kini);
    if (saat.size() < 800) return; // a month without work: nothing was opened
    const calendar::Date today = calendar::local_day(stage.bahan().kini, zone);
    // Whose plan is not in force, or is being changed, has no case yet; a third of the office has not begun.
    constexpr std::array<const char*, 7> tanpa{"Raka Andaian",   "Intan Bayangan",  "Wira Ibarat",
                                               "Yoga Contohnya", "Dewi Seandainya", "Satya Purwarupa",
                                               "Okta Replika"};
    std::size_t nth = 0;
    std::size_t count = 0, at_signatures = 0;
    for (const PegawaiId who : stage.pelaku()) {
        ++nth;
        const bool sekar = who == stage.orang("Sekar Fiktif");
        const bool left_out = std::any_of(tanpa.begin(), tanpa.end(),
                                          [&](const char* name) { return stage.orang(name) == who; });
        if (left_out || !akan_bersasaran(stage, who, year) || (nth % 6 == 5 && !sekar)) continue;
        constexpr std::array<std::size_t, 12> sampai{0, 1, 2, 3, 1, 4, 5, 6, 1, 7, 8, 4};
        std::size_t steps = sekar ? 0 : sampai.at(count++ % sampai.size());
        if (nth % stage.bahan().setiap != 0) steps = std::min<std::size_t>(steps, 4);
        std::vector<Adegan> script = naskah(nth, steps, sekar, jalan(stage, who, nth, today, true));
        if (steps == 5)
            for (const BabakSah scene : babak_sah(stage, at_signatures++))
                script.push_back({Babak::sah, 2, scene, {}});
        std::size_t ago = 1 + nth * 3 % 7; // moments since the last scene
        if (steps == 8) ago = 20 + nth * 37 % 300;
        if (steps < 8 && count % 5 == 2) ago = 30 + nth % 40; // beyond the norm
        if (steps == 1 && count % 12 == 5) {                  // has come back to him
            script.push_back({Babak::kembali_periksa, 8});
            ago = 4;
        }
        if (steps == 1 && count % 24 == 9) script.push_back({Babak::jeda, 4});
        if (who == stage.orang("Kirana Purwarupa")) { // moves in June: the plan of the old post first
            if (stage.bahan().kini < calendar::start_of(*calendar::date_of(year, 8, 1), zone)) continue;
            jadwalkan(stage, {who, year, nth, false, {}},
                      naskah(nth, 8, false, jalan(stage, who, nth, today, true)), saat, 10);
            ago = 3;
        }
        jadwalkan(stage, {who, year, nth, sekar, {}}, script, saat, saat.size() - 1 - ago - lamanya(script));
    }
}

} // namespace berkas::latihan
